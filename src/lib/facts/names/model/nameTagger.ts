import type { NameKind } from '../../../schema.ts';
import type { Document, Sentence, Span } from '../../../text/document.ts';
import { edgeWord, pairCount, pairFeatures, roleCount, roleFeatures, roleWords } from './nameFeatures.ts';
import { runFinder } from './nameRuns.ts';
import { mayFollow, nameLabels, stateCount, unit, last, type NameModel } from './nameModel.ts';
import { nameWordReader, wordReader, type WordKnowledge } from './nameWords.ts';

/** A name that the model takes a stretch of words for. */
export interface TaggedName extends Span {
	/** "other" is a name of none of the kinds that are counted: an election, a war, a book */
	kind: NameKind | 'other';
}

const states = Array.from({ length: stateCount }, (_, state) => state);
const before: Uint8Array[] = states.map((to) =>
	Uint8Array.from(states.filter((from) => mayFollow(from, to)))
);
const impossible = -(2 ** 30);

/**
 * Make a tagger of the names in a sentence: the best sequence of states by the sums of the model's weights (Viterbi),
 * in whole numbers, so that every engine finds the same. Words far from any capital are outside by rule.
 */
export function nameTagger(model: NameModel): (document: Document, sentence: Sentence) => TaggedName[] {
	const { weights, transitions } = model;
	// what each of a state's ways there costs
	const costs = before.map((ways, to) =>
		Int32Array.from(ways, (from) => transitions[from * stateCount + to]!)
	);
	const size = weights.length - stateCount;
	const readWord = wordReader(model.clusters);
	const readWords = nameWordReader(readWord);
	const findRuns = runFinder();
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
		const words = readWords(document, sentence);
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
				const ways = before[state]!;
				const cost = costs[state]!;
				let best = impossible;
				let way = 0;
				if (opens) {
					if (ways[0] === 0) best = cost[0]!;
				} else {
					for (let index = 0; index < ways.length; index++) {
						const previous = ways[index]!;
						const score = scores[row - stateCount + previous]! + cost[index]!;
						if (score > best) {
							best = score;
							way = previous;
						}
					}
				}
				scores[row + state] = best === impossible ? impossible : own[state]! + best;
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
