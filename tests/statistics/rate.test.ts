import { expect, test } from 'vitest';
import { rate, totals } from '#lib/statistics/rate.ts';

test('rate(mentions, words) is mentions for every 1,000 words, and 0 where there are none', () => {
	expect(rate(3, 1500)).toBe(2);
	expect(rate(0, 0)).toBe(0);
	expect(rate(2, 0)).toBe(0);
});

test('totals(rows) rates all words together and counts the articles with a mention', () => {
	const rows = [
		{ mentions: 9, words: 1000 },
		{ mentions: 0, words: 900 },
		{ mentions: 1, words: 100 }
	];
	expect(totals(rows)).toEqual({ mentions: 10, words: 2000, per_1000_words: 5, articles: 2 });
	expect(totals([])).toEqual({ mentions: 0, words: 0, per_1000_words: 0, articles: 0 });
});
