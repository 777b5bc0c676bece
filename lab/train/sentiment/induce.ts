import type { Lexicons } from '../lexicons.ts';
import { ridge, type Rows } from './ridge.ts';
import { addVector, dimensions, products } from './vectors.ts';

/** So many common words that no list has are taken for words of valence 0, each with little weight. */
const unlisted = 4000;
const amongCommonest = 12_000;
const noiseOfUnlisted = 1 / 0.15;
const folds = 5;
/** The weight of a constant beside the vectors. */
const constant = Math.sqrt(0.3);
/** A rating of VADER's that is as strong as a place in the list of opinions. */
const strong = 1.5;
const most = 2;

/**
 * The valence that a word's vector leads to expect, −2…2: a ridge regression from the cosine and squared cosine of
 * vectors to what the lists say. Of a listed word the valence is that which the other four fifths of the lists lead to
 * expect, so that it tells something new.
 *
 * @returns the valence of any word with a vector
 */
export function induceValences(
	{ opinion, vader }: Lexicons,
	vectors: ReadonlyMap<string, Float64Array>
): (word: string) => number {
	const words: string[] = [];
	const targets: number[] = [];
	for (const word of new Set([...vader.keys(), ...opinion.keys()])) {
		if (!vectors.has(word)) continue;
		const said = [opinion.get(word), vader.has(word) ? vader.get(word)! / strong : undefined].filter(
			(value) => value !== undefined
		);
		words.push(word);
		targets.push(Math.max(-most, Math.min(most, said.reduce((sum, value) => sum + value, 0) / said.length)));
	}
	const listed = words.length;
	const known = new Set(words);
	words.push(
		...[...vectors.keys()]
			.slice(0, amongCommonest)
			.filter((word) => !known.has(word))
			.slice(0, unlisted)
	);
	const width = 1 + dimensions + products;
	const row = (word: string, into: Float32Array | Float64Array, from: number): void => {
		const vector = vectors.get(word);
		if (vector === undefined) return;
		into[from] = constant;
		addVector(vector, into, from + 1, 1, 1);
	};
	const dense = new Float32Array(words.length * width);
	for (const [place, word] of words.entries()) row(word, dense, place * width);
	const rows: Rows = { width, dense, sparse: [], columns: width };
	const learn = (places: number[]): Float64Array =>
		ridge(
			rows,
			places,
			(place) => targets[place] ?? 0,
			(place) => (place < listed ? 1 : noiseOfUnlisted)
		);
	const expected = (word: string, weights: Float64Array): number => {
		const own = new Float64Array(width);
		row(word, own, 0);
		let sum = 0;
		for (let column = 0; column < width; column++) sum += own[column]! * weights[column]!;
		return sum;
	};
	const byWord = new Map<string, number>();
	const places = [...words.keys()];
	for (let fold = 0; fold < folds; fold++) {
		const weights = learn(places.filter((place) => place % folds !== fold));
		for (let place = fold; place < words.length; place += folds)
			byWord.set(words[place]!, expected(words[place]!, weights));
	}
	const weights = learn(places);
	return (word) => {
		let valence = byWord.get(word);
		if (valence === undefined) byWord.set(word, (valence = expected(word, weights)));
		return valence;
	};
}
