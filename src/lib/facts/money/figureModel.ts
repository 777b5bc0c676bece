import { Direction, Status } from '../../schema.ts';
import { asBytes, asText } from '../bytes.ts';

/** What is learned of each feature of a sum (`figureFeatures`): how far it speaks for each direction and status. */
export interface FigureModel {
	directions: ReadonlyMap<string, readonly number[]>;
	statuses: ReadonlyMap<string, readonly number[]>;
	/** a loss or gain is claimed only where it is at least this likely, 0…1 in hundredths */
	leastClaim: number;
}

const magic = 'figures 1\n';
const steps = 32;
const most = 127;
const directions = Direction.options;
const statuses = Status.options;
const width = directions.length + statuses.length;

/**
 * Write a model as bytes: the least claim in hundredths, its features a line each in the order of their letters, an empty line, then for each a byte
 * for every direction and status, in 32nds. Reading it gives the model as rounded.
 */
export function formatFigureModel(model: FigureModel): Uint8Array<ArrayBuffer> {
	const text = new Map<string, number[]>();
	for (const feature of new Set([...model.directions.keys(), ...model.statuses.keys()])) {
		const weights = [
			...(model.directions.get(feature) ?? directions.map(() => 0)),
			...(model.statuses.get(feature) ?? statuses.map(() => 0))
		].map((weight) => Math.max(-most, Math.min(most, Math.round(weight * steps))));
		if (weights.some((weight) => weight !== 0)) text.set(feature, weights);
	}
	const features = [...text.keys()].sort();
	const head = asBytes(
		`${magic}${Math.round(model.leastClaim * 100)}\n${features.map(escaped).join('\n')}\n\n`
	);
	const bytes = new Uint8Array(head.length + features.length * width);
	bytes.set(head);
	for (const [index, feature] of features.entries())
		for (const [place, weight] of (text.get(feature) ?? []).entries())
			bytes[head.length + index * width + place] = weight;
	return bytes;
}

/**
 * Read a model from its bytes.
 *
 * @throws {RangeError} if they are not those of a model, or end too early
 */
export function parseFigureModel(bytes: Uint8Array): FigureModel {
	if (asText(bytes.subarray(0, magic.length)) !== magic)
		throw new RangeError('no model of figures → npm run train writes data/models/figures.bin');
	let end = magic.length;
	while (end < bytes.length && !(bytes[end] === 0x0a && bytes[end + 1] === 0x0a)) end++;
	const [least, ...features] = asText(bytes.subarray(magic.length, end)).split('\n').map(decodeURIComponent);
	const weights = bytes.subarray(end + 2);
	if (weights.length !== features.length * width) throw new RangeError('the model of figures is cut short');
	const weightAt = (place: number): number => (((weights[place] ?? 0) << 24) >> 24) / steps;
	const model = {
		directions: new Map<string, number[]>(),
		statuses: new Map<string, number[]>(),
		leastClaim: Number(least) / 100
	};
	for (const [index, feature] of features.entries()) {
		const own = Array.from({ length: width }, (_, place) => weightAt(index * width + place));
		model.directions.set(feature, own.slice(0, directions.length));
		model.statuses.set(feature, own.slice(directions.length));
	}
	return model;
}

/** In plain letters; `decodeURIComponent` turns it back. */
function escaped(feature: string): string {
	return feature.replace(/[^ -$&-~]/gu, encodeURIComponent);
}

/** How likely each is, 0…1, in the order of `options`, given a sum's features. */
function likelihoods(
	weights: ReadonlyMap<string, readonly number[]>,
	features: readonly string[],
	many: number
): number[] {
	const sums = Array.from({ length: many }, () => 0);
	for (const feature of features) {
		const own = weights.get(feature);
		if (own !== undefined) for (let place = 0; place < many; place++) sums[place]! += own[place] ?? 0;
	}
	const highest = Math.max(...sums);
	const shares = sums.map((sum) => Math.exp(sum - highest));
	const all = shares.reduce((sum, share) => sum + share, 0);
	return shares.map((share) => share / all);
}

/** How likely each direction of a sum is, in the order of `Direction`. */
export function directionLikelihoods(model: FigureModel, features: readonly string[]): number[] {
	return likelihoods(model.directions, features, directions.length);
}

/** The likeliest direction of a sum; "none" where no loss or gain is likely enough to be claimed. */
export function likeliestDirection(model: FigureModel, features: readonly string[]): Direction {
	const likely = directionLikelihoods(model, features);
	const best = likely.indexOf(Math.max(...likely));
	return (likely[best] ?? 0) < model.leastClaim ? 'none' : (directions[best] ?? 'none');
}

/** The likeliest way in which a sum is known. */
export function likeliestStatus(model: FigureModel, features: readonly string[]): Status {
	const likely = likelihoods(model.statuses, features, statuses.length);
	return statuses[likely.indexOf(Math.max(...likely))] ?? 'not stated';
}
