import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestQuery } from '#lib/charts/core/address.ts';
import { defaultState } from '#lib/charts/core/state.ts';
import { choices } from '../../charts/choices.ts';
import { formatWords, nothingAsked, parseWords, tidy } from '../../../src/routes/(site)/words/address.ts';

const known = ['a', 'b', 'c'];
const parsed = (query: string) => parseWords(new URLSearchParams(query), known);

describe('the address of the page of words', () => {
	test('holds the query and the chosen articles, and leads to the results', () => {
		const state = { query: 'big society', chart: { ...defaultState, articles: ['a', 'c'] } };
		expect(formatWords(state)).toBe('?q=big+society&articles=a,c#search');
		expect(parsed('q=big%20society&articles=a,c')).toEqual(state);
	});

	test('is bare where nothing is asked', () => {
		expect(formatWords(nothingAsked)).toBe('');
		expect(parsed('')).toEqual(nothingAsked);
	});

	test('with an unknown article falls back to all of them', () => {
		expect(parsed('articles=zzz').chart.articles).toBeNull();
	});

	test('loses spare spaces and what is beyond 200 characters of the address', () => {
		expect(parsed('q=%20big%20%20society%0A').query).toBe('big society');
		expect(parsed(`q=${'x'.repeat(500)}`).query).toHaveLength(200);
		expect(parsed(`q=${'£'.repeat(500)}`).query).toBe('£'.repeat(33));
	});

	test('is at most 500 characters long and read back the same, whatever is asked of however many articles', () => {
		fc.assert(
			fc.property(choices({ least: 2 }), fc.string({ unit: 'grapheme' }), ({ known, chart }, query) => {
				const state = { query: tidy(query), chart };
				const address = formatWords(state, known);
				expect(address.length).toBeLessThanOrEqual(longestQuery + '?#search'.length);
				const { searchParams } = new URL(`https://example.org/words/${address}`);
				expect(parseWords(searchParams, known)).toEqual(state);
			}),
			{ numRuns: 300 }
		);
	});

	test('keeps quotation marks, ampersands and markup as they are', () => {
		const query = '"R&D" <b> +1% #';
		const [address] = formatWords({ ...nothingAsked, query }).split('#search');
		expect(parseWords(new URL(`https://example.org/${address}`).searchParams, known).query).toBe(query);
	});
});
