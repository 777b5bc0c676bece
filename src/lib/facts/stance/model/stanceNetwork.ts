import type { StanceState } from '../../../schema.ts';
import type { Sentence } from '../../../text/document.ts';
import type { PolarWord } from '../../sentiment/polarity.ts';
import { factors, places, targetFactor, type SentenceFeatures } from './stanceFeatures.ts';
import {
	cells,
	dimensions,
	directions,
	filters,
	hidden,
	inputs,
	type StanceModel,
	type StanceNetwork
} from './stanceModel.ts';
import { addRow, inputRow, cellRow, moves, placeRow, rowLength, startRow, width } from './stanceSums.ts';

/** What each token of a sentence says for a target and against it, in log-odds to neutral. */
export interface Says {
	/** what stands for and against every target before a word is read */
	prior: number;
	for: Float64Array;
	against: Float64Array;
}

/** Reads a sentence for a target, given each token's place from it and, in order, the tokens of its names, unread. */
type TargetReader = (places: Uint8Array, names: readonly number[]) => Says;
/** Reads a sentence for all its targets, until the next one is read; tokens for which `isHeard` is 0 are passed over. */
type SentenceReader = (features: SentenceFeatures, isHeard: Uint8Array) => TargetReader;
/** The same for one network, which adds its part to what all of them say. */
type PartReader = (
	features: SentenceFeatures,
	isHeard: Uint8Array
) => (places: Uint8Array, names: readonly number[], says: Says) => void;

/** Make a reader of what each token says of a target, the mean of the model's networks. */
export function stanceNetwork(model: StanceModel): SentenceReader {
	const readers = model.networks.map((network) => oneNetwork(network, 1 / model.networks.length));
	return (features, isHeard) => {
		const { length } = features.words;
		const targetReaders = readers.map((read) => read(features, isHeard));
		return (places, names) => {
			const says: Says = { prior: 0, for: new Float64Array(length), against: new Float64Array(length) };
			for (const read of targetReaders) read(places, names, says);
			return says;
		};
	};
}

