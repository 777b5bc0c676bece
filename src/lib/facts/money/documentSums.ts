import type { Document } from '../../text/document.ts';
import { amounts, type Amount } from './amounts/amounts.ts';

const read = new WeakMap<Document, Amount[]>();

/** The sums of money in a document, in reading order; read once for all who ask. */
export function documentSums(document: Document): Amount[] {
	let sums = read.get(document);
	if (sums === undefined) read.set(document, (sums = amounts(document.body)));
	return sums;
}
