import type { NameKind } from '../schema.ts';
import type { Document, Sentence, Span } from '../text/document.ts';
import { edgeWord, pairCount, pairFeatures, roleCount, roleFeatures, roleWords } from './nameFeatures.ts';
import { findRuns } from './nameRuns.ts';
import { mayFollow, nameLabels, stateCount, unit, last, type NameModel } from './nameModel.ts';
import { nameWords, wordReader, type WordKnowledge } from './nameWords.ts';

/** A name that the model takes a stretch of words for. */
export interface TaggedName extends Span {
	/** "other" is a name of none of the kinds that are counted: an election, a war, a book */
	kind: NameKind | 'other';
}

const before: Uint8Array[] = Array.from({ length: stateCount }, (_, to) =>
	Uint8Array.from(Array.from({ length: stateCount }, (_, from) => from).filter((from) => mayFollow(from, to)))
);
const impossible = -(2 ** 30);

/**
 * Make a tagger of the names in a sentence: the best sequence of states by the sums of the model's weights (Viterbi),
 * in whole numbers, so that every engine finds the same. Words far from any capital are outside by rule.
 */
export function nameTagger(model: NameModel): (document: Document, sentence: Sentence) => TaggedName[] {
	const { weights, transitions } = model;
	const size = weights.length - stateCount;
	const readWord = wordReader(model.clusters);
	const edge = readWord(edgeWord, edgeWord);
	const pairs = new Int32Array(pairCount);
	// the words by which one word is told, and its sums of weights by state
	const roles: WordKnowledge[] = [];
	const own = new Int32Array(stateCount);
	let scores = new Int32Array(64 * stateCount);
	let back = new Uint8Array(64 * stateCount);

	/** Work out the sums of a word's weights in a role, and keep them. */
	function sums(word: WordKnowledge, role: number): Int32Array {
		const made = new Int32Array(stateCount);
		for (const place of roleFeatures(word, role, size))
			for (let state = 0; state < stateCount; state++) made[state]! += weights[place + state]!;
		word.sums[role] = made;
		return made;
	}

	return (document, sentence) => {
		const words = nameWords(document, sentence, readWord);
		const runs = findRuns(words);
		const names: TaggedName[] = [];
		if (scores.length < words.length * stateCount) {
			scores = new Int32Array(2 * words.length * stateCount);
			back = new Uint8Array(2 * words.length * stateCount);
		}
		for (let from = 0; from < words.length; from++) {
			if (runs.active[from] !== 1) continue;
			let to = from;
			for (; to < words.length && runs.active[to] === 1; to++) {
				roleWords(words, runs, to, edge, roles);
				own.fill(0);
				for (let role = 0; role < roleCount; role++) {
					const word = roles[role]!;
					const sum = word.sums[role] ?? sums(word, role);
					for (let state = 0; state < stateCount; state++) own[state]! += sum[state]!;
				}
				pairFeatures(runs, to, roles, size, pairs);
				for (let pair = 0; pair < pairCount; pair++) {
					const place = pairs[pair]!;
					for (let state = 0; state < stateCount; state++) own[state]! += weights[place + state]!;
				}
				scores.set(own, to * stateCount);
				follow(to, to === from);
			}
			readNames(from, to);
			from = to;
		}
		return names;

		/** Add to the scores of the word at `at` the best way there. */
		function follow(at: number, opens: boolean): void {
			const row = at * stateCount;
			for (let state = 0; state < stateCount; state++) {
				let best = impossible;
				let way = 0;
				const ways = before[state]!;
				for (let index = 0; index < ways.length; index++) {
					const previous = ways[index]!;
					if (opens && previous > 0) break;
					const score =
						(opens ? 0 : scores[row - stateCount + previous]!) + transitions[previous * stateCount + state]!;
					if (score > best) {
						best = score;
						way = previous;
					}
				}
				scores[row + state] = best === impossible ? impossible : scores[row + state]! + best;
				back[row + state] = way;
			}
		}

		function readNames(from: number, to: number): void {
			let state = 0;
			let best = 2 * impossible;
			for (const final of before[0] ?? []) {
				const score = scores[(to - 1) * stateCount + final]! + transitions[final * stateCount]!;
				if (score > best) {
					best = score;
					state = final;
				}
			}
			const found: TaggedName[] = [];
			let end = 0;
			for (let at = to - 1; at >= from; at--) {
				const word = words[at];
				if (state > 0 && word !== undefined) {
					const part = (state - 1) % 4;
					if (part >= last) end = word.end;
					const kind = nameLabels[(state - 1) >> 2];
					if ((part === unit || part === 0) && kind !== undefined)
						found.push({ start: word.start, end, kind });
				}
				state = back[at * stateCount + state] ?? 0;
			}
			for (let index = found.length - 1; index >= 0; index--) {
				const name = found[index];
				if (name !== undefined) names.push(name);
			}
		}
	};
}