/** One network's reader, which counts for `part` of all. Of a word, what it adds around it is worked out once. */
function oneNetwork(network: StanceNetwork, part: number): PartReader {
	const { vectors, outputBias, prior } = network;
	const inputRows = Array.from({ length: inputs }, (_, input) => inputRow(network, input));
	// in few bytes: there is one for every word that was met
	const wordRows: (Float32Array | undefined)[] = [];
	const placeRows = Array.from({ length: places }, (_, place) => placeRow(network, place));
	const cellRows = Array.from({ length: places }, (_, place) => cellRow(network, place));
	const heads = Float64Array.from(network.outputs);
	const start = startRow(network);
	// one sentence's at a time
	let base = new Float64Array(64 * width);
	let sums = new Float64Array(64 * width);
	let remembered = new Float64Array(64 * directions * cells);
	const values = new Float64Array(hidden);

	function wordRow(word: number): Float32Array {
		const known = wordRows[word];
		if (known !== undefined) return known;
		const sum = new Float64Array(rowLength);
		for (let dimension = 0; dimension < dimensions; dimension++) {
			const value = vectors[word * dimensions + dimension]!;
			const row = inputRows[dimension]!;
			if (value !== 0) for (let at = 0; at < rowLength; at++) sum[at]! += value * row[at]!;
		}
		return (wordRows[word] = Float32Array.from(sum));
	}

	/** Add to the tokens around a token what it says whatever the target, `times` over. */
	function addToken(into: Float64Array, features: SentenceFeatures, at: number, times: number): void {
		const { length } = features.words;
		const word = features.words[at]!;
		if (word >= 0) addRow(into, at, length, wordRow(word), times);
		for (let factor = 0; factor < targetFactor; factor++) {
			const value = features.factors[at * factors + factor]!;
			if (value !== 0) addRow(into, at, length, inputRows[dimensions + factor]!, times * value);
		}
	}

	/** Go through the tokens in both directions, and keep what is remembered at each. */
	function remember(length: number): void {
		for (let direction = 0; direction < directions; direction++) {
			const step = direction === 0 ? 1 : -1;
			let before = -1;
			for (let at = direction === 0 ? 0 : length - 1; at >= 0 && at < length; at += step) {
				const own = (at * directions + direction) * cells;
				const move = at * width + filters + direction * moves;
				for (let cell = 0; cell < cells; cell++) {
					const kept = keptShare(sums[move + cells + cell]!);
					const old = before < 0 ? 0 : remembered[before + cell]!;
					remembered[own + cell] = kept * old + (1 - kept) * sums[move + cell]!;
				}
				before = own;
			}
		}
	}

	return (features, isHeard) => {
		const { length } = features.words;
		if (base.length < length * width) {
			base = new Float64Array(2 * length * width);
			sums = new Float64Array(2 * length * width);
			remembered = new Float64Array(2 * length * directions * cells);
		}
		for (let at = 0; at < length; at++) base.set(start, at * width);
		for (let at = 0; at < length; at++) if (isHeard[at] !== 0) addToken(base, features, at, 1);
		return (where, names, says) => {
			for (let at = 0; at < length; at++) {
				const here = placeRows[where[at]!]!;
				const from = at * width;
				for (let index = 0; index < width; index++) sums[from + index] = base[from + index]! + here[index]!;
			}
			for (const at of names) if (isHeard[at] !== 0) addToken(sums, features, at, -1);
			let next = 0;
			for (let at = 0; at < length; at++) {
				const isName = names[next] === at;
				if (isName) next++;
				if (isHeard[at] === 0 || isName) continue;
				for (let factor = targetFactor; factor < factors; factor++) {
					const value = features.factors[at * factors + factor]!;
					if (value !== 0) addRow(sums, at, length, inputRows[dimensions + factor]!, value);
				}
			}
			remember(length);
			says.prior += part * (prior[0] ?? 0);
			for (let at = 0; at < length; at++) {
				const here = cellRows[where[at]!]!;
				let counts = outputBias[2]!;
				for (let filter = 0; filter < filters; filter++) {
					const value = Math.max(0, sums[at * width + filter]!);
					values[filter] = value;
					counts += value * heads[2 * hidden + filter]!;
				}
				for (let cell = 0; cell < directions * cells; cell++) {
					const value = Math.max(0, remembered[at * directions * cells + cell]! + here[cell]!);
					values[filters + cell] = value;
					counts += value * heads[2 * hidden + filters + cell]!;
				}
				if (counts <= 0) continue;
				let pro = outputBias[0]!;
				let contra = outputBias[1]!;
				for (let index = 0; index < hidden; index++) {
					const value = values[index]!;
					pro += value * heads[index]!;
					contra += value * heads[hidden + index]!;
				}
				const share = (part * counts) / (1 + counts);
				says.for[at]! += share * pro;
				says.against[at]! += share * contra;
			}
		};
	};
}

/** The share of what is remembered that is kept: a straight line from 0 to 1 in place of the logistic curve. */
export function keptShare(bid: number): number {
	return Math.max(0, Math.min(1, 0.5 + 0.25 * bid));
}

/** What the rules can add for a target and take from what stands against it, in log-odds, and where half is reached. */
const mostOfRules = 0.8;
const rulesSaturation = 0.8;

/** Add what the rules make of a sentence's words, to what each token says. */
export function addRules(
	says: Says,
	{ firstToken }: Pick<Sentence, 'firstToken'>,
	rules: readonly PolarWord[]
): void {
	let sum = 0;
	for (const { valence } of rules) sum += valence;
	const scale = mostOfRules / Math.sqrt(sum * sum + rulesSaturation * rulesSaturation);
	for (const { first, valence } of rules) {
		says.for[first - firstToken]! += scale * valence;
		says.against[first - firstToken]! -= scale * valence;
	}
}

/** How likely each state is, 0…1. */
export function chances(says: Says): Record<StanceState, number> {
	let pro = says.prior;
	let contra = says.prior;
	for (let at = 0; at < says.for.length; at++) {
		pro += says.for[at]!;
		contra += says.against[at]!;
	}
	const most = Math.max(pro, contra, 0);
	const [a, b, neither] = [Math.exp(pro - most), Math.exp(contra - most), Math.exp(-most)];
	const all = a + b + neither;
	return { for: a / all, against: b / all, neutral: neither / all };
}
