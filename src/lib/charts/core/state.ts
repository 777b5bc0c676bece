/** What a reader may choose of a chart. */

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

/** Whether a state is the one that every chart has at first. */
export function isDefault({ articles, measure, order, prices }: ChartState): boolean {
	return articles === null && measure === 'rate' && order === null && prices === 'then';
}
