import { describe, expect, test } from 'vitest';
import { contextLine, groupLines } from '#lib/ui/quotations/contextLines.ts';

//            0         1         2         3
//            0123456789012345678901234567890123456789
const body = 'It is so. They cut\nlibraries. Then more.';
const sentence = { start: 10, end: 29 };
const hit = { article: 'a', sentence: 2, start: 15, end: 18, left: 'so. They ', right: '\nlibraries. Then' };

describe('contextLine(body, sentence, hit)', () => {
	test('parts the context at the ends of the sentence', () => {
		expect(contextLine(body, sentence, hit)).toEqual({
			article: 'a',
			sentence: 2,
			start: 15,
			outsideLeft: 'so. ',
			insideLeft: 'They ',
			match: 'cut',
			insideRight: ' libraries.',
			outsideRight: ' Then'
		});
	});

	test('has the whole sentence inside, however short the context', () => {
		const line = contextLine(body, sentence, { ...hit, left: '', right: '' });
		expect(line.insideLeft + line.match + line.insideRight).toBe('They cut libraries.');
		expect(line.outsideLeft + line.outsideRight).toBe('');
	});
});

describe('groupLines(lines, articles, most)', () => {
	const articles = [
		{ article: 'b', title: 'B', words: 10 },
		{ article: 'none', title: 'None', words: 10 },
		{ article: 'a', title: 'A', words: 20 }
	];
	const line = (article: string, start: number) => ({ ...contextLine(body, sentence, hit), article, start });
	const lines = [line('a', 1), line('a', 5), line('b', 2), line('b', 7)];

	test('keeps the order of the articles and leaves out those without a line', () => {
		expect(groupLines(lines, articles, 10).map(({ article }) => article)).toEqual(['b', 'a']);
	});

	test('shows so many lines in all, and counts the others of an article that is shown', () => {
		const groups = groupLines(lines, articles, 3);
		expect(groups.map(({ lines }) => lines.length)).toEqual([2, 1]);
		expect(groups.map(({ uses }) => uses)).toEqual([2, 2]);
	});

	test('shows nothing of nothing', () => {
		expect(groupLines([], articles, 10)).toEqual([]);
	});
});
