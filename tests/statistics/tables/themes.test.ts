import { expect, test } from 'vitest';
import type { ArticleFacts } from '#lib/facts/fact.ts';
import { themeFinder } from '#lib/facts/themes/themes.ts';
import { themeMentionRows, themeRows } from '#lib/statistics/tables/themes.ts';
import { readDocument } from '#lib/text/readDocument.ts';

const setting = { label: 'x', definition: 'x', exclude: [], counts: [], does_not_count: [] };
const themes = [
	{ ...setting, theme: 'cuts', phrases: ['=cuts'] },
	{ ...setting, theme: 'constructor', phrases: ['society'] }
];
const find = themeFinder(themes);
function read(article: string, body: string): ArticleFacts {
	const document = readDocument(article, body);
	return { document, themes: find(document), names: [], figures: [], sentiments: [], stances: [] };
}

test('themeRows(facts, themes) holds every theme in every article, absent ones with 0', () => {
	expect(themeRows([read('a', 'Cuts, cuts and society.'), read('b', 'Hope.')], themes)).toEqual([
		{ theme: 'cuts', article: 'a', mentions: 2, words: 4, per_1000_words: 500 },
		{ theme: 'cuts', article: 'b', mentions: 0, words: 1, per_1000_words: 0 },
		{ theme: 'constructor', article: 'a', mentions: 1, words: 4, per_1000_words: 250 },
		{ theme: 'constructor', article: 'b', mentions: 0, words: 1, per_1000_words: 0 }
	]);
});

test('themeRows(facts, themes) rounds the rate to 3 digits', () => {
	expect(themeRows([read('a', 'Cuts for us.')], themes)[0]?.per_1000_words).toBe(333.333);
});

test('themeRows(facts, themes) gives an article without words the rate 0', () => {
	expect(themeRows([read('a', '…')], themes)[0]).toEqual({
		theme: 'cuts',
		article: 'a',
		mentions: 0,
		words: 0,
		per_1000_words: 0
	});
});

test('themeRows(facts, themes) is empty without articles', () => {
	expect(themeRows([], themes)).toEqual([]);
});

test('themeMentionRows(facts) gives each mention with its sentence, span and text', () => {
	expect(themeMentionRows([read('a', 'No. The CUTS hurt.')])).toEqual([
		{ theme: 'cuts', article: 'a', sentence: 2, start: 8, end: 12, text: 'CUTS' }
	]);
});
