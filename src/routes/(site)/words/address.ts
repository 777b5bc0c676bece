/** What a reader looks for on the page of words, and how it stands in the address: `?q=mutual&articles=a,b`. */
import { defaultState, formatState, parseState, type ChartState } from '#lib/charts/state.ts';

export interface WordsState {
	/** as typed, spare spaces left out; empty where nothing is looked for */
	query: string;
	chart: ChartState;
}

export const nothingAsked: WordsState = { query: '', chart: defaultState };

/** Longer queries are cut: no phrase of the articles is as long. */
const longestQuery = 200;

export function parseWords(query: URLSearchParams, known: readonly string[]): WordsState {
	return {
		query: tidy(query.get('q') ?? ''),
		chart: parseState(query, known)
	};
}

/** The end of the address for a state, from the question mark on; a query leads to its results. */
export function formatWords({ query, chart }: WordsState): string {
	const asked = tidy(query);
	const parts = [asked === '' ? '' : `q=${encodeURIComponent(asked)}`, formatState(chart)].filter(
		(part) => part !== ''
	);
	return (parts.length > 0 ? `?${parts.join('&')}` : '') + (asked === '' ? '' : '#search');
}

/** A query without spare spaces, and not too long. */
export function tidy(query: string): string {
	return query.replace(/\s+/g, ' ').trim().slice(0, longestQuery).trimEnd();
}
