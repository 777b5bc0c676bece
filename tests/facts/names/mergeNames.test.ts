import { describe, expect, test } from 'vitest';
import { mergeNames } from '#lib/facts/names/mergeNames.ts';
import { nameFinder } from '#lib/facts/names/names.ts';
import type { NameSettings } from '#lib/settings.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readModels } from '../../../scripts/tools/models.ts';

type Entry = NameSettings['names'][number];
const entry = (name: string, aliases: string[] = [], kind: Entry['kind'] = 'organisation'): Entry => ({
	name,
	kind,
	aliases,
	note: ''
});
const list = (
	names: Entry[],
	{ several = [], not_names = [] }: Partial<NameSettings> = {}
): NameSettings => ({
	names,
	several,
	not_names
});

const general = list(
	[
		entry('Mill Party', ['Mill', 'Millers', 'the Wheel']),
		entry('Weir Party', ['Weir']),
		entry('Mill’s Bank'),
		entry('Ann Weaver', ['Weaver'], 'person')
	],
	{
		several: [
			{ text: 'Mill and Weir', names: ['Mill Party', 'Weir Party'] },
			{ text: 'Weaver/Weir', names: ['Ann Weaver', 'Weir Party'] }
		],
		not_names: ['Open Day', 'Mill Race']
	}
);

describe('a corpus’s own names stand above those of every corpus', () => {
	test('with none of its own, all of these are read', () => {
		expect(mergeNames(list([]), general)).toEqual(general);
	});

	test('an entry takes the place of the one of its name, aliases and kind', () => {
		const own = entry('Mill Party', ['the Party'], 'place');
		const { names } = mergeNames(list([own]), general);
		expect(names.filter(({ name }) => name === 'Mill Party')).toEqual([own]);
		expect(names.flatMap(({ aliases }) => aliases)).not.toContain('Millers');
	});

	test.each<[string, NameSettings]>([
		['another name', list([entry('Mill')])],
		['an alias of another name', list([entry('John Mill', ['Mill'], 'person')])],
		['no name', list([], { not_names: ['Mill'] })],
		['several', list([entry('A'), entry('B')], { several: [{ text: 'Mill', names: ['A', 'B'] }] })]
	])('a phrase that is %s in the corpus is no alias of a general name', (_what, own) => {
		const merged = mergeNames(own, general);
		expect(merged.names.find(({ name }) => name === 'Mill Party')?.aliases).toEqual(['Millers', 'the Wheel']);
		expect(merged.names.find(({ name }) => name === 'Weir Party')?.aliases).toEqual(['Weir']);
	});

	test('the same phrase is found through apostrophes and "the"', () => {
		const { names } = mergeNames(list([entry("Mill's Bank", ['Wheel'])]), general);
		expect(names.map(({ name }) => name)).not.toContain('Mill’s Bank');
		expect(names.find(({ name }) => name === 'Mill Party')?.aliases).toEqual(['Mill', 'Millers']);
	});

	test('a phrase for several goes with the names that it stands for', () => {
		const { several } = mergeNames(list([entry('The Weavers', ['Ann Weaver'])]), general);
		expect(several.map(({ text }) => text)).toEqual(['Mill and Weir']);
	});

	test('what is no name in general is one in a corpus that lists it', () => {
		const { not_names } = mergeNames(list([entry('Open Day', [], 'organisation')]), general);
		expect(not_names).toEqual(['Mill Race']);
	});
});

test.each<[NameSettings, string[]]>([
	[list([]), ['Mill Party', 'Ann Weaver']],
	[list([entry('Rob Mill', ['Mill'], 'person')]), ['Rob Mill', 'Ann Weaver']],
	[list([], { not_names: ['Mill'] }), ['Ann Weaver']]
])('a text is read with both lists: %#', (own, expected) => {
	const find = nameFinder(mergeNames(own, general), readModels().names);
	const found = find(readDocument('a', 'They said that Mill was against Weaver.'));
	expect(found.map(({ name }) => name)).toEqual(expected);
});
