/** How a reader's choice stands in the address: defaults left out, unknown values fall back. */
import { formatChoice, parseChoice } from './articleChoice.ts';
import { defaultState, measures, orders, priceYears, type ChartState } from './state.ts';

function oneOf<Value extends string, Fallback>(
	allowed: readonly Value[],
	given: string | null,
	fallback: Fallback
): Value | Fallback {
	return allowed.find((value) => value === given) ?? fallback;
}

/** The state that an address asks for. Articles the corpus does not have are left out; none left is all. */
export function parseState(query: URLSearchParams, known: readonly string[]): ChartState {
	return {
		articles: parseChoice(query, known),
		measure: oneOf(measures, query.get('measure'), defaultState.measure),
		order: oneOf(orders, query.get('order'), defaultState.order),
		prices: oneOf(priceYears, query.get('prices'), defaultState.prices)
	};
}

/** The longest query of a state: with what stands before it, an address stays within 500 characters. */
export const longestQuery = 420;

/**
 * The address's query for a state, without the question mark; empty for the default. A choice of articles that no
 * address can hold is left out.
 *
 * @param known ids of the corpus's articles; a choice of a few of them needs none
 * @param spent characters of the query that something else takes, at most 203
 */
export function formatState(state: ChartState, known: readonly string[] = [], spent = 0): string {
	const rest = (['measure', 'order', 'prices'] as const)
		.filter((key) => state[key] !== defaultState[key])
		.map((key) => `${key}=${state[key]}`);
	const room = longestQuery - spent - rest.join('&').length - 1;
	const choice = state.articles && formatChoice(state.articles, known, room);
	return [...(choice ? [choice] : []), ...rest].join('&');
}
