import { describe, expect, test } from 'vitest';
import { phraseFinder } from '#lib/text/words/phrases.ts';
import { tokenise } from '#lib/text/words/tokens.ts';

/** What is found in a text, as "value: words". */
function found(body: string, phrases: string[], exclude: string[] = []): string[] {
	const tokens = tokenise(body);
	return phraseFinder([{ value: 'x', phrases, exclude }])(tokens, 0, tokens.length).map(({ first, last }) =>
		body.slice(tokens[first]?.start, tokens[last]?.end)
	);
}

describe('phraseFinder(entries)', () => {
	test.each([
		['any case and inflection', 'CUTTING it, cuts, a cut', ['cut'], ['CUTTING', 'cuts', 'cut']],
		[
			'either word',
			'a public body, a private body',
			['public|private body'],
			['public body', 'private body']
		],
		[
			'a word that may be missing',
			'take control, take back control',
			['take back? control'],
			['take control', 'take back control']
		],
		['any one word', 'cut the services, cut services', ['cut * service'], ['cut the services']],
		['an exact form', 'cuts are cuts; to cut', ['=cuts'], ['cuts', 'cuts']],
		['a hyphen as a space', 'front-line, front line', ['front line'], ['front-line', 'front line']],
		['a space as a hyphen', 'front-line, front line', ['front-line'], ['front-line', 'front line']],
		[
			'hyphens within longer phrases',
			'a not-for-profit body, anti-cuts',
			['not for profit body', 'anti-cut'],
			['not-for-profit body', 'anti-cuts']
		],
		['words across quotation marks', 'the ‘big society’ bank', ['big society bank'], ['big society’ bank']],
		[
			'possessives',
			'the review’s hit on charities’ income',
			['review hit', 'charity income'],
			['review’s hit', 'charities’ income']
		],
		[
			'the longest at one place',
			'public service delivery',
			['public service', 'public service delivery'],
			['public service delivery']
		],
		['the leftmost of two that overlap', 'a b c d', ['b c', 'c d'], ['b c']],
		['no word twice', 'big big big society', ['big big'], ['big big']],
		[
			'spelling variants of co-',
			'co-operatives, cooperative',
			['cooperative'],
			['co-operatives', 'cooperative']
		]
	])('finds %s', (_, body, phrases, expected) => {
		expect(found(body, phrases)).toEqual(expected);
	});

	test.each([
		['across a comma', 'the big, society', ['big society']],
		['across a dash', 'big – society', ['big society']],
		['part of a word', 'uncut, cutlery', ['cut']],
		['another part of speech by chance', 'a bigger society', ['big society']]
	])('does not find %s', (_, body, phrases) => {
		expect(found(body, phrases)).toEqual([]);
	});

	test('leaves out matches inside excluded phrases, and no others', () => {
		expect(found('tax cuts and cuts', ['=cuts'], ['tax cut'])).toEqual(['cuts']);
		expect(found('cuts cut both ways', ['cut'], ['cut both way'])).toEqual(['cuts']);
		expect(found('big cuts', ['big cut'], ['cut'])).toEqual(['big cuts']);
		expect(found('a b c', ['b', 'b c'], ['a b'])).toEqual(['b c']);
	});

	test('lets values share words and gives matches in reading order', () => {
		const find = phraseFinder([
			{ value: 'cuts', phrases: ['council cut'], exclude: [] },
			{ value: 'councils', phrases: ['council'], exclude: [] }
		]);
		const tokens = tokenise('council cuts in councils');
		expect(find(tokens, 0, tokens.length)).toEqual([
			{ value: 'cuts', first: 0, last: 1 },
			{ value: 'councils', first: 0, last: 0 },
			{ value: 'councils', first: 3, last: 3 }
		]);
	});

	test('keeps to the tokens it is given', () => {
		const tokens = tokenise('big society big society');
		const find = phraseFinder([{ value: true, phrases: ['big society'], exclude: [] }]);
		expect(find(tokens, 1, 3)).toEqual([]);
		expect(find(tokens, 1, 4)).toEqual([{ value: true, first: 2, last: 3 }]);
	});

	test('forgets one text before the next', () => {
		const find = phraseFinder([{ value: 1, phrases: ['a'], exclude: ['a b'] }]);
		const tokens = tokenise('a b');
		expect(find(tokens, 0, 2)).toEqual([]);
		expect(find(tokens, 0, 1)).toEqual([{ value: 1, first: 0, last: 0 }]);
	});

	test('finds words that are names of object properties', () => {
		expect(found('the constructor', ['constructor'])).toEqual(['constructor']);
		expect(found('the builder', ['constructor'])).toEqual([]);
	});

	test('refuses a phrase without a word', () => {
		expect(() => found('', ['…'])).toThrow(new RangeError('the phrase "…" holds no word'));
	});
});
