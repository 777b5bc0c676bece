/** What a person says of readings stands, and every number follows; what cannot stand is set aside and named. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, type Analysis } from '#lib/analysis.ts';
import { evidenceFiles } from '#lib/data/evidence/evidence.ts';
import { articleDocument } from '#lib/statistics/published/datasets.ts';
import { readModels } from '../../scripts/tools/models.ts';
import { articleOf, articles, bodies, correctedBy, settings } from './said.ts';

const shown = {
	themes: ({ datasets }: Analysis) =>
		datasets['theme-mentions'].map(
			({ article, sentence, text, theme }) => `${article} ${sentence} ${text}: ${theme}`
		),
	names: ({ datasets }: Analysis) =>
		datasets['name-mentions'].map(
			({ article, sentence, text, name, kind }) => `${article} ${sentence} ${text}: ${name}, ${kind}`
		),
	figures: ({ datasets }: Analysis) =>
		datasets.figures.map(
			({ figure, sentence, text, value_low, currency, direction, status, scope, speaker }) =>
				`${figure} ${sentence} ${text}: ${value_low} ${currency}, ${direction}, ${status}, ${scope}, ${speaker}`
		),
	stances: ({ datasets }: Analysis) =>
		datasets.stance.map(
			({ article, sentence, target, state }) => `${article} ${sentence} ${target}: ${state}`
		),
	sentiments: ({ datasets }: Analysis) =>
		datasets.sentences.map(({ article, sentence, sentiment }) => `${article} ${sentence}: ${sentiment}`)
};
type Shown = keyof typeof shown;

let asRead: Promise<Analysis> | undefined;
/** What became of the entries, and what goes and what comes with them, of every sort of reading. */
async function changes(yaml: string): Promise<[string[], Partial<Record<Shown, string[]>>]> {
	const before = await (asRead ??= settings().then((plain) => analyse(articles, plain, readModels())));
	const after = await correctedBy(yaml);
	expect(after.messages).toEqual([]);
	const found: Partial<Record<Shown, string[]>> = {};
	for (const sort of Object.keys(shown) as Shown[]) {
		const [was, is] = [shown[sort](before), shown[sort](after)];
		const lines = [
			...was.filter((line) => !is.includes(line)).map((line) => `- ${line}`),
			...is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`)
		];
		if (lines.length > 0) found[sort] = lines;
	}
	return [after.states.map((state) => state.slice(state.lastIndexOf(' ') + 1)), found];
}

const grant = 'quotation: cut the housing grant by £2 million in a year, sum: £2 million';
const wasGrant = '- rents--2-million 2 £2 million: 2000000 GBP, loss, not stated, not stated, Jane Smith';

describe('a correction of', () => {
	test.each<[string, string, Partial<Record<Shown, string[]>>]>([
		['a sum that is none', `sums: [{ ${grant}, drop: true }]`, { figures: [wasGrant] }],
		[
			'a sum’s direction and status',
			`sums: [{ ${grant}, direction: gain, status: announced }]`,
			{
				figures: [
					wasGrant,
					'+ rents--2-million 2 £2 million: 2000000 GBP, gain, announced, not stated, Jane Smith'
				]
			}
		],
		[
			'a sum’s value, scope and speaker',
			`sums: [{ ${grant}, value: €3m, scope: homes, speaker: Ned Harrow }]`,
			{
				figures: [
					wasGrant,
					'+ rents--2-million 2 £2 million: 3000000 EUR, loss, not stated, homes, Ned Harrow'
				]
			}
		],
		[
			'a sum that was missed',
			'sums: [{ quotation: Some millions were lost, sum: Some millions, value: £3m, direction: loss }]',
			{
				figures: [
					'+ schools--some-millions 5 Some millions: 3000000 GBP, loss, not stated, not stated, not stated'
				]
			}
		],
		[
			'a name that is none, wherever it stands',
			'names: [{ name: Ned Harrow, drop: true }]',
			{
				names: [
					'- rents 4 Ned Harrow: Ned Harrow, person',
					'- schools 2 Ned Harrow: Ned Harrow, person',
					'- schools 4 Harrow: Ned Harrow, person'
				],
				stances: [
					'- rents 4 ned-harrow: against',
					'- schools 2 ned-harrow: neutral',
					'- schools 4 ned-harrow: for'
				]
			}
		],
		[
			'two names that are one',
			'names: [{ name: Ned Harrow, as: Edward Harrow }]',
			{
				names: [
					'- rents 4 Ned Harrow: Ned Harrow, person',
					'- schools 2 Ned Harrow: Ned Harrow, person',
					'- schools 4 Harrow: Ned Harrow, person',
					'+ rents 4 Ned Harrow: Edward Harrow, person',
					'+ schools 2 Ned Harrow: Edward Harrow, person',
					'+ schools 4 Harrow: Edward Harrow, person'
				],
				stances: [
					'- rents 4 ned-harrow: against',
					'- schools 2 ned-harrow: neutral',
					'- schools 4 ned-harrow: for',
					'+ rents 4 edward-harrow: against',
					'+ schools 2 edward-harrow: neutral',
					'+ schools 4 edward-harrow: for'
				]
			}
		],
		[
			'a name’s kind',
			'names: [{ name: Ashby Tenants, kind: organisation }]',
			{
				names: [
					'- rents 2 Ashby Tenants: Ashby Tenants, person',
					'+ rents 2 Ashby Tenants: Ashby Tenants, organisation'
				],
				stances: ['- rents 2 ashby-tenants: neutral']
			}
		],
		[
			'one mention that is another’s',
			'names: [{ quotation: Mr Harrow praised the teachers, words: Harrow, as: Edward Harrow }]',
			{
				names: ['- schools 4 Harrow: Ned Harrow, person', '+ schools 4 Harrow: Edward Harrow, person'],
				stances: ['- schools 4 ned-harrow: for', '+ schools 4 edward-harrow: for']
			}
		],
		[
			'a name in one article',
			'names: [{ name: Ned Harrow, article: On schools, as: Young Ned Harrow, kind: person }]',
			{
				names: [
					'- schools 2 Ned Harrow: Ned Harrow, person',
					'- schools 4 Harrow: Ned Harrow, person',
					'+ schools 2 Ned Harrow: Young Ned Harrow, person',
					'+ schools 4 Harrow: Young Ned Harrow, person'
				],
				stances: [
					'- schools 2 ned-harrow: neutral',
					'- schools 4 ned-harrow: for',
					'+ schools 2 young-ned-harrow: neutral',
					'+ schools 4 young-ned-harrow: for'
				]
			}
		],
		[
			'a name that was missed',
			'names: [{ quotation: lost to the town, words: the town, as: Ashtown, kind: place }]',
			{ names: ['+ schools 5 the town: Ashtown, place'] }
		],
		[
			'one mention that is none',
			'names: [{ quotation: Edward Harrow will stand, words: Edward Harrow, drop: true }]',
			{
				names: ['- rents 5 Edward Harrow: Edward Harrow, person'],
				stances: ['- rents 5 edward-harrow: neutral']
			}
		],
		[
			'a stance',
			'stances: [{ quotation: The council was proud, target: The council, stance: for }]',
			{ stances: ['- rents 3 council: neutral', '+ rents 3 council: for'] }
		],
		[
			'a stance towards a person',
			'stances: [{ quotation: Mr Harrow praised, target: Ned Harrow, stance: against }]',
			{ stances: ['- schools 4 ned-harrow: for', '+ schools 4 ned-harrow: against'] }
		],
		[
			'a stance that is none',
			'stances: [{ quotation: Mr Harrow praised, target: council, drop: true }]',
			{ stances: ['- schools 4 council: neutral'] }
		],
		[
			'a stance that was missed',
			'stances: [{ quotation: Some millions were lost, target: Ned Harrow, stance: against }]',
			{ stances: ['+ schools 5 ned-harrow: against'] }
		],
		[
			'a sentence’s sentiment in a word',
			'sentiments: [{ quotation: Rents rose faster, sentiment: negative }]',
			{ sentiments: ['- rents 1: 0.106', '+ rents 1: -0.5'] }
		],
		[
			'a sentence’s sentiment in a number',
			'sentiments: [{ quotation: Rents rose faster, sentiment: -0.8 }]',
			{ sentiments: ['- rents 1: 0.106', '+ rents 1: -0.8'] }
		],
		[
			'a mention of a theme that was missed',
			`themes: [{ quotation: 'its "new homes"', words: homes, theme: housing }]`,
			{ themes: ['+ rents 3 homes: housing'] }
		],
		[
			'a mention of a theme that is none',
			'themes: [{ quotation: but the landlords were not, words: landlords, theme: housing, drop: true }]',
			{ themes: ['- rents 3 landlords: housing'] }
		]
	])('%s', async (_what, yaml, expected) => {
		expect(await changes(yaml)).toEqual([['corrected'], expected]);
	});

	test.each([
		['a sum', `sums: [{ ${grant}, direction: loss }]`],
		['a sum with nothing said of it', `sums: [{ ${grant} }]`],
		['no sum', 'sums: [{ quotation: Ashby has two schools, sum: two, drop: true }]'],
		['a name', 'names: [{ name: Ned Harrow, kind: person }]'],
		['one mention', 'names: [{ quotation: Mr Harrow praised, words: Harrow, as: Ned Harrow }]'],
		['names that are apart', 'names: [{ name: Ned Harrow, apart: [Edward Harrow] }]'],
		['a stance', 'stances: [{ quotation: Mr Harrow praised, target: ned-harrow, stance: for }]'],
		['a sentiment', 'sentiments: [{ quotation: Ned Harrow called it a disgrace, sentiment: negative }]'],
		['a theme', 'themes: [{ quotation: but the landlords were not, words: landlords, theme: housing }]']
	])('what was right as it was read changes nothing, and is checked: %s', async (_what, yaml) => {
		expect(await changes(yaml)).toEqual([['checked'], {}]);
	});
});

test('the speaker of a sum follows the names', async () => {
	const { datasets } = await correctedBy('names: [{ name: Jane Smith, as: Dame Jane Smith }]');
	expect(datasets.figures[0]?.speaker).toBe('Dame Jane Smith');
});

describe('what cannot stand is set aside and named, and the rest stands:', () => {
	const good = 'sums: [{ quotation: Some millions were lost, sum: Some millions, value: £3m }]';
	test.each([
		['an unknown list', 'sum: []', '2 W220 unknown list "sum"'],
		['no list', 'names: all', '2 W220 names must be a list'],
		[
			'no entry',
			'names: [Ned]',
			'2 W220 the entry must be "key: value" lines, found "Ned"; the entry is set aside'
		],
		[
			'an unknown key',
			'names: [{ name: Ned Harrow, is: no }]',
			'2 W220 unknown key "is"; the entry is set aside'
		],
		[
			'an unknown value',
			'stances: [{ quotation: a, target: council, stance: mild }]',
			'2 W220 stance must be one of for, neutral, against, found "mild"; the entry is set aside'
		],
		[
			'two things at once',
			'names: [{ name: Ned Harrow, drop: true, kind: person }]',
			'2 W220 the entry must be drop alone, or what is right: as, kind or apart, found "key: value" lines; the entry is set aside'
		],
		[
			'a quotation that is gone',
			'sentiments: [{ quotation: Rents fell., sentiment: positive }]',
			'2 W221 the quotation "Rents fell." stands in no article; the entry is set aside'
		],
		[
			'a quotation of several places',
			'sentiments: [{ quotation: Harrow, sentiment: positive }]',
			'2 W221 the quotation stands in more than one place; the entry is set aside'
		],
		[
			'words that are not in it',
			'themes: [{ quotation: Ashby has two schools, words: homes, theme: housing }]',
			'2 W221 "homes" is not in the quotation; the entry is set aside'
		],
		[
			'an article that is gone',
			'names: [{ name: Ned Harrow, article: x, drop: true }]',
			'2 W221 no article "x" was read; the entry is set aside'
		],
		[
			'two that differ',
			'stances:\n  - { quotation: The council was proud, target: council, stance: for }\n  - { quotation: The council was, target: council, stance: against }',
			'4 W222 says otherwise than the entry before it, on line 3; the entry is set aside'
		],
		[
			'two kinds of a name',
			'names:\n  - { name: Ned Harrow, kind: person }\n  - { name: Edward Harrow, as: Ned Harrow, kind: place }',
			'4 W222 an entry before it says that "Ned Harrow" is of the kind person; the entry is set aside'
		],
		[
			'an unknown theme',
			'themes: [{ quotation: Ashby has two schools, words: two, theme: x }]',
			'2 W223 no such theme "x"; the entry is set aside'
		],
		[
			'an unknown target',
			'stances: [{ quotation: Ashby has two schools, target: x, stance: for }]',
			'2 W223 no such target "x", and no such person in the article; the entry is set aside'
		],
		[
			'an unknown name',
			'names: [{ name: Nobody, drop: true }]',
			'2 W223 no name "Nobody" is read; the entry is set aside'
		],
		[
			'a sum of no value',
			'sums: [{ quotation: Ashby has two schools, sum: two }]',
			'2 W223 no sum is read in these words, and they do not say what it comes to; the entry is set aside'
		],
		[
			'a value that is none',
			`sums: [{ ${grant}, value: much }]`,
			'2 W223 "much" is no sum of money; the entry is set aside'
		],
		[
			'a new name of no kind',
			'names: [{ quotation: lost to the town, words: town, as: Newtown }]',
			'2 W223 "Newtown" is read nowhere; the entry is set aside'
		],
		[
			'words of two sentences',
			'themes: [{ quotation: two schools. Ned Harrow visited both, words: schools. Ned, theme: schools }]',
			'2 W223 the words are not in one sentence; the entry is set aside'
		]
	])('%s', async (_what, yaml, message) => {
		const { messages, datasets } = await correctedBy(`${yaml.startsWith('sums') ? '' : good}\n${yaml}\n`);
		expect(messages).toEqual([message]);
		if (!yaml.startsWith('sums')) expect(datasets.figures).toHaveLength(3);
	});

	test('an empty file says nothing, and one of remarks alone', async () => {
		const plain = JSON.stringify((await correctedBy('')).datasets);
		expect(JSON.stringify((await correctedBy('# nothing yet\n')).datasets)).toBe(plain);
		expect(JSON.stringify((await correctedBy('sums:\nnames: []\n')).datasets)).toBe(plain);
	});

	test('names that lead to each other stay where they lead first', async () => {
		const { datasets, messages } = await correctedBy(
			'names: [{ name: Ned Harrow, as: Edward Harrow }, { name: Edward Harrow, as: Ned Harrow }]'
		);
		expect(messages).toEqual([]);
		expect(datasets.names.filter(({ name }) => name.endsWith('Harrow'))).not.toEqual([]);
	});
});

test('an article that is edited and renamed keeps its corrections', async () => {
	const edited = articles.map(({ body, title }, at) =>
		articleOf(`renamed-${at}`, `A new start.\n\n${body.replaceAll(' ', '  ').replaceAll('“', '"')}`, title)
	);
	const yaml = `themes: [{ article: rents, quotation: its “new homes”, words: homes, theme: housing }]`;
	const { datasets, messages } = await correctedBy(yaml, edited);
	expect(messages).toEqual([]);
	expect(datasets['theme-mentions'].map(({ article, text }) => `${article} ${text}`)).toContain(
		'renamed-0 homes'
	);
});

/** Any number of a chart that is not the count of its rows, in words. */
function miscounted({ articles, facts, datasets }: Analysis): string[] {
	const faults: string[] = [];
	for (const { theme, article, mentions } of datasets.themes) {
		const rows = datasets['theme-mentions'].filter((row) => row.theme === theme && row.article === article);
		if (rows.length !== mentions) faults.push(`theme ${theme}`);
	}
	for (const { name, kind, article, mentions } of datasets.names) {
		const rows = datasets['name-mentions'].filter(
			(row) => row.name === name && row.kind === kind && row.article === article
		);
		if (rows.length !== mentions) faults.push(`name ${name}`);
	}
	const kinds = Map.groupBy(datasets['name-mentions'], ({ name }) => name);
	for (const [name, rows] of kinds)
		if (new Set(rows.map(({ kind }) => kind)).size > 1) faults.push(`kinds of ${name}`);
	const placed = [
		...datasets['theme-mentions'],
		...datasets['name-mentions'],
		...datasets.figures,
		...datasets.stance
	];
	for (const { article, sentence, start, end, text } of placed) {
		const own = facts[articles.findIndex((one) => one.article === article)]?.document;
		const holder = own?.sentences[sentence - 1];
		if (own?.body.slice(start, end) !== text || !holder || holder.start > start || holder.end < end)
			faults.push(`place of ${text}`);
	}
	const twice = datasets.stance.map(({ article, sentence, target }) => `${article} ${sentence} ${target}`);
	if (new Set(twice).size < twice.length) faults.push('a stance twice');
	const ids = datasets.figures.map(({ figure, article }) => `${figure} ${article}`);
	if (new Set(ids).size < ids.length) faults.push('a figure twice');
	return faults;
}

const words = Object.values(bodies).flatMap((body) => body.split(/\s+/));
const passage = fc
	.tuple(
		fc.nat(words.length - 1),
		fc.integer({ min: 1, max: 12 }),
		fc.nat(11),
		fc.integer({ min: 1, max: 4 })
	)
	.map(([at, length, from, size]) => {
		const quotation = words.slice(at, at + length);
		const own = quotation.slice(from % quotation.length).slice(0, size);
		return { quotation: quotation.join(' '), words: own.join(' ') };
	});
const dropped = fc.constantFrom({}, { drop: true });
const kind = fc.constantFrom({}, { kind: 'person' }, { kind: 'place' }, { kind: 'organisation' });
const name = fc.constantFrom('Ned Harrow', 'Edward Harrow', 'Jane Smith', 'Ashby', 'Ashby Tenants', 'Anew');
const file = fc.record({
	sums: fc.array(
		fc
			.tuple(passage, dropped, fc.constantFrom({}, { value: '£7m' }, { direction: 'loss' }))
			.map(([{ quotation, words }, ...more]) => Object.assign({ quotation, sum: words }, ...more)),
		{ maxLength: 3 }
	),
	names: fc.array(
		fc.oneof(
			fc.tuple(name, name, kind).map(([name, as, kind]) => ({ name, as, ...kind })),
			fc.tuple(passage, name, kind).map(([place, as, kind]) => ({ ...place, as, ...kind })),
			passage.map((place) => ({ ...place, drop: true })),
			name.map((name) => ({ name, drop: true }))
		),
		{ maxLength: 5 }
	),
	stances: fc.array(
		fc
			.tuple(
				passage,
				fc.constantFrom('council', 'Ned Harrow', 'anew'),
				fc.constantFrom('for', 'against', 'neutral')
			)
			.map(([{ quotation }, target, stance]) => ({ quotation, target, stance })),
		{ maxLength: 3 }
	),
	sentiments: fc.array(
		passage.map(({ quotation }) => ({ quotation, sentiment: 'negative' })),
		{ maxLength: 2 }
	),
	themes: fc.array(
		fc.tuple(passage, dropped).map(([place, drop]) => ({ ...place, theme: 'housing', ...drop })),
		{ maxLength: 4 }
	)
});

test('whatever a person says, every number is the count of its evidence, and the same again', async () => {
	await fc.assert(
		fc.asyncProperty(file, async (said) => {
			const yaml = JSON.stringify(said);
			const one = await correctedBy(yaml);
			expect(miscounted(one)).toEqual([]);
			const other = await correctedBy(yaml);
			expect(JSON.stringify(other.datasets)).toBe(JSON.stringify(one.datasets));
			expect([...evidenceFiles(other)]).toEqual([...evidenceFiles(one)]);
			for (const [at, article] of one.articles.entries()) {
				const own = one.facts[at];
				if (own) expect(articleDocument(article, own).body).toBe(article.body);
			}
			const told = one.states.length + one.messages.length;
			expect(told).toBeGreaterThan(Object.values(said).flat().length === 0 ? -1 : 0);
		}),
		{ numRuns: 15, seed: 16 }
	);
});
