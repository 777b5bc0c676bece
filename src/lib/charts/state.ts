/** What a reader may choose, and how it stands in the address: defaults left out, unknown values fall back. */

export const measures = ['rate', 'count'] as const;
export type Measure = (typeof measures)[number];
export const orders = ['value', 'name', 'article', 'date'] as const;
export type Order = (typeof orders)[number];
export const priceYears = ['then', 'today'] as const;
export type Prices = (typeof priceYears)[number];

export interface ChartState {
	/** ids of the chosen articles, in the corpus's order; null is all of them */
	articles: readonly string[] | null;
	measure: Measure;
	/** null is the chart’s own usual order, and so is one that a chart does not offer */
	order: Order | null;
	prices: Prices;
}

export const defaultState: ChartState = {
	articles: null,
	measure: 'rate',
	order: null,
	prices: 'then'
};

function oneOf<Value extends string, Fallback>(
	allowed: readonly Value[],
	given: string | null,
	fallback: Fallback
): Value | Fallback {
	return allowed.find((value) => value === given) ?? fallback;
}

/** The state that an address asks for. Articles the corpus does not have are left out; none left is all. */
export function parseState(query: URLSearchParams, known: readonly string[]): ChartState {
	const asked = new Set((query.get('articles') ?? '').split(','));
	const articles = known.filter((article) => asked.has(article));
	return {
		articles: articles.length === 0 || articles.length === known.length ? null : articles,
		measure: oneOf(measures, query.get('measure'), defaultState.measure),
		order: oneOf(orders, query.get('order'), defaultState.order),
		prices: oneOf(priceYears, query.get('prices'), defaultState.prices)
	};
}

/** The address's query for a state, without the question mark; empty for the default. */
export function formatState(state: ChartState): string {
	const parts: string[] = [];
	if (state.articles) parts.push(`articles=${state.articles.map(encodeURIComponent).join(',')}`);
	for (const key of ['measure', 'order', 'prices'] as const)
		if (state[key] !== defaultState[key]) parts.push(`${key}=${state[key]}`);
	return parts.join('&');
}
