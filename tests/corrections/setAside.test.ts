import { describe, expect, test } from 'vitest';
import { correctedBy, grant } from './said.ts';

describe('what cannot stand is set aside and named, and the rest stands:', () => {
	const good = 'sums: [{ quotation: Some millions were lost, sum: Some millions, value: £3m }]';
	test.each([
		['an unknown list', 'sum: []', '2 W220 unknown list "sum"'],
		['no list', 'names: all', '2 W220 names must be a list'],
		[
			'no entry',
			'names: [Ned]',
			'2 W220 the entry must be "key: value" lines, found "Ned"; the entry is set aside'
		],
		[
			'an unknown key',
			'names: [{ name: Ned Harrow, is: no }]',
			'2 W220 unknown key "is"; the entry is set aside'
		],
		[
			'an unknown value',
			'stances: [{ quotation: a, target: council, stance: mild }]',
			'2 W220 stance must be one of for, neutral, against, found "mild"; the entry is set aside'
		],
		[
			'two things at once',
			'names: [{ name: Ned Harrow, drop: true, kind: person }]',
			'2 W220 the entry must be drop alone, or what is right: as, kind or apart, found "key: value" lines; the entry is set aside'
		],
		[
			'a quotation that is gone',
			'sentiments: [{ quotation: Rents fell., sentiment: positive }]',
			'2 W221 the quotation "Rents fell." stands in no article; the entry is set aside'
		],
		[
			'a quotation of several places',
			'sentiments: [{ quotation: Harrow, sentiment: positive }]',
			'2 W221 the quotation stands in more than one place; the entry is set aside'
		],
		[
			'words that are not in it',
			'themes: [{ quotation: Ashby has two schools, words: homes, theme: housing }]',
			'2 W221 "homes" is not in the quotation; the entry is set aside'
		],
		[
			'an article that is gone',
			'names: [{ name: Ned Harrow, article: x, drop: true }]',
			'2 W221 no article "x" was read; the entry is set aside'
		],
		[
			'two that differ',
			'stances:\n  - { quotation: The council was proud, target: council, stance: for }\n  - { quotation: The council was, target: council, stance: against }',
			'4 W222 says otherwise than the entry before it, on line 3; the entry is set aside'
		],
		[
			'two kinds of a name',
			'names:\n  - { name: Ned Harrow, kind: person }\n  - { name: Edward Harrow, as: Ned Harrow, kind: place }',
			'4 W222 an entry before it says that "Ned Harrow" is of the kind person; the entry is set aside'
		],
		[
			'an unknown theme',
			'themes: [{ quotation: Ashby has two schools, words: two, theme: x }]',
			'2 W223 no such theme "x"; the entry is set aside'
		],
		[
			'an unknown target',
			'stances: [{ quotation: Ashby has two schools, target: x, stance: for }]',
			'2 W223 no such target "x", and no such person in the article; the entry is set aside'
		],
		[
			'an unknown name',
			'names: [{ name: Nobody, drop: true }]',
			'2 W223 no name "Nobody" is read; the entry is set aside'
		],
		[
			'a sum of no value',
			'sums: [{ quotation: Ashby has two schools, sum: two }]',
			'2 W223 no sum is read in these words, and they do not say what it comes to; the entry is set aside'
		],
		[
			'a value that is none',
			`sums: [{ ${grant}, value: much }]`,
			'2 W223 "much" is no sum of money; the entry is set aside'
		],
		[
			'a new name of no kind',
			'names: [{ quotation: lost to the town, words: town, as: Newtown }]',
			'2 W223 "Newtown" is read nowhere; the entry is set aside'
		],
		[
			'words of two sentences',
			'themes: [{ quotation: two schools. Ned Harrow visited both, words: schools. Ned, theme: schools }]',
			'2 W223 the words are not in one sentence; the entry is set aside'
		]
	])('%s', async (_what, yaml, message) => {
		const { messages, datasets } = await correctedBy(`${yaml.startsWith('sums') ? '' : good}\n${yaml}\n`);
		expect(messages).toEqual([message]);
		if (!yaml.startsWith('sums')) expect(datasets.figures).toHaveLength(3);
	});

	test('an empty file says nothing, and one of remarks alone', async () => {
		const plain = JSON.stringify((await correctedBy('')).datasets);
		expect(JSON.stringify((await correctedBy('# nothing yet\n')).datasets)).toBe(plain);
		expect(JSON.stringify((await correctedBy('sums:\nnames: []\n')).datasets)).toBe(plain);
	});

	test('names that lead to each other stay where they lead first', async () => {
		const { datasets, messages } = await correctedBy(
			'names: [{ name: Ned Harrow, as: Edward Harrow }, { name: Edward Harrow, as: Ned Harrow }]'
		);
		expect(messages).toEqual([]);
		expect(datasets.names.filter(({ name }) => name.endsWith('Harrow'))).not.toEqual([]);
	});
});
