import { describe, expect, test } from 'vitest';
import { nearestWords, vocabularyOf } from '#lib/statistics/tables/nearestWords.ts';
import { readDocument } from '#lib/text/readDocument.ts';

const text =
	'Mutuals are mutual. Mutuals grow. The library closes, libraries close. Labour and volunteers; an old constructor, 2010.';
const vocabulary = vocabularyOf([readDocument('a', text), readDocument('b', 'Mutual aid.')]);

describe('vocabularyOf(documents)', () => {
	test('counts each form of every document with its lemma', () => {
		expect(vocabulary.get('mutuals')).toEqual({ lemma: 'mutual', uses: 2 });
		expect(vocabulary.get('mutual')).toEqual({ lemma: 'mutual', uses: 2 });
	});

	test('holds no numbers and no words of one or two letters, and only the texts’ own words', () => {
		for (const word of ['2010', 'a', 'an']) expect(vocabulary.has(word)).toBe(false);
		expect(vocabulary.get('constructor')?.uses).toBe(1);
		expect(vocabulary.has('toString')).toBe(false);
	});
});

describe('nearestWords(vocabulary, word, most)', () => {
	test.each([
		['mutaul', 'mutual', 'two letters swapped'],
		['mutul', 'mutual', 'a letter missing'],
		['mmutual', 'mutual', 'a letter too many'],
		['Labor', 'labour', 'another spelling'],
		['libary', 'library', 'a letter missing'],
		['mutualisation', 'mutual', 'a longer word of the same beginning'],
		['volun', 'volunteers', 'a word begun']
	])('%s gives %s: %s', (word, meant) => {
		expect(nearestWords(vocabulary, word, 3)[0]).toBe(meant);
	});

	test('gives one form of each dictionary form', () => {
		expect(nearestWords(vocabulary, 'mutua', 3)).toEqual(['mutual']);
	});

	test('gives nothing for a word unlike any other, an empty one or one of two letters', () => {
		for (const word of ['zzzzzz', '', 'ad']) expect(nearestWords(vocabulary, word, 3)).toEqual([]);
	});

	test('never gives the word itself', () => {
		expect(nearestWords(vocabulary, 'labour', 3)).toEqual([]);
	});

	test('allows a short word one slip only', () => {
		expect(nearestWords(vocabulary, 'uid', 3)).toEqual(['aid']);
		expect(nearestWords(vocabulary, 'uod', 3)).toEqual([]);
	});

	test('gives at most as many as asked for', () => {
		expect(nearestWords(vocabulary, 'ald', 3)).toEqual(['aid', 'and', 'old']);
		expect(nearestWords(vocabulary, 'ald', 1)).toEqual(['aid']);
	});
});
