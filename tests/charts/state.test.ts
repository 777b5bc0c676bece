import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatChoice, mostChoosable, parseChoice } from '#lib/charts/core/articleChoice.ts';
import { formatState, longestQuery, parseState } from '#lib/charts/core/address.ts';
import { defaultState } from '#lib/charts/core/state.ts';
import { choices } from './choices.ts';

const known = ['a-yawning-abyss', 'an-inherent-contradiction', 'more-than-a-smokescreen'];
const parsed = (query: string, of = known) => parseState(new URLSearchParams(query), of);

test('ten thousand states of corpora of 5 to 400 articles are each read back from an address of at most 500 characters', () => {
	fc.assert(
		fc.property(choices({ least: 5 }), ({ known, chart }) => {
			const query = formatState(chart, known);
			if (query.length > longestQuery) throw new Error(`${query.length} characters`);
			expect(parsed(query, known)).toEqual(chart);
		}),
		{ numRuns: 10_000 }
	);
}, 120_000);

test('the default state leaves the address bare', () => {
	expect(formatState(defaultState)).toBe('');
	expect(parsed('')).toEqual(defaultState);
});

test.each([
	['articles=a-yawning-abyss', { articles: ['a-yawning-abyss'] }],
	[
		'articles=a-yawning-abyss,more-than-a-smokescreen',
		{ articles: ['a-yawning-abyss', 'more-than-a-smokescreen'] }
	],
	[
		'articles=more-than-a-smokescreen&measure=count',
		{ articles: ['more-than-a-smokescreen'], measure: 'count' }
	],
	['measure=count', { measure: 'count' }],
	['order=name', { order: 'name' }],
	['order=article&prices=today', { order: 'article', prices: 'today' }],
	['prices=today', { prices: 'today' }]
] as const)('the old address %s means what it meant, and is still how that is written', (query, part) => {
	expect(parsed(query)).toEqual({ ...defaultState, ...part });
	expect(formatState({ ...defaultState, ...part }, known)).toBe(query);
});

test.each([
	['measure=loudest', 'an unknown measure falls back'],
	['articles=nobody-wrote-this', 'an unknown article falls back to all of them'],
	['without=nobody-wrote-this', 'leaving out an unknown article leaves all of them'],
	['articles=~AAAABBBB', 'codes of no article fall back'],
	['articles=.AAAAAA____', 'a choice from another corpus falls back'],
	['order=&prices=yesterday', 'empty and unknown values fall back']
])('%s: %s', (query) => {
	expect(parsed(query)).toEqual(defaultState);
});

const many = Array.from({ length: mostChoosable }, (_, index) => `an-article-of-the-corpus-${index}`);
const someOf = (count: number) => many.filter((_, index) => index % Math.ceil(many.length / count) === 0);

test('a choice is written by ids, else by those left out, else by codes, else by a bit for each article', () => {
	const written = (chosen: readonly string[], room: number) => formatChoice(chosen, many, room) ?? '';
	expect(written(many.slice(0, 3), 420)).toBe(`articles=${many.slice(0, 3).join()}`);
	expect(written(many.slice(3), 420)).toBe(`without=${many.slice(0, 3).join()}`);
	expect(written(someOf(90), 420)).toMatch(/^articles=~[\w-]+$/);
	expect(
		written(
			many.filter((_, index) => index % 15 !== 0),
			420
		)
	).toMatch(/^without=~[\w-]+$/);
	expect(written(someOf(450), 420)).toMatch(/^articles=\.[\w-]+$/);
});

test('codes are the same in a corpus that has grown', () => {
	const chosen = someOf(90);
	const written = formatChoice(chosen, many, 420) ?? '';
	const grown = ['a-new-one', ...many, 'z-new-one'];
	expect(parseChoice(new URLSearchParams(written), grown)).toEqual(chosen);
});

test('an address has room for any choice of the most articles that the filter offers, beside the longest search', () => {
	for (const step of [2, 3, 5]) {
		const chosen = many.filter((_, index) => index % step === 0);
		const query = formatState(
			{ articles: chosen, measure: 'count', order: 'article', prices: 'today' },
			many,
			203
		);
		expect(query.length).toBeLessThanOrEqual(longestQuery - 203);
		expect(parsed(query, many).articles).toEqual(chosen);
	}
});
