import type { StanceState } from '../schema.ts';
import type { Sentence } from '../text/document.ts';
import type { PolarWord } from './polarity.ts';
import { factors, targetFactor, type SentenceFeatures } from './stanceFeatures.ts';
import {
	dimensions,
	filters,
	tapCount,
	type StanceModel,
	type StanceNetwork,
	type WordVectors
} from './stanceModel.ts';

/** What each token of a sentence says for a target and against it, in log-odds to neutral. */
export interface Says {
	/** what stands for and against every target before a word is read */
	prior: number;
	for: Float64Array;
	against: Float64Array;
}

const inputs = dimensions + factors;
const reach = (tapCount - 1) / 2;

/** First and last token of a mention, counted from the sentence's first. */
interface Mention {
	first: number;
	last: number;
}
/** Reads a sentence for a target, given each token's place from it and its mentions, whose own words say nothing. */
type TargetReader = (places: Uint8Array, mentions: readonly Mention[]) => Says;
/** Reads a sentence for all its targets, until the next one is read; tokens for which `isHeard` is 0 are passed over. */
type SentenceReader = (features: SentenceFeatures, isHeard: Uint8Array) => TargetReader;

/** Make a reader of what each token says of a target, the mean of the model's networks. */
export function stanceNetwork(model: StanceModel): SentenceReader {
	const readers = model.networks.map((network) => oneNetwork(model, network));
	return (features, isHeard) => {
		const { length } = features.words;
		const targetReaders = readers.map((read) => read(features, isHeard));
		return (places, mentions) => {
			const says: Says = { prior: 0, for: new Float64Array(length), against: new Float64Array(length) };
			for (const read of targetReaders) {
				const one = read(places, mentions);
				says.prior += one.prior / readers.length;
				for (let at = 0; at < length; at++) {
					says.for[at]! += one.for[at]! / readers.length;
					says.against[at]! += one.against[at]! / readers.length;
				}
			}
			return says;
		};
	};
}

/** One network's reader. Of a word, what it adds to the filters at each tap is worked out once. */
function oneNetwork({ vectors }: WordVectors, network: StanceNetwork): SentenceReader {
	const { taps, places: placeRows, bias, outputs, outputBias, prior } = network;
	const wordRows: (Float64Array | undefined)[] = [];
	const row = tapCount * filters;
	const silent = new Float64Array(row);
	// one sentence's at a time
	let base = new Float64Array(64 * filters);
	let sums = new Float64Array(64 * filters);
	// by place and filter, the bias included
	const local = Float64Array.from(placeRows, (value, at) => value + bias[at % filters]!);
	const heads = Float64Array.from(outputs);

	/** What a word adds to each filter, by tap. */
	function wordRow(word: number): Float64Array {
		const known = wordRows[word];
		if (known !== undefined) return known;
		const made = new Float64Array(row);
		for (let tap = 0; tap < tapCount; tap++) {
			for (let dimension = 0; dimension < dimensions; dimension++) {
				const value = vectors[word * dimensions + dimension]!;
				if (value === 0) continue;
				const from = (tap * inputs + dimension) * filters;
				for (let filter = 0; filter < filters; filter++)
					made[tap * filters + filter]! += value * taps[from + filter]!;
			}
		}
		wordRows[word] = made;
		return made;
	}

	/** Add to the filters around a token what one factor there says. */
	function addFactor(into: Float64Array, at: number, length: number, factor: number, value: number): void {
		if (value === 0) return;
		for (let to = Math.max(0, at - reach); to <= Math.min(length - 1, at + reach); to++) {
			const from = ((at - to + reach) * inputs + dimensions + factor) * filters;
			const start = to * filters;
			for (let filter = 0; filter < filters; filter++) into[start + filter]! += value * taps[from + filter]!;
		}
	}

	/** Take from the filters around a token what it says whatever the target. */
	function takeToken(from: Float64Array, { words, factors: values }: SentenceFeatures, at: number): void {
		const { length } = words;
		const word = words[at]!;
		if (word >= 0) {
			const added = wordRow(word);
			for (let to = Math.max(0, at - reach); to <= Math.min(length - 1, at + reach); to++) {
				const tap = (at - to + reach) * filters;
				const start = to * filters;
				for (let filter = 0; filter < filters; filter++) from[start + filter]! -= added[tap + filter]!;
			}
		}
		for (let factor = 0; factor < targetFactor; factor++)
			addFactor(from, at, length, factor, -values[at * factors + factor]!);
	}

	/** Put into the filters of each token what the words around it add: two before it, itself, two behind. */
	function addWords(into: Float64Array, words: Int32Array, isHeard: Uint8Array): void {
		const { length } = words;
		const rowAt = (at: number): Float64Array => {
			const word = at >= 0 && at < length && isHeard[at] !== 0 ? words[at]! : -1;
			return word >= 0 ? (wordRows[word] ?? wordRow(word)) : silent;
		};
		let a: Float64Array = silent;
		let b: Float64Array = silent;
		let c = rowAt(0);
		let d = rowAt(1);
		for (let to = 0; to < length; to++) {
			const e = rowAt(to + 2);
			const start = to * filters;
			for (let filter = 0; filter < filters; filter++)
				into[start + filter] =
					a[filter]! +
					b[filters + filter]! +
					c[2 * filters + filter]! +
					d[3 * filters + filter]! +
					e[4 * filters + filter]!;
			a = b;
			b = c;
			c = d;
			d = e;
		}
	}

	return (features, isHeard) => {
		const { length } = features.words;
		if (base.length < length * filters) base = new Float64Array(2 * length * filters);
		addWords(base, features.words, isHeard);
		for (let at = 0; at < length; at++) {
			if (isHeard[at] === 0) continue;
			for (let factor = 0; factor < targetFactor; factor++)
				addFactor(base, at, length, factor, features.factors[at * factors + factor]!);
		}
		return (places, mentions) => {
			if (sums.length < length * filters) sums = new Float64Array(2 * length * filters);
			sums.set(base.subarray(0, length * filters));
			for (const { first, last } of mentions)
				for (let at = first; at <= last; at++) if (isHeard[at] !== 0) takeToken(sums, features, at);
			let next = 0;
			for (let at = 0; at < length; at++) {
				while ((mentions[next]?.last ?? Infinity) < at) next++;
				if (isHeard[at] === 0 || (mentions[next]?.first ?? Infinity) <= at) continue;
				for (let factor = targetFactor; factor < factors; factor++)
					addFactor(sums, at, length, factor, features.factors[at * factors + factor]!);
			}
			const says: Says = {
				prior: prior[0] ?? 0,
				for: new Float64Array(length),
				against: new Float64Array(length)
			};
			for (let at = 0; at < length; at++) {
				const place = places[at]! * filters;
				const start = at * filters;
				let counts = outputBias[2]!;
				for (let filter = 0; filter < filters; filter++) {
					const value = Math.max(0, sums[start + filter]! + local[place + filter]!);
					sums[start + filter] = value;
					counts += value * heads[2 * filters + filter]!;
				}
				if (counts <= 0) continue;
				let pro = outputBias[0]!;
				let contra = outputBias[1]!;
				for (let filter = 0; filter < filters; filter++) {
					const value = sums[start + filter]!;
					pro += value * heads[filter]!;
					contra += value * heads[filters + filter]!;
				}
				const share = counts / (1 + counts);
				says.for[at] = share * pro;
				says.against[at] = share * contra;
			}
			return says;
		};
	};
}

/** What the rules can add for a target and take from what stands against it, in log-odds, and where half is reached. */
const mostOfRules = 2;
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
