import { nounKinds, verbKinds } from './moneyWords.ts';
import type { Item } from './sentenceItems.ts';
import { isCue, nounsAfter } from './sumPhrases.ts';

/** A list is followed no further back than this many sums, nor this many words between two of them. */
const longestList = 8;
const farthestApart = 6;

/**
 * The sum whose words say what is said of the one at `at` as well: the one that it only gives in another currency
 * ("$14.5m (£7.7m; 12m euros)"), and the first of its list ("lose £3m from schools and £2m from libraries"). `at`
 * itself where it has words of its own.
 */
export function headOf(items: Item[], at: number, to: number): number {
	let head = parentOf(items, at);
	for (let step = 0; step < longestList; step += 1) {
		const before = listedBefore(items, head, to);
		if (before === null) return head;
		head = parentOf(items, before);
	}
	return head;
}

/** The sum before the brackets that this one stands in. */
function parentOf(items: Item[], at: number): number {
	if (!/^[(;,]$/.test(items[at - 1]?.lower ?? '')) return at;
	let index = at - 1;
	for (let step = 0; step < longestList; step += 1) {
		if (items[index]?.is !== 'amount' && !/^[;,]$/.test(items[index]?.lower ?? '')) break;
		index -= 1;
	}
	return items[index]?.lower === '(' && items[index - 1]?.is === 'amount' ? index - 1 : at;
}

/** The sum before in the same list: "£3m, £2m and £1m", "either £3m or £2m", "not £2m but £3m". */
function listedBefore(items: Item[], at: number, to: number): number | null {
	const nouns = nounsAfter(items, at, to);
	for (let index = nouns.from; index < nouns.to; index += 1)
		if (nounKinds.has(items[index]?.lower ?? '') || isCue(items[index])) return null;
	let isJoined = false;
	for (let index = at - 1; index >= 0 && at - index <= farthestApart + 1; index -= 1) {
		const item = items[index];
		if (item === undefined) return null;
		if (item.is === 'amount') return isJoined ? index : null;
		if (/^(?:and|or|but|,)$/.test(item.lower)) isJoined = true;
		else if (item.is === 'mark' && item.lower !== "'s" && item.lower !== ')') return null;
		else if (
			/^(?:to|than|rising|falling|up|down)$/.test(item.lower) ||
			isCue(item) ||
			verbKinds.has(item.lemma)
		)
			return null;
	}
	return null;
}
