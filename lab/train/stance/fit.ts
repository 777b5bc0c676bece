import type { StanceNetwork } from '#lib/facts/stance/model/stanceModel.ts';
import { mulberry32 } from '../../../scripts/tools/random.ts';
import { learner, type Example, type LearnSettings } from './gradient.ts';
import type { WordVectors } from './vectors.ts';

export interface FitSettings extends LearnSettings {
	rounds: number;
	batch: number;
	rate: number;
	/** the axes of the words' company turn this much more slowly */
	axesRate: number;
	decay: number;
	seed: number;
}

const [adamMean, adamSquare, adamLeast] = [0.9, 0.999, 1e-8];
/** The gradient of a batch is never longer than this. */
const longest = 1;
/** The share of all rounds in which the rate still grows. */
const warmUp = 0.15;

/** Learn a network by gradient descent (Adam, one rise and fall of the rate). The same seed gives the same network. */
export function fit(examples: readonly Example[], words: WordVectors, settings: FitSettings): StanceNetwork {
	const random = mulberry32(settings.seed);
	const { values, slopes, axesEnd, learn, network } = learner(words, settings, random);
	const size = values.length;
	const means = new Float64Array(size);
	const squares = new Float64Array(size);
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
				values[at]! -=
					at < axesEnd ? rate * settings.axesRate * move : rate * (move + settings.decay * values[at]!);
			}
		}
	}
	return network();
}
