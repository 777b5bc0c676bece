import type { Document, Span } from '../text/document.ts';
import { amounts, type Amount } from './amounts.ts';

const read = new WeakMap<Document, Amount[]>();

/** The sums of money in a document, in reading order; read once for all who ask. */
export function documentSums(document: Document): Amount[] {
	let sums = read.get(document);
	if (sums === undefined) read.set(document, (sums = amounts(document.body)));
	return sums;
}

/** Of spans in reading order, those that start in no sum: "US$5m" names no country. */
export function outsideSums<Found extends Span>(document: Document, spans: Found[]): Found[] {
	const sums = documentSums(document);
	if (sums.length === 0) return spans;
	let next = 0;
	return spans.filter(({ start }) => {
		while ((sums[next]?.end ?? Infinity) <= start) next += 1;
		return start < (sums[next]?.start ?? Infinity);
	});
}
