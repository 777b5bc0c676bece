/** What a person says of readings stands, and every number follows. */
import { describe, expect, test } from 'vitest';
import { analyse, type Analysis } from '#lib/analysis.ts';
import { readModels } from '../../scripts/tools/models.ts';
import { articleOf, articles, correctedBy, grant, settings } from './said.ts';

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
