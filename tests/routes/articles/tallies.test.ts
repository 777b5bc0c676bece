import { describe, expect, test } from 'vitest';
import { opening, themeTallies } from '../../../src/routes/(site)/articles/tallies.ts';

/** As they stand inside a sentence. */
const labels = new Map([
	['cuts', 'spending cuts'],
	['renewal', 'Labour’s renewal'],
	['banks', 'banks']
]);
const row = (theme: string, article: string, mentions: number) => ({
	theme,
	article,
	mentions,
	words: 100,
	per_1000_words: mentions * 10
});

describe('themeTallies(rows, labels, most)', () => {
	const rows = [row('cuts', 'a', 2), row('cuts', 'b', 0), row('renewal', 'a', 5), row('banks', 'a', 2)];

	test('puts the theme an article mentions most first, equals in the themes’ order', () => {
		expect(
			themeTallies(rows, labels, 3)
				.get('a')
				?.map(({ label, mentions }) => [label, mentions])
		).toEqual([
			['Labour’s renewal', 5],
			['spending cuts', 2],
			['banks', 2]
		]);
	});

	test('gives at most so many themes, and none to an article that mentions none', () => {
		const tallies = themeTallies(rows, labels, 1);
		expect(tallies.get('a')).toHaveLength(1);
		expect(tallies.get('b')).toBeUndefined();
	});

	test('leads to the article’s mentions on the theme’s page', () => {
		expect(themeTallies(rows, labels, 1).get('a')?.[0]?.href).toMatch(/\/themes\/renewal\/#in-a$/);
	});
});

test.each([
	['Short enough.', 13, 'Short enough.'],
	['Cut before the word that is too long.', 16, 'Cut before the …'],
	['Unbreakable', 4, 'Unbr …'],
	['', 10, '']
])('opening(%j, %d) is %j', (sentence, most, cut) => expect(opening(sentence, most)).toBe(cut));
