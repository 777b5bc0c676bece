import { formatNameModel, stateCount } from '#lib/facts/names/model/nameModel.ts';
import type { Clusters } from './clusters.ts';
import { trainField } from './crf.ts';
import type { Example } from './examples.ts';

/** Places in the table of weights. */
export const tableSize = 2 ** 18;

const settings = {
	/** a feature's place in the table is used where the marked sentences have it so often */
	leastOccurrences: 2,
	rounds: 10,
	dropout: 0.4,
	rate: 0.1,
	/** eight-bit steps to a unit of weight */
	steps: 100
};

/**
 * Learn a model of names from marked sentences, each part of them so many times, with each of several seeds; the mean
 * of what is learned, rounded, as the bytes of `names.bin`.
 */
export function learn(
	parts: readonly { times: number; examples: readonly Example[] }[],
	seeds: readonly number[],
	{ coarse, words }: Clusters
): Uint8Array<ArrayBuffer> {
	const known = knownPlaces(parts.flatMap(({ examples }) => examples));
	const seen = parts.flatMap(({ times, examples }) => {
		const kept = examples.map((example): Example => ({
			...example,
			features: example.features.map((word) => word.filter((place) => known[place] === 1))
		}));
		return Array.from({ length: times }, () => kept).flat();
	});
	const features = new Float64Array(tableSize + stateCount);
	const transitions = new Float64Array(stateCount * stateCount);
	for (const seed of seeds) {
		const learned = trainField(seen, tableSize, { ...settings, seed });
		for (const [sum, values] of [
			[features, learned.features],
			[transitions, learned.transitions]
		] as const)
			for (const [index, value] of values.entries()) sum[index]! += value / seeds.length;
	}
	const bytes = formatNameModel(
		Int8Array.from(features, (value) => rounded(value, 127)),
		Int16Array.from(transitions, (value) => rounded(value, 32_767)),
		coarse,
		words
	);
	return new Uint8Array(bytes);
}

function rounded(value: number, most: number): number {
	return Math.max(-most, Math.min(most, Math.round(value * settings.steps)));
}

/** 1 at each place that is used often enough. */
function knownPlaces(examples: readonly Example[]): Uint8Array {
	const occurrences = new Uint32Array(tableSize);
	for (const { features } of examples)
		for (const word of features) for (const place of word) occurrences[place]!++;
	return Uint8Array.from(occurrences, (count) => (count >= settings.leastOccurrences ? 1 : 0));
}
