import type { NameWord } from './nameWords.ts';

/** Where each word's run of capitals starts and ends: `first`, `last` unbroken, `head`, `tail` over small words. */
export interface Runs {
	/** 1 where a word may be part of a name */
	active: Uint8Array;
	first: Int32Array;
	last: Int32Array;
	head: Int32Array;
	tail: Int32Array;
}

/** How far a name may reach over words and marks of any kind, over linking words, and behind its last capital. */
const anyGap = 2;
const linkedGap = 3;
const reach = 3;

/** Room for the runs of a sentence of so many words at most. */
function room(count: number): Runs {
	return {
		active: new Uint8Array(count),
		first: new Int32Array(count),
		last: new Int32Array(count),
		head: new Int32Array(count),
		tail: new Int32Array(count)
	};
}

/**
 * Make a finder of the runs of capitals in a sentence, which stand until it is given the next one. A word is active,
 * and may be part of a name, where it has a capital, is a number beside one, stands between two over a short way, or is
 * one of the three words behind one. The capital of a common word by itself proves nothing.
 */
export function runFinder(): (words: readonly NameWord[]) => Runs {
	let runs = room(64);
	return (words) => {
		if (runs.active.length < words.length) runs = room(2 * words.length);
		putRuns(words, runs);
		return runs;
	};
}

function putRuns(words: readonly NameWord[], { active, first, last, head, tail }: Runs): void {
	const count = words.length;
	active.fill(0, 0, count);
	for (let index = 0; index < count; index++) first[index] = last[index] = head[index] = tail[index] = index;
	const isCapital = (index: number): boolean => words[index]?.known.capital === true;
	const provesNothing = (index: number): boolean =>
		words[index]?.known.common === true &&
		!isCapital(index - 1) &&
		!isCapital(index + 1) &&
		!isNumber(index - 1);
	const isNumber = (index: number): boolean => words[index]?.known.digit === true;
	let headAt = -1;
	for (let index = 0; index < count; index++) {
		if (!isCapital(index) || provesNothing(index)) continue;
		if (isNumber(index - 1)) active[index - 1] = 1;
		let end = index + 1;
		while (isCapital(end) || isNumber(end)) end++;
		active.fill(1, index, end);
		first.fill(index, index, end);
		last.fill(end - 1, index, end);
		if (headAt < 0) headAt = index;

		let next = end;
		let linked = true;
		while (next < count && next - end <= linkedGap && !isCapital(next)) {
			linked &&= words[next]?.known.link === true;
			next++;
		}
		const gap = next - end;
		if (isCapital(next) && (gap <= anyGap || linked)) active.fill(1, end, next);
		else {
			for (let k = end; k < end + reach && words[k]?.known.mark === false && !isCapital(k); k++)
				active[k] = 1;
		}
		if (!isCapital(next) || !linked || gap > linkedGap) {
			head.fill(headAt, headAt, end);
			tail.fill(end - 1, headAt, end);
			headAt = -1;
		}
		index = end - 1;
	}
}
