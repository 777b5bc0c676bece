import type { Runs } from './nameRuns.ts';
import { mix, type NameWord, type WordKnowledge } from './nameWords.ts';

/** What stands in the place of a word before a sentence's first or behind its last. */
export const edgeWord = '\u0002';

/**
 * The words by which a word is told: each role's features have weights of their own. After the word itself, its
 * neighbours and theirs come the first and last of its unbroken run of capitals, those around its run over small
 * words, and that run's ends.
 */
type Roles = readonly WordKnowledge[];
export const roleCount = 11;
/** How many features `pairFeatures` gives. */
export const pairCount = 20;

/** Put the words in each role to the word at `index` into `out`; `edge` stands outside the sentence. */
export function roleWords(
	words: readonly NameWord[],
	runs: Runs,
	index: number,
	edge: WordKnowledge,
	out: WordKnowledge[] = []
): WordKnowledge[] {
	const { length } = words;
	const at = (place: number): WordKnowledge => (place >= 0 && place < length ? words[place]!.known : edge);
	const head = runs.head[index]!;
	const tail = runs.tail[index]!;
	out[0] = at(index);
	out[1] = at(index - 1);
	out[2] = at(index + 1);
	out[3] = at(index - 2);
	out[4] = at(index + 2);
	out[5] = at(runs.first[index]!);
	out[6] = at(runs.last[index]!);
	out[7] = at(head - 1);
	out[8] = at(tail + 1);
	out[9] = at(head);
	out[10] = at(tail);
	return out;
}

/** The places in a table of `size` weights, a power of two, of a word's own features, in a role. */
export function roleFeatures({ features, near }: WordKnowledge, role: number, size: number): Int32Array {
	return features
		.subarray(0, role === 0 ? features.length : near)
		.map((hash) => place(mix(hash, role + 101), size));
}

function place(hash: number, size: number): number {
	return hash & (size - 1);
}

/** Put the places of the features that several words make together into `out`. */
export function pairFeatures(runs: Runs, index: number, roles: Roles, size: number, out: Int32Array): void {
	const own = roles[0]!;
	const previous = roles[1]!;
	const next = roles[2]!;
	const beforePrevious = roles[3]!;
	const afterNext = roles[4]!;
	const first = roles[5]!;
	const last = roles[6]!;
	const before = roles[7]!;
	const after = roles[8]!;
	const head = roles[9]!;
	const tail = roles[10]!;
	const fromStart = Math.min(index - runs.first[index]!, 4);
	const toEnd = Math.min(runs.last[index]! - index, 4);
	const looseToEnd = Math.min(runs.tail[index]! - index, 6);
	const opens = index === 0 ? 1 : 0;
	let k = 0;
	const put = (hash: number): void => {
		out[k] = place(mix(hash, 201 + k), size);
		k++;
	};
	put(mix(previous.lower, own.lower));
	put(mix(own.lower, next.lower));
	put(mix(previous.cluster, own.cluster));
	put(mix(own.cluster, next.cluster));
	put(mix(mix(previous.shape, own.shape), next.shape));
	put(mix(mix(previous.cluster, own.shape), next.cluster));
	put(mix(mix(own.shape, own.cluster), opens));
	put(mix(mix(previous.traits, own.traits), next.traits));
	put(mix(beforePrevious.lower, previous.lower));
	put(mix(next.lower, afterNext.lower));
	put(mix(mix(fromStart, toEnd), own.shape));
	put(mix(mix(fromStart, toEnd), last.cluster));
	put(mix(mix(fromStart, toEnd), first.traits));
	put(mix(mix(before.lower, after.lower), 0));
	put(mix(mix(before.cluster, fromStart), toEnd));
	put(mix(head.coarse, tail.lower));
	put(mix(looseToEnd, tail.lower));
	put(mix(mix(own.coarse, previous.coarse), mix(next.coarse, own.shape)));
	put(mix(mix(beforePrevious.coarse, previous.coarse), mix(next.coarse, afterNext.coarse)));
	put(mix(mix(head.traits, last.traits), mix(fromStart, toEnd)));
}
