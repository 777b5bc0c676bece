import { tokenPacker } from '#lib/text/words/packed.ts';
import { defaultCorpus } from '../../corpus.ts';
import { describe, expect, test } from 'vitest';
import type { ArticleFacts } from '#lib/facts/fact.ts';
import {
	keyness,
	keywordRows,
	leastKeyness,
	leastMentions,
	mostKeywords
} from '#lib/statistics/tables/keywords.ts';
import { readDocument } from '#lib/text/readDocument.ts';

const read = (article: string, body: string): ArticleFacts => ({
	document: readDocument(article, body),
	themes: [],
	names: [],
	figures: [],
	sentiments: [],
	stances: []
});
const filler = 'Grass grows where rivers bend toward distant hills today. '.repeat(10);

describe('keyness(a, c, b, d)', () => {
	test('is the sum worked by hand', () => {
		// 10 in 1,000 against 5 in 4,000: E₁ = 3, E₂ = 12; G² = 2 (10 ln(10/3) + 5 ln(5/12))
		expect(keyness(10, 1000, 5, 4000)).toBeCloseTo(2 * (10 * Math.log(10 / 3) + 5 * Math.log(5 / 12)), 12);
		expect(keyness(10, 1000, 5, 4000)).toBeCloseTo(15.325, 3);
	});
	test('is negative where the article under-uses the term', () => {
		expect(keyness(5, 4000, 10, 1000)).toBeCloseTo(-15.325, 3);
	});
	test('is 0 where the rates are equal', () => {
		expect(keyness(2, 100, 4, 200)).toBeCloseTo(0, 12);
	});
	test('counts 0 ln 0 as 0', () => {
		expect(keyness(3, 100, 0, 900)).toBeCloseTo(2 * 3 * Math.log(10), 12);
		expect(keyness(0, 100, 3, 900)).toBeCloseTo(-2 * 3 * Math.log(1 / 0.9), 12);
	});
	test('refuses a side without words', () => {
		expect(() => keyness(1, 0, 1, 10)).toThrow(RangeError);
		expect(() => keyness(1, 10, 1, 0)).toThrow(RangeError);
	});
});

describe('keywordRows(facts)', () => {
	const body = 'Libraries matter. A library lends; the library’s books go round. Public libraries! '.repeat(
		1
	);

	test('counts a word in all its forms and names it by the commonest', () => {
		const { keywords, mentions } = keywordRows([read('a', body), read('b', filler)]);
		expect(keywords).toEqual([
			{
				article: 'a',
				term: 'libraries',
				size: 1,
				mentions: 4,
				words: 12,
				mentions_elsewhere: 0,
				words_elsewhere: 90,
				keyness: 17.12
			}
		]);
		expect(mentions.map(({ sentence, text }) => [sentence, text])).toEqual([
			[1, 'Libraries'],
			[2, 'library'],
			[2, 'library’s'],
			[3, 'libraries']
		]);
	});

	test('finds two-word phrases within a sentence, no stop word at either end', () => {
		const text = 'The public library of the town. A public library. Our public, library. Public libraries. ';
		const { keywords, mentions } = keywordRows([read('a', text), read('b', filler)]);
		expect(keywords.filter(({ size }) => size === 2).map(({ term, mentions: n }) => [term, n])).toEqual([
			['public library', 3]
		]);
		expect(mentions.filter(({ term }) => term === 'public library').map(({ text: words }) => words)).toEqual([
			'public library',
			'public library',
			'Public libraries'
		]);
	});

	test('leaves out stop words, numbers and single letters', () => {
		const { keywords } = keywordRows([read('a', 'the and will 2011 x '.repeat(20)), read('b', filler)]);
		expect(keywords.filter(({ article }) => article === 'a')).toEqual([]);
	});

	test('asks for three mentions and a keyness of 6.63', () => {
		expect([leastMentions, leastKeyness, mostKeywords]).toEqual([3, 6.63, 25]);
		const twice = keywordRows([read('a', 'Bridge. Bridge. '), read('b', filler)]);
		expect(twice.keywords).toEqual([]);
		const everywhere = keywordRows([read('a', filler), read('b', filler)]);
		expect(everywhere.keywords).toEqual([]);
	});

	test('shows what an article under-uses', () => {
		const rare = 'Rivers. Rivers. Rivers. ' + filler.replaceAll('rivers', 'roads').repeat(5);
		const { keywords } = keywordRows([read('a', rare), read('b', 'Rivers rise. '.repeat(100))]);
		const rivers = keywords.find(({ article, term }) => article === 'a' && term === 'rivers');
		expect(rivers?.keyness).toBeLessThan(-6.63);
	});

	test('lists at most 25 words and 25 phrases an article, most over-used first', () => {
		const words = Array.from(
			{ length: 40 },
			(_, index) => `word${String.fromCharCode(97 + (index % 26))}${index} `
		);
		const many = words
			.map((word, index) => word.repeat(3 + (index % 5)).trim() + '. ')
			.join('')
			.repeat(2);
		const { keywords } = keywordRows([read('a', many), read('b', filler.repeat(20))]);
		const sizes = [1, 2].map((size) => keywords.filter((row) => row.article === 'a' && row.size === size));
		for (const rows of sizes) {
			expect(rows).toHaveLength(25);
			const values = rows.map(({ keyness: value }) => value);
			expect(values).toEqual([...values].sort((x, y) => y - x));
		}
	});

	test('is empty for no article, for one, and where the others have no words', () => {
		const none = { keywords: [], mentions: [] };
		expect(keywordRows([])).toEqual(none);
		expect(keywordRows([read('a', body)])).toEqual(none);
		expect(keywordRows([read('a', body), read('b', '…')])).toEqual(none);
	});

	test('counts words named like object properties', () => {
		const { keywords } = keywordRows([read('a', 'constructor. '.repeat(5)), read('b', filler)]);
		expect(keywords.map(({ term, mentions }) => [term, mentions])).toEqual([['constructor', 5]]);
	});
});

test('documents whose tokens are packed give the same rows', async () => {
	const { facts } = await defaultCorpus();
	const pack = tokenPacker();
	const packed = facts.map((found) => ({ ...found, document: pack(found.document) }));
	expect(packed.every(({ document }) => document.tokens.length === 0)).toBe(true);
	const { keywords, mentions } = keywordRows(facts);
	expect(mentions.length).toBeGreaterThan(50);
	expect(keywordRows(packed)).toEqual({ keywords, mentions });
});
