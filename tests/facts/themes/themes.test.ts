import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { parse } from 'yaml';
import { checkThemeExamples, themeFinder } from '#lib/facts/themes/themes.ts';
import { ThemeSetting } from '#lib/settings.ts';
import { readDocument } from '#lib/text/readDocument.ts';

const themes = v.parse(v.array(ThemeSetting), parse(readFileSync('data/themes.yaml', 'utf8')));
const ids = [
	'a-yawning-abyss',
	'an-inherent-contradiction',
	'more-than-a-smokescreen',
	'given-a-blue-rinse',
	'a-truly-big-society'
];
const documents = ids.map((id) =>
	readDocument(id, readFileSync(`data/articles/${id}.md`, 'utf8').replace(/^---\n[^]*?\n---\n/, ''))
);
const find = themeFinder(themes);

/** Each mention of a theme in a text, as written. */
const found = (theme: string, body: string): string[] => {
	const document = readDocument('test', body);
	return find(document)
		.filter((mention) => mention.theme === theme)
		.map(({ start, end }) => body.slice(start, end));
};

test('every theme’s examples count or do not, as its definition says', () => {
	expect(checkThemeExamples(themes)).toEqual([]);
});

test('every theme has at least three examples that count and two that do not', () => {
	for (const { counts, does_not_count: doesNotCount } of themes) {
		expect(counts.length).toBeGreaterThanOrEqual(3);
		expect(doesNotCount.length).toBeGreaterThanOrEqual(2);
	}
});

test('an example that fails is named with its theme', () => {
	const theme = { theme: 'x', label: 'X', definition: 'x', phrases: ['cut'], exclude: [] };
	expect(checkThemeExamples([{ ...theme, counts: ['A cut.', 'No.'], does_not_count: ['Cuts.'] }])).toEqual([
		{ theme: 'x', example: 'No.', expected: true },
		{ theme: 'x', example: 'Cuts.', expected: false }
	]);
});

test.each([
	['big-society', 8, 3, 19, 3, 5],
	['good-society', 0, 3, 0, 3, 0],
	['spending-cuts', 2, 4, 7, 3, 1],
	['volunteering', 0, 1, 2, 4, 0],
	['charities', 5, 3, 3, 2, 0],
	['mutuals', 19, 4, 2, 2, 4],
	['public-services', 4, 3, 9, 4, 3],
	['local-government', 0, 3, 2, 2, 0],
	['business', 0, 0, 0, 0, 10],
	['democracy', 1, 3, 5, 0, 4],
	['labour-renewal', 2, 4, 8, 2, 5]
])('%s comes up %i, %i, %i, %i and %i times in the five articles', (theme, ...counts) => {
	expect(
		documents.map((document) => find(document).filter((mention) => mention.theme === theme).length)
	).toEqual(counts);
});

test('the themes are these eleven', () => {
	expect(themes).toHaveLength(11);
});

test('the spending cuts of the five articles are these', () => {
	const texts = documents.flatMap((document) =>
		find(document)
			.filter(({ theme }) => theme === 'spending-cuts')
			.map(({ start, end }) => document.body.slice(start, end))
	);
	expect(texts).toEqual([
		'Budget cut support for',
		'cut support for',
		'cuts in frontline services',
		'cuts to local government',
		'third sector cuts',
		'anti-cuts',
		'cuts',
		'spending review’s hit',
		'cuts',
		'local government budget cuts',
		'cuts',
		'cuts',
		'cuts',
		'cut many of the services',
		'budget cuts',
		'funding for nursery places is cut',
		'cuts in front line services'
	]);
});

describe('spending cuts are not', () => {
	test.each([
		'that devotes the same attention to cutting emissions as it does to cutting costs.',
		'The Tory approach seems to be to simply cut the organisation down to size.',
		'The need is to save money.',
		'Public Sector workers will be laid off in their droves.',
		'A dramatic shrinking of the state.',
		'Tax cuts and interest rate cuts came first.',
		'A short cut, a cut above the rest, and price cuts.',
		'The cut of his coat.'
	])('%s', (body) => {
		expect(found('spending-cuts', body)).toEqual([]);
	});
});

test('two themes may share words', () => {
	const body = 'Local government cuts hurt public services.';
	expect(found('spending-cuts', body)).toEqual(['Local government cuts']);
	expect(found('local-government', body)).toEqual(['Local government']);
	expect(found('public-services', body)).toEqual(['public services']);
});

test('no word counts twice within a theme, and every span lies in its sentence', () => {
	for (const document of documents) {
		const ends = new Map<string, number>();
		for (const { theme, sentence, start, end } of find(document)) {
			expect(start).toBeGreaterThanOrEqual(ends.get(theme) ?? 0);
			ends.set(theme, end);
			const around = document.sentences[sentence - 1];
			expect(around?.start).toBeLessThanOrEqual(start);
			expect(around?.end).toBeGreaterThanOrEqual(end);
		}
	}
});

test.fails.each([
	['spending-cuts', 'councils are being forced to slash opening times'],
	['public-services', 'the services that provide the cornerstone of communities'],
	['volunteering', 'a much-needed helping hand to someone in need']
])('%s: %s', (theme, body) => {
	expect(found(theme, body)).not.toEqual([]);
});
