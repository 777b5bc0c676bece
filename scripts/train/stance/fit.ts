import type { PolarWord } from '#lib/facts/polarity.ts';
import { factors, places, type SentenceFeatures } from '#lib/facts/stanceFeatures.ts';
import {
	dimensions,
	filters,
	tapCount,
	type StanceNetwork,
	type WordVectors
} from '#lib/facts/stanceModel.ts';
import { mulberry32 } from '../../tools/random.ts';

/** One target in one sentence, as the network reads it, and what people said of it: 1, 0 or −1. */
export interface Example {
	article: string;
	label: number;
	features: SentenceFeatures;
	places: Uint8Array;
	isHeard: Uint8Array;
	/** what the rules make of the target */
	rules: PolarWord[];
}

export interface FitSettings {
	rounds: number;
	batch: number;
	rate: number;
	/** the share of inputs and of filters left out at random while learning */
	inputDropout: number;
	filterDropout: number;
	/** the chance given to each of the two labels that people did not choose */
	doubt: number;
	/** the cost of letting a token count, which keeps most from it */
	sparsity: number;
	decay: number;
	seed: number;
}

const inputs = dimensions + factors;
const reach = (tapCount - 1) / 2;
const [adamMean, adamSquare, adamLeast] = [0.9, 0.999, 1e-8];
/** The gradient of a batch is never longer than this. */
const longest = 1;
/** The share of all rounds in which the rate still grows. */
const warmUp = 0.15;

