import { describe, expect, test } from 'vitest';
import { wordIndex } from '#lib/statistics/tables/wordIndex.ts';

const sentences = [
	{ article: 'a', sentence: 1, text: 'Cuts hurt Labour’s councils.' },
	{ article: 'a', sentence: 2, text: 'They are cutting, and cutting again.' },
	{ article: 'a', sentence: 3, text: 'Labour said of the BBC: no cuts.' },
	{ article: 'b', sentence: 1, text: 'Councils of the council say __proto__.' },
	{ article: 'b', sentence: 2, text: 'BBC councils have a constructor, one constructor.' }
];
const all = { least: 2, most: 100, mostPlaces: 100 };
const found = (word: string) => wordIndex(sentences, all).words.find(({ forms }) => forms.includes(word));

describe('wordIndex(sentences, limits)', () => {
	test('stands in the order of the alphabet, whatever the capitals', () => {
		expect(wordIndex(sentences, all).words.map(({ forms }) => forms[0])).toEqual([
			'BBC',
			'constructor',
			'councils',
			'cuts',
			'Labour'
		]);
	});

	test('counts every use under one dictionary form, the most used form first', () => {
		expect(found('cuts')).toMatchObject({ forms: ['cuts', 'cutting'], uses: 4 });
		expect(found('councils')).toMatchObject({ forms: ['councils', 'council'], uses: 4 });
	});

	test('names a sentence once, however often it uses the word', () => {
		expect(found('cuts')?.places).toEqual([{ article: 'a', sentences: [1, 2, 3] }]);
		expect(found('councils')?.places).toEqual([
			{ article: 'a', sentences: [1] },
			{ article: 'b', sentences: [1, 2] }
		]);
	});

	test('keeps the capital of a name, not the one that opens a sentence', () => {
		expect(found('Labour')?.forms).toEqual(['Labour']);
		expect(found('BBC')?.forms).toEqual(['BBC']);
		expect(found('Cuts')).toBeUndefined();
	});

	test('leaves out what is used less than asked, and words that only build a sentence', () => {
		for (const word of ['hurt', 'the', 'of', 'have', '__proto__']) expect(found(word)).toBeUndefined();
	});

	test('keeps the most used words where there are too many, and says how many it left out', () => {
		const { words, left } = wordIndex(sentences, { ...all, most: 2 });
		expect(words.map(({ forms }) => forms[0])).toEqual(['councils', 'cuts']);
		expect(left).toBe(3);
	});

	test('keeps the first sentences of a word where there are too many, and says how many more there are', () => {
		const [councils] = wordIndex(sentences, { ...all, most: 1, mostPlaces: 2 }).words;
		expect(councils).toMatchObject({
			uses: 4,
			places: [
				{ article: 'a', sentences: [1] },
				{ article: 'b', sentences: [1] }
			],
			more: 1
		});
	});

	test('of no sentences holds no words', () => {
		expect(wordIndex([], all)).toEqual({ words: [], left: 0 });
	});
});
