import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Analysis } from '#lib/analysis.ts';
import { evidenceFiles } from '#lib/data/evidence/evidence.ts';
import { articleDocument } from '#lib/statistics/published/datasets.ts';
import { bodies, correctedBy } from './said.ts';

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
			// entries that say the same of one reading are told as one
			if (Object.values(said).flat().length > 0)
				expect(one.states.length + one.messages.length).toBeGreaterThan(0);
		}),
		{ numRuns: 15 }
	);
});