/** Learn a network by gradient descent (Adam, one rise and fall of the rate). The same seed gives the same network. */
export function fit(
	examples: readonly Example[],
	{ vectors }: WordVectors,
	settings: FitSettings
): StanceNetwork {
	const random = mulberry32(settings.seed);
	const layout = [tapCount * inputs * filters, places * filters, filters, 3 * filters, 3, 1];
	const size = layout.reduce((sum, length) => sum + length, 0);
	const values = new Float64Array(size);
	const slopes = new Float64Array(size);
	let from = 0;
	const [taps, placeRows, bias, outputs, outputBias, prior] = layout.map((length) => {
		const part = {
			values: values.subarray(from, from + length),
			slopes: slopes.subarray(from, from + length)
		};
		from += length;
		return part;
	});
	if (!taps || !placeRows || !bias || !outputs || !outputBias || !prior) throw new Error('no layout');
	const spread = (part: Float64Array, width: number): void => {
		for (let at = 0; at < part.length; at++) part[at] = (2 * random() - 1) * width;
	};
	spread(taps.values, 1 / Math.sqrt(inputs * tapCount));
	spread(placeRows.values, 0.5);
	spread(outputs.values, 1 / Math.sqrt(filters));
	outputBias.values[2] = 0.3;

	const means = new Float64Array(size);
	const squares = new Float64Array(size);
	const most = Math.max(...examples.map(({ places: { length } }) => length));
	const input = new Float64Array(most * inputs);
	const kept = new Uint8Array(most * filters);
	const hidden = new Float64Array(most * filters);
	const back = new Float64Array(filters);
	const said = new Float64Array(most * 3);
	const keepInput = 1 / (1 - settings.inputDropout);
	const keepFilter = 1 / (1 - settings.filterDropout);
	// Random numbers are costly: one bit pattern of many is drawn once and read from random starts.
	const pool = Float64Array.from({ length: 1 << 17 }, () => random());

	function learn({ label, features, places: where, isHeard }: Example): number {
		const { length } = where;
		let draw = Math.floor(random() * pool.length);
		const next = (): number => pool[(draw = (draw + 1) & (pool.length - 1))]!;
		input.fill(0, 0, length * inputs);
		for (let at = 0; at < length; at++) {
			if (isHeard[at] === 0) continue;
			const word = features.words[at]!;
			if (word >= 0)
				for (let dimension = 0; dimension < dimensions; dimension++)
					if (next() >= settings.inputDropout)
						input[at * inputs + dimension] = vectors[word * dimensions + dimension]! * keepInput;
			for (let factor = 0; factor < factors; factor++)
				input[at * inputs + dimensions + factor] = features.factors[at * factors + factor]!;
		}
		let pro = prior!.values[0]!;
		let contra = pro;
		for (let at = 0; at < length; at++) {
			const row = at * filters;
			const place = where[at]! * filters;
			for (let filter = 0; filter < filters; filter++)
				hidden[row + filter] = bias!.values[filter]! + placeRows!.values[place + filter]!;
			for (let tap = Math.max(0, reach - at); tap < Math.min(tapCount, length - at + reach); tap++) {
				const source = (at + tap - reach) * inputs;
				for (let column = 0; column < inputs; column++) {
					const value = input[source + column]!;
					if (value === 0) continue;
					const weights = (tap * inputs + column) * filters;
					for (let filter = 0; filter < filters; filter++)
						hidden[row + filter]! += value * taps!.values[weights + filter]!;
				}
			}
			let a = outputBias!.values[0]!;
			let b = outputBias!.values[1]!;
			let c = outputBias!.values[2]!;
			for (let filter = 0; filter < filters; filter++) {
				const isKept = next() >= settings.filterDropout;
				const value = hidden[row + filter]!;
				kept[row + filter] = isKept && value > 0 ? 1 : 0;
				const out = isKept && value > 0 ? value * keepFilter : 0;
				hidden[row + filter] = out;
				a += out * outputs!.values[filter]!;
				b += out * outputs!.values[filters + filter]!;
				c += out * outputs!.values[2 * filters + filter]!;
			}
			said[at * 3] = a;
			said[at * 3 + 1] = b;
			said[at * 3 + 2] = c;
			if (c > 0) {
				pro += (a * c) / (1 + c);
				contra += (b * c) / (1 + c);
			}
		}
		const top = Math.max(pro, contra, 0);
		const all = Math.exp(pro - top) + Math.exp(contra - top) + Math.exp(-top);
		const chance = { for: Math.exp(pro - top) / all, against: Math.exp(contra - top) / all };
		const target = (own: number): number => (label === own ? 1 - 2 * settings.doubt : settings.doubt);
		const slopeFor = chance.for - target(1);
		const slopeAgainst = chance.against - target(-1);
		prior!.slopes[0]! += slopeFor + slopeAgainst;
		for (let at = 0; at < length; at++) {
			const c = said[at * 3 + 2]!;
			if (c <= 0) continue;
			const row = at * filters;
			const share = c / (1 + c);
			const slopeA = slopeFor * share;
			const slopeB = slopeAgainst * share;
			const slopeC =
				(slopeFor * said[at * 3]! + slopeAgainst * said[at * 3 + 1]! + settings.sparsity) / (1 + c) ** 2;
			outputBias!.slopes[0]! += slopeA;
			outputBias!.slopes[1]! += slopeB;
			outputBias!.slopes[2]! += slopeC;
			const place = where[at]! * filters;
			for (let filter = 0; filter < filters; filter++) {
				const value = hidden[row + filter]!;
				outputs!.slopes[filter]! += slopeA * value;
				outputs!.slopes[filters + filter]! += slopeB * value;
				outputs!.slopes[2 * filters + filter]! += slopeC * value;
				const slope =
					kept[row + filter] === 1
						? keepFilter *
							(slopeA * outputs!.values[filter]! +
								slopeB * outputs!.values[filters + filter]! +
								slopeC * outputs!.values[2 * filters + filter]!)
						: 0;
				back[filter] = slope;
				bias!.slopes[filter]! += slope;
				placeRows!.slopes[place + filter]! += slope;
			}
			for (let tap = Math.max(0, reach - at); tap < Math.min(tapCount, length - at + reach); tap++) {
				const source = (at + tap - reach) * inputs;
				for (let column = 0; column < inputs; column++) {
					const value = input[source + column]!;
					if (value === 0) continue;
					const weights = (tap * inputs + column) * filters;
					for (let filter = 0; filter < filters; filter++)
						taps!.slopes[weights + filter]! += value * back[filter]!;
				}
			}
		}
		return -Math.log(
			label === 1 ? chance.for : label === -1 ? chance.against : 1 - chance.for - chance.against
		);
	}

	const order = [...examples.keys()];
	const batches = Math.ceil(order.length / settings.batch);
	const steps = batches * settings.rounds;
	let step = 0;
	for (let round = 0; round < settings.rounds; round++) {
		for (let at = order.length - 1; at > 0; at--) {
			const other = Math.floor(random() * (at + 1));
			[order[at], order[other]] = [order[other]!, order[at]!];
		}
		for (let batch = 0; batch < batches; batch++) {
			slopes.fill(0);
			const chosen = order.slice(batch * settings.batch, (batch + 1) * settings.batch);
			for (const index of chosen) learn(examples[index]!);
			let square = 0;
			for (let at = 0; at < size; at++) square += (slopes[at]! /= chosen.length) ** 2;
			const shorter = Math.min(1, longest / Math.sqrt(square));
			step++;
			const done = step / steps;
			const rate =
				settings.rate *
				(done < warmUp
					? 0.04 + (0.96 * done) / warmUp
					: 0.5 + 0.5 * Math.cos((Math.PI * (done - warmUp)) / (1 - warmUp)));
			const correctMean = 1 - adamMean ** step;
			const correctSquare = 1 - adamSquare ** step;
			for (let at = 0; at < size; at++) {
				const slope = slopes[at]! * shorter;
				means[at] = adamMean * means[at]! + (1 - adamMean) * slope;
				squares[at] = adamSquare * squares[at]! + (1 - adamSquare) * slope * slope;
				const move = means[at]! / correctMean / (Math.sqrt(squares[at]! / correctSquare) + adamLeast);
				values[at]! -= rate * (move + settings.decay * values[at]!);
			}
		}
	}
	return {
		taps: Float32Array.from(taps.values),
		places: Float32Array.from(placeRows.values),
		bias: Float32Array.from(bias.values),
		outputs: Float32Array.from(outputs.values),
		outputBias: Float32Array.from(outputBias.values),
		prior: Float32Array.from(prior.values)
	};
}
