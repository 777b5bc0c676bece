import { mayFollow, stateCount as states } from '#lib/facts/names/model/nameModel.ts';
import { mulberry32 } from '../../../scripts/tools/random.ts';
import type { Example } from './examples.ts';

/** Weights as they are learned, before they are rounded. */
export interface Weights {
	/** a row of `stateCount` weights starts at each feature's place */
	features: Float64Array;
	/** `from * stateCount + to` */
	transitions: Float64Array;
}
export interface TrainingOptions {
	/** how often every example is seen */
	rounds: number;
	/** the share of a word's features that is left out, each time others, so that no feature is relied on alone */
	dropout: number;
	/** the first step's length (AdaGrad) */
	rate: number;
	seed: number;
}

/** Gradients below this are not worth a step. */
const least = 1e-4;
const every = Array.from({ length: states }, (_, state) => state);
const before = every.map((to) => every.filter((from) => mayFollow(from, to)));
const behind = every.map((from) => every.filter((to) => mayFollow(from, to)));

/**
 * Train a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) by stochastic gradient ascent
 * of the log-likelihood, a step an example, step lengths by AdaGrad (Duchi, Hazan & Singer 2011), with dropout.
 *
 * @param size places in the table of weights
 */
export function trainField(examples: readonly Example[], size: number, options: TrainingOptions): Weights {
	const { rounds, dropout, rate } = options;
	const features = new Float64Array(size + states);
	const transitions = new Float64Array(states * states);
	const featureSquares = new Float64Array(size + states);
	const transitionSquares = new Float64Array(states * states);
	const random = mulberry32(options.seed);
	const order = [...examples];

	const step = (values: Float64Array, squares: Float64Array, at: number, gradient: number): void => {
		if (gradient > -least && gradient < least) return;
		squares[at]! += gradient * gradient;
		values[at]! += (rate * gradient) / Math.sqrt(1 + squares[at]!);
	};

	function learn({ features: all, states: gold }: Example): void {
		const length = gold.length;
		const kept = dropout === 0 ? all : all.map((word) => word.filter(() => random() >= dropout));
		const scores = new Float64Array(length * states);
		for (const [at, word] of kept.entries())
			for (const place of word)
				for (let state = 0; state < states; state++) scores[at * states + state]! += features[place + state]!;
		const { forward, backward, total } = sums(scores, length);

		const gradients = new Float64Array(states);
		for (const [at, word] of kept.entries()) {
			for (let state = 0; state < states; state++) {
				const probability = Math.exp(forward[at * states + state]! + backward[at * states + state]! - total);
				gradients[state] = (gold[at] === state ? 1 : 0) - probability;
			}
			for (const place of word)
				for (let state = 0; state < states; state++)
					step(features, featureSquares, place + state, gradients[state]!);
		}
		for (let at = 0; at <= length; at++)
			for (const to of at < length ? every : [0])
				for (const from of at > 0 ? before[to]! : [0]) {
					if (at === 0 && !mayFollow(0, to)) continue;
					const way =
						(at > 0 ? forward[(at - 1) * states + from]! : 0) +
						transitions[from * states + to]! +
						(at < length ? scores[at * states + to]! + backward[at * states + to]! : 0);
					const taken = (at > 0 ? gold[at - 1] : 0) === from && (at < length ? gold[at] : 0) === to;
					step(transitions, transitionSquares, from * states + to, (taken ? 1 : 0) - Math.exp(way - total));
				}
	}

	/** Logarithms of the sums over all ways to and from each word's states, and over all ways. */
	function sums(
		scores: Float64Array,
		length: number
	): { forward: Float64Array; backward: Float64Array; total: number } {
		const forward = new Float64Array(length * states).fill(-Infinity);
		const backward = new Float64Array(length * states).fill(-Infinity);
		const terms = new Float64Array(states);
		for (const to of behind[0]!) forward[to] = transitions[to]! + scores[to]!;
		for (let at = 1; at < length; at++)
			for (let to = 0; to < states; to++) {
				const ways = before[to]!;
				for (let k = 0; k < ways.length; k++)
					terms[k] = forward[(at - 1) * states + ways[k]!]! + transitions[ways[k]! * states + to]!;
				forward[at * states + to] = logSum(terms, ways.length) + scores[at * states + to]!;
			}
		const final = (length - 1) * states;
		for (const from of before[0]!) backward[final + from] = transitions[from * states]!;
		for (let at = length - 2; at >= 0; at--)
			for (let from = 0; from < states; from++) {
				const ways = behind[from]!;
				for (let k = 0; k < ways.length; k++) {
					const next = (at + 1) * states + ways[k]!;
					terms[k] = transitions[from * states + ways[k]!]! + scores[next]! + backward[next]!;
				}
				backward[at * states + from] = logSum(terms, ways.length);
			}
		for (let k = 0; k < before[0]!.length; k++) {
			const from = before[0]![k]!;
			terms[k] = forward[final + from]! + transitions[from * states]!;
		}
		return { forward, backward, total: logSum(terms, before[0]!.length) };
	}

	for (let round = 0; round < rounds; round++) {
		shuffle(order, random);
		for (const example of order) learn(example);
	}
	return { features, transitions };
}

function logSum(terms: Float64Array, count: number): number {
	let most = -Infinity;
	for (let k = 0; k < count; k++) most = Math.max(most, terms[k]!);
	if (most === -Infinity) return most;
	let sum = 0;
	for (let k = 0; k < count; k++) sum += Math.exp(terms[k]! - most);
	return most + Math.log(sum);
}

function shuffle(items: unknown[], random: () => number): void {
	for (let at = items.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		[items[at], items[other]] = [items[other], items[at]];
	}
}
