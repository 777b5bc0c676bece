import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultState, formatState, measures, orders, parseState, priceYears } from '#lib/charts/state.ts';

const known = ['a-yawning-abyss', 'an-inherent-contradiction', 'more-than-a-smokescreen'];

const states = fc.record({
	articles: fc
		.subarray(known)
		.map((chosen) => (chosen.length === 0 || chosen.length === known.length ? null : chosen)),
	measure: fc.constantFrom(...measures),
	order: fc.constantFrom(null, ...orders),
	prices: fc.constantFrom(...priceYears)
});

test('a state written to an address and read back is the same state', () => {
	fc.assert(
		fc.property(states, (state) => {
			expect(parseState(new URLSearchParams(formatState(state)), known)).toEqual(state);
		}),
		{ numRuns: 2000 }
	);
});

test('the default state leaves the address bare', () => {
	expect(formatState(defaultState)).toBe('');
	expect(parseState(new URLSearchParams(''), known)).toEqual(defaultState);
});

test.each([
	['measure=loudest', 'an unknown measure falls back'],
	['articles=nobody-wrote-this', 'an unknown article falls back to all of them'],
	['order=&prices=yesterday', 'empty and unknown values fall back']
])('%s: %s', (query) => {
	expect(parseState(new URLSearchParams(query), known)).toEqual(defaultState);
});
