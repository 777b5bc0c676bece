import type { Document } from '../../text/document.ts';
import type { Amount } from './amounts/amounts.ts';
import type { NameMention } from '../fact.ts';
import { documentSums } from './documentSums.ts';
import type { SumInSentence } from './readSum.ts';
import { headOf } from './sameSum.ts';
import { clauseAround, sentenceItems } from './sentenceItems.ts';

/**
 * The sums of money of a document in reading order, each among the items of its sentence, with the sentence's number.
 *
 * @param names the document's names in reading order
 */
export function* sumsIn(
	document: Document,
	names: NameMention[]
): Generator<SumInSentence & { sentence: number; sum: Amount }> {
	const found = documentSums(document);
	let amount = 0;
	let name = 0;
	for (const sentence of document.sentences) {
		const sums: Amount[] = [];
		for (; amount < found.length; amount += 1) {
			const sum = found[amount];
			if (sum === undefined || sum.start >= sentence.end) break;
			sums.push(sum);
		}
		const firstName = name;
		while (name < names.length && (names[name]?.start ?? 0) < sentence.end) name += 1;
		if (sums.length === 0) continue;
		const items = sentenceItems(document, sentence, names.slice(firstName, name), sums);
		let next = 0;
		for (const [at, item] of items.entries()) {
			const sum = sums[next];
			if (item.is !== 'amount' || sum === undefined) continue;
			next += 1;
			const head = headOf(items, at, clauseAround(items, at).to);
			yield { sentence: sentence.sentence, body: document.body, items, at, head, sum };
		}
	}
}
