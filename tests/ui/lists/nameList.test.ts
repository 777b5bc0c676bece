import { describe, expect, test } from 'vitest';
import type { NameKind } from '#lib/schema.ts';
import { nameEntries, namesHeadline, writtenForms, type NameEntry } from '#lib/ui/lists/nameList.ts';

const mention = (name: string, text: string, article: string, kind: NameKind = 'organisation') => ({
	name,
	kind,
	article,
	sentence: 1,
	start: 0,
	end: text.length,
	text
});
const definition = (name: string, kind: NameKind = 'organisation') => ({
	name,
	slug: name.toLowerCase().replaceAll(' ', '-'),
	kind,
	aliases: ['never written'],
	note: ''
});
const entry = (name: string, articles: number, mentions = articles): NameEntry => ({
	name,
	slug: name,
	kind: 'person',
	mentions,
	articles,
	also: []
});

describe('writtenForms(mentions)', () => {
	test('counts each form as written, most frequent first, equals by code point', () => {
		const forms = writtenForms(['Tory', 'Tories', 'Tories', 'Conservative'].map((text) => ({ text })));
		expect(forms).toEqual([
			{ form: 'Tories', times: 2 },
			{ form: 'Conservative', times: 1 },
			{ form: 'Tory', times: 1 }
		]);
	});

	test('takes a line break within a name for a space', () => {
		expect(writtenForms([{ text: 'David\nCameron' }, { text: 'David Cameron' }])).toEqual([
			{ form: 'David Cameron', times: 2 }
		]);
	});
});

describe('nameEntries(names, mentions)', () => {
	const mentions = [
		mention('Conservative Party', 'Tory', 'a'),
		mention('Conservative Party', 'Tories', 'b'),
		mention('Conservative Party', 'Conservative Party', 'b'),
		mention('constructor', 'constructor', 'a')
	];

	test('gives the forms that the articles use, not those that only the list of aliases has', () => {
		const [first] = nameEntries([definition('Conservative Party')], mentions);
		expect(first).toMatchObject({ mentions: 3, articles: 2, also: ['Tories', 'Tory'] });
	});

	test('puts the name mentioned most first and leaves out names that are not mentioned', () => {
		const names = ['constructor', 'Conservative Party', 'Green Party'].map((name) => definition(name));
		expect(nameEntries(names, mentions).map(({ name }) => name)).toEqual([
			'Conservative Party',
			'constructor'
		]);
	});
});

describe('namesHeadline(entries, articles)', () => {
	test.each<[string, NameEntry[], number, string]>([
		['no name', [], 5, 'No name is mentioned'],
		['one article', [entry('Labour', 1, 4), entry('Cameron', 1)], 1, 'Two names in one article, Labour most'],
		['one article, two alike', [entry('Labour', 1), entry('Cameron', 1)], 1, 'Two names in one article'],
		[
			'a party',
			[entry('Labour Party', 4), entry('David Cameron', 4)],
			5,
			'No name runs through all five articles: the Labour Party and David Cameron stand in four'
		],
		[
			'one name everywhere',
			[entry('Labour', 5), entry('Cameron', 4)],
			5,
			'One name runs through all five articles: Labour'
		],
		[
			'two names everywhere',
			[entry('Labour', 2), entry('Cameron', 2)],
			2,
			'Two names run through both articles: Labour and Cameron'
		],
		[
			'many names everywhere',
			['A', 'B', 'C', 'D'].map((name) => entry(name, 3)),
			3,
			'Four names run through all three articles'
		],
		[
			'none everywhere',
			[entry('Labour', 4), entry('Rock', 2)],
			5,
			'No name runs through all five articles: Labour stands in four'
		],
		[
			'two almost',
			[entry('Labour', 4), entry('Cameron', 4)],
			5,
			'No name runs through all five articles: Labour and Cameron stand in four'
		],
		['each in one', [entry('Labour', 1), entry('Cameron', 1)], 3, 'No name runs through all three articles']
	])('with %s it is true', (_, entries, articles, headline) => {
		expect(namesHeadline(entries, articles)).toBe(headline);
	});
});
