import { describe, expect, test } from 'vitest';
import { factors, places } from '#lib/facts/stance/model/stanceFeatures.ts';
import {
	companyDimensions,
	formatStanceModel,
	listDimensions,
	parts
} from '#lib/facts/stance/model/stanceModel.ts';
import { stanceNetwork } from '#lib/facts/stance/model/stanceNetwork.ts';
import { fit } from '../../lab/train/stance/fit.ts';
import { learner, type Example, type LearnSettings } from '../../lab/train/stance/gradient.ts';
import { company, type WordVectors } from '../../lab/train/stance/vectors.ts';
import { mulberry32 } from '../../scripts/tools/random.ts';

/** Nothing is left out at random, so that a loss can be asked for twice. */
const settled: LearnSettings = {
	wordDropout: 0,
	inputDropout: 0,
	hiddenDropout: 0,
	doubt: 0.05,
	sparsity: 0
};

/** Made-up vectors of a few made-up words. */
function madeUpWords(): WordVectors {
	const random = mulberry32(1);
	const words = new Map(['up', 'down', 'bread', 'rain', 'stone'].map((word, row) => [word, row]));
	const numbers = (length: number) => Float32Array.from({ length }, () => 2 * random() - 1);
	return {
		words,
		company: numbers(words.size * company),
		lists: numbers(words.size * listDimensions),
		axes: Float64Array.from({ length: company * companyDimensions }, () => (2 * random() - 1) / 10)
	};
}

/** A sentence of made-up words, each somewhere about a target. */
function example(label: number, seed: number, length = 6): Example {
	const random = mulberry32(seed);
	const whole = (below: number) => Math.floor(random() * below);
	return {
		article: String(seed),
		label,
		weight: 1,
		isOneOfSeveral: false,
		features: {
			words: Int32Array.from({ length }, () => whole(6) - 1),
			factors: Float32Array.from({ length: length * factors }, () => whole(2)),
			marks: new Int32Array(length + 1),
			names: new Int32Array(length + 1)
		},
		places: Uint8Array.from({ length }, () => whole(places)),
		isHeard: Uint8Array.from({ length }, () => (whole(6) === 0 ? 0 : 1)),
		rules: []
	};
}

/** What the site's own reader says of an example, as the loss that a learner makes less: cross-entropy in nats. */
function loss({ network }: ReturnType<typeof learner>, words: WordVectors, one: Example): number {
	const read = stanceNetwork({ words: words.words, networks: [network()] });
	const says = read(one.features, one.isHeard)(one.places, []);
	const sum = (numbers: Float64Array) => numbers.reduce((all, number) => all + number, says.prior);
	const odds = [sum(says.for), sum(says.against), 0];
	const all = Math.log(odds.reduce((whole, odd) => whole + Math.exp(odd), 0));
	const aims = [1, -1, 0].map((own) => (one.label === own ? 1 - 2 * settled.doubt : settled.doubt));
	return aims.reduce((cost, aim, at) => cost + aim * (all - (odds[at] ?? 0)), 0);
}

describe('the slopes of the stance network are those of the loss that the site’s reader shows', () => {
	const words = madeUpWords();
	const examples = [example(1, 11), example(-1, 12), example(0, 13, 9), example(1, 14, 3)];
	const learning = learner(words, settled, mulberry32(7));
	const { values, slopes, axesEnd } = learning;
	slopes.fill(0);
	for (const one of examples) learning.learn(one);
	const lossOfAll = () => examples.reduce((sum, one) => sum + loss(learning, words, one), 0);

	let from = 0;
	const ends = Object.entries(parts).map(([name, part]) => [name, part.length] as const);
	for (const [name, length] of [['axes', axesEnd] as const, ...ends]) {
		const [start, end] = [from, from + length];
		from = end;
		test(name, () => {
			const own = slopes.slice(start, end);
			const steep = Math.hypot(...own);
			expect(steep).toBeGreaterThan(0);
			// a step up and a step down the part's own steepest way
			const step = 2e-3;
			const move = (times: number) =>
				own.forEach((slope, at) => (values[start + at]! += (times * step * slope) / steep));
			move(1);
			const above = lossOfAll();
			move(-2);
			const below = lossOfAll();
			move(1);
			const measured = (above - below) / (2 * step);
			expect(Math.abs(measured / steep - 1), `${measured} measured, ${steep} worked out`).toBeLessThan(0.03);
		});
	}
	test('no weight is left out', () => expect(from).toBe(values.length));
});

test('trained twice with one seed, a network is the same to the byte; with another it is not', () => {
	const words = madeUpWords();
	const examples = Array.from({ length: 24 }, (_, at) => example((at % 3) - 1, 100 + at));
	const trained = (seed: number) => {
		const settings = { ...settled, wordDropout: 0.1, inputDropout: 0.1, hiddenDropout: 0.2, sparsity: 0.01 };
		const made = fit(examples, words, {
			...settings,
			rounds: 2,
			batch: 8,
			rate: 0.01,
			axesRate: 0.1,
			decay: 0.01,
			seed
		});
		return formatStanceModel({ words: words.words, networks: [made] });
	};
	const first = trained(3);
	expect(trained(3)).toEqual(first);
	expect(trained(4)).not.toEqual(first);
});
