/** What a reader looks for on the page of words, and how it stands in the address: `?q=mutual&articles=a,b`. */
import { formatState, parseState } from '#lib/charts/core/address.ts';
import { defaultState, type ChartState } from '#lib/charts/core/state.ts';

export interface WordsState {
	/** as typed, spare spaces left out; empty where nothing is looked for */
	query: string;
	chart: ChartState;
}

export const nothingAsked: WordsState = { query: '', chart: defaultState };

/** Characters of the address that a query may take; a longer one is cut, as no phrase of the articles is as long. */
const longestQuery = 200;

export function parseWords(query: URLSearchParams, known: readonly string[]): WordsState {
	return {
		query: tidy(query.get('q') ?? ''),
		chart: parseState(query, known)
	};
}

/** The end of the address for a state, from the question mark on; a query leads to its results. */
export function formatWords({ query, chart }: WordsState, known: readonly string[] = []): string {
	const asked = tidy(query);
	const search = asked === '' ? '' : `q=${encoded(asked)}`;
	const parts = [search, formatState(chart, known, search.length + 1)].filter((part) => part !== '');
	return (parts.length > 0 ? `?${parts.join('&')}` : '') + (asked === '' ? '' : '#search');
}

/** A query without spare spaces, and not too long for an address. */
export function tidy(query: string): string {
	let kept = '';
	let length = 0;
	for (const character of query
		.replace(/\p{Surrogate}/gu, '')
		.replace(/\s+/g, ' ')
		.trim()) {
		length += encoded(character).length;
		if (length > longestQuery) break;
		kept += character;
	}
	return kept.trimEnd();
}

function encoded(query: string): string {
	return encodeURIComponent(query).replaceAll('%20', '+');
}
