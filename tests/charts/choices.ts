import fc from 'fast-check';
import { measures, orders, priceYears, type ChartState } from '#lib/charts/core/state.ts';

const word = fc.constantFrom(
	'the',
	'big',
	'society',
	'and',
	'after',
	'cuts',
	'a',
	'charities',
	'voluntary',
	'who-pays'
);

/** Ids of articles, none twice, as long as titles make them. */
const ids = (least: number) =>
	fc
		.tuple(fc.integer({ min: least, max: 400 }), fc.array(word, { minLength: 1, maxLength: 7 }), fc.nat(1e6))
		.map(([count, words, first]) =>
			Array.from(
				{ length: count },
				(_, index) => `${words.slice(index % words.length).join('-')}-${first + index}`
			)
		);

/** A corpus of at most 400 articles, and any state that a reader can reach in it. */
export function choices({ least }: { least: number }): fc.Arbitrary<{ known: string[]; chart: ChartState }> {
	return ids(least).chain((known) =>
		fc.record({
			known: fc.constant(known),
			chart: fc.record({
				articles: fc
					.tuple(fc.integer({ min: 0, max: 100 }), fc.array(fc.nat(100), { minLength: 8, maxLength: 8 }))
					// the share of the articles that is chosen, and which
					.map(([share, dice]) => {
						const chosen = known.filter((_, index) => ((dice[index % 8] ?? 0) + index * 37) % 101 < share);
						return chosen.length === 0 || chosen.length === known.length ? null : chosen;
					}),
				measure: fc.constantFrom(...measures),
				order: fc.constantFrom(null, ...orders),
				prices: fc.constantFrom(...priceYears)
			})
		})
	);
}
