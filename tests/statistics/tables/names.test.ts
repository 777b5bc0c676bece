import { describe, expect, test } from 'vitest';
import type { ArticleFacts, NameMention } from '#lib/facts/fact.ts';
import type { NameKind } from '#lib/schema.ts';
import type { NameSettings } from '#lib/settings.ts';
import { nameDefinitions, nameMentionRows, nameRows } from '#lib/statistics/tables/names.ts';
import { readDocument } from '#lib/text/readDocument.ts';

/** An article's facts with these names mentioned, each found once more after the one before. */
function factsOf(article: string, body: string, mentions: [name: string, kind?: NameKind][]): ArticleFacts {
	const document = readDocument(article, body);
	let from = 0;
	const names = mentions.map(([name, kind = 'person']): NameMention => {
		const start = body.indexOf(name, from);
		from = start + name.length;
		const sentence = document.sentences.find(({ end }) => start < end)?.sentence ?? 1;
		return { name, kind, sentence, start, end: from };
	});
	return { document, names, themes: [], figures: [], sentiments: [], stances: [] };
}

const first = factsOf('first', 'Ann met Bob. Ann left Leeds.', [
	['Ann'],
	['Bob'],
	['Ann'],
	['Leeds', 'place']
]);
const second = factsOf('second', 'Bob is Bob and Bob.', [['Bob'], ['Bob'], ['Bob']]);

describe('nameRows(facts)', () => {
	test('counts each name in each article that mentions it, the most mentioned first', () => {
		expect(nameRows([first, second])).toEqual([
			{ name: 'Bob', kind: 'person', article: 'first', mentions: 1 },
			{ name: 'Bob', kind: 'person', article: 'second', mentions: 3 },
			{ name: 'Ann', kind: 'person', article: 'first', mentions: 2 },
			{ name: 'Leeds', kind: 'place', article: 'first', mentions: 1 }
		]);
	});
	test('keeps a person and a place of one name apart', () => {
		const facts = factsOf('a', 'Lincoln left Lincoln.', [['Lincoln'], ['Lincoln', 'place']]);
		expect(nameRows([facts]).map(({ kind, mentions }) => [kind, mentions])).toEqual([
			['person', 1],
			['place', 1]
		]);
	});
	test('takes the names of an object’s parts for ordinary names', () => {
		const facts = factsOf('a', '__proto__ and constructor', [['__proto__'], ['constructor']]);
		expect(nameRows([facts])).toHaveLength(2);
	});
	test('of no articles is empty', () => expect(nameRows([])).toEqual([]));
});

test('nameMentionRows(facts) gives each mention with its sentence and the text of its span', () => {
	expect(nameMentionRows([first]).map(({ name, sentence, text }) => [name, sentence, text])).toEqual([
		['Ann', 1, 'Ann'],
		['Bob', 1, 'Bob'],
		['Ann', 2, 'Ann'],
		['Leeds', 2, 'Leeds']
	]);
});

describe('nameDefinitions(settings, rows)', () => {
	const settings: NameSettings = {
		names: [
			{ name: 'Labour Party', kind: 'organisation', aliases: ['Labour'], note: 'All of it.' },
			{ name: 'Nobody', kind: 'person', aliases: [], note: '' }
		],
		several: [],
		not_names: []
	};
	const row = (name: string, kind: NameKind) => ({ name, kind, article: 'a', mentions: 1 });

	test('gives the names that are mentioned, once, with aliases and note', () => {
		const rows = [
			row('Labour Party', 'organisation'),
			row('Ann Moor', 'person'),
			row('Labour Party', 'organisation')
		];
		expect(nameDefinitions(settings, rows)).toEqual([
			{
				name: 'Labour Party',
				slug: 'labour-party',
				kind: 'organisation',
				aliases: ['Labour'],
				note: 'All of it.'
			},
			{ name: 'Ann Moor', slug: 'ann-moor', kind: 'person', aliases: [], note: '' }
		]);
	});
	test('drops apostrophes and accents from slugs', () => {
		const rows = [row('People’s Bank', 'organisation'), row('Sinn Féin', 'organisation')];
		expect(nameDefinitions(settings, rows).map(({ slug }) => slug)).toEqual(['peoples-bank', 'sinn-fein']);
	});
	test('ends a slug that is taken with the kind, then with a number', () => {
		const rows = [row('St Pancras', 'place'), row('St. Pancras', 'person'), row('St Páncras', 'person')];
		expect(nameDefinitions(settings, rows).map(({ slug }) => slug)).toEqual([
			'st-pancras',
			'st-pancras-person',
			'st-pancras-person-2'
		]);
	});
});
