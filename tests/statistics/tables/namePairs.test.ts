import { describe, expect, test } from 'vitest';
import type { ArticleFacts } from '#lib/facts/fact.ts';
import { nameFinder } from '#lib/facts/names/names.ts';
import { namePairTables } from '#lib/statistics/tables/namePairs.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readModels } from '../../../scripts/tools/models.ts';

const people = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').flatMap((a) => [`${a}nna Lee`, `${a}tta Lee`]);
const find = nameFinder(
	{
		names: people.map((name) => ({ name, kind: 'person', aliases: [], note: '' })),
		several: [],
		not_names: []
	},
	readModels().names
);

function factsOf(article: string, body: string): ArticleFacts {
	const document = readDocument(article, body);
	return { document, names: find(document), themes: [], figures: [], sentiments: [], stances: [] };
}

const first = factsOf(
	'first',
	'It rained. Bnna Lee met Anna Lee. Anna Lee left.\n\nAnna Lee sat alone.\n\nThen Cnna Lee and Bnna Lee and Anna Lee met.'
);
const second = factsOf('second', 'So Anna Lee wrote to Bnna Lee.');

describe('namePairTables(facts).rows', () => {
	test('counts the paragraphs and articles that mention both names, the most frequent pair first', () => {
		expect(namePairTables([first, second]).rows).toEqual([
			{ name_a: 'Anna Lee', name_b: 'Bnna Lee', paragraphs: 3, articles: 2 },
			{ name_a: 'Anna Lee', name_b: 'Cnna Lee', paragraphs: 1, articles: 1 },
			{ name_a: 'Bnna Lee', name_b: 'Cnna Lee', paragraphs: 1, articles: 1 }
		]);
	});
	test('pairs the first 40 names of a paragraph that mentions more', () => {
		const crowd = factsOf('crowd', `So ${people.join(' and ')} met.`);
		expect(crowd.names).toHaveLength(52);
		expect(namePairTables([crowd]).rows).toHaveLength((40 * 39) / 2);
	});
	test('of no articles is empty', () => expect(namePairTables([])).toEqual({ rows: [], paragraphs: [] }));
});

describe('namePairTables(facts).paragraphs', () => {
	const rows = namePairTables([first, second]).paragraphs;

	test('gives one row for each paragraph of each pair, in the order of the pairs', () => {
		expect(rows.map(({ name_b, article, paragraph }) => [name_b, article, paragraph])).toEqual([
			['Bnna Lee', 'first', 1],
			['Bnna Lee', 'first', 3],
			['Bnna Lee', 'second', 1],
			['Cnna Lee', 'first', 3],
			['Cnna Lee', 'first', 3]
		]);
	});
	test('gives the paragraph’s span and its first sentence', () => {
		const [row] = rows;
		expect(row?.sentence).toBe(1);
		expect(first.document.body.slice(row?.start, row?.end)).toBe(
			'It rained. Bnna Lee met Anna Lee. Anna Lee left.'
		);
		expect(rows[1]?.sentence).toBe(5);
	});
});
