import { companyFrom, tableSize, voiceClues } from '#lib/facts/stance/stanceClues.ts';
import {
	headAgainst,
	headFor,
	headOwn,
	heads,
	type StanceJudge
} from '#lib/facts/stance/model/stanceJudge.ts';
import { leastAt } from '../lbfgs.ts';
import type { Example } from './examples.ts';

/** How freely each group of clues may speak: what its numbers are multiplied with before weights are kept small. */
interface Freedom {
	voice: number;
	polar: number;
	company: number;
	words: number;
	ownWords: number;
	/** the inverse of how small all weights are kept */
	all: number;
	/** what a label counts that its reader was not sure of */
	unsure: number;
}

/** A word's clue that fewer targets have is not learned from. */
const fewest = 3;

/**
 * Learn a judge: for and against by a softmax over whoever speaks, the writer's own by a logistic. It claims no side yet:
 * what it must be sure of is found on documents that it has not learned from.
 */
export function fitJudge(examples: readonly Example[], freedom: Freedom): StanceJudge {
	const length = examples[0]?.clues.whole.length ?? 0;
	const { means, scales } = evened(examples, length);
	for (let clue = 0; clue < length; clue++)
		scales[clue]! *= clue < voiceClues ? freedom.voice : clue < companyFrom ? freedom.polar : freedom.company;
	const counts = new Uint16Array(tableSize);
	for (const { clues } of examples) for (const place of clues.places) counts[place]!++;
	const columns = new Int32Array(tableSize).fill(-1);
	let known = 0;
	for (let place = 0; place < tableSize; place++) if (counts[place]! >= fewest) columns[place] = known++;
	const rows = examples.map(({ clues }) => ({
		whole: Float64Array.from(clues.whole, (value, clue) => (value - means[clue]!) * scales[clue]!),
		words: Int32Array.from(clues.places.map((place) => columns[place]!).filter((column) => column >= 0))
	}));
	const weights = examples.map(({ sure }) => (sure ? 1 : freedom.unsure));

	const width = 1 + length + known;
	const keep = 1 / freedom.all;
	const sumOf = (
		place: Float64Array,
		from: number,
		row: (typeof rows)[number],
		clues: number,
		words: number
	): number => {
		let sum = place[from]!;
		for (let at = 0; at < clues; at++) sum += place[from + 1 + at]! * row.whole[at]!;
		let own = 0;
		for (const word of row.words) own += place[from + 1 + length + word]!;
		return sum + own * words;
	};
	const addSlope = (
		slopes: Float64Array,
		from: number,
		row: (typeof rows)[number],
		clues: number,
		words: number,
		slope: number
	): void => {
		slopes[from]! += slope;
		for (let at = 0; at < clues; at++) slopes[from + 1 + at]! += slope * row.whole[at]!;
		for (const word of row.words) slopes[from + 1 + length + word]! += slope * words;
	};
	const penalty = (place: Float64Array, slopes: Float64Array): number => {
		let loss = 0;
		for (let at = 0; at < place.length; at++) {
			if (at % width === 0) continue;
			loss += 0.5 * keep * place[at]! * place[at]!;
			slopes[at]! += keep * place[at]!;
		}
		return loss;
	};
	const sides = leastAt(2 * width, (place, slopes) => {
		let loss = penalty(place, slopes);
		for (const [at, row] of rows.entries()) {
			const pro = sumOf(place, 0, row, length, freedom.words);
			const contra = sumOf(place, width, row, length, freedom.words);
			const most = Math.max(pro, contra, 0);
			const all = Math.log(Math.exp(pro - most) + Math.exp(contra - most) + Math.exp(-most)) + most;
			const label = examples[at]!.anyone;
			const weight = weights[at]!;
			loss += weight * (all - (label > 0 ? pro : label < 0 ? contra : 0));
			addSlope(slopes, 0, row, length, freedom.words, weight * (Math.exp(pro - all) - (label > 0 ? 1 : 0)));
			addSlope(
				slopes,
				width,
				row,
				length,
				freedom.words,
				weight * (Math.exp(contra - all) - (label < 0 ? 1 : 0))
			);
		}
		return loss;
	});
	// who speaks can be learned only where somebody takes a side
	const spoken = [...examples.keys()].filter((at) => examples[at]!.anyone !== 0);
	const own = leastAt(width, (place, slopes) => {
		let loss = penalty(place, slopes);
		for (const at of spoken) {
			const row = rows[at]!;
			const sum = sumOf(place, 0, row, voiceClues, freedom.ownWords);
			const label = examples[at]!.author !== 0 ? 1 : 0;
			const weight = weights[at]!;
			loss += weight * (Math.max(sum, 0) + Math.log1p(Math.exp(-Math.abs(sum))) - label * sum);
			addSlope(slopes, 0, row, voiceClues, freedom.ownWords, weight * (1 / (1 + Math.exp(-sum)) - label));
		}
		return loss;
	});

	const judge: StanceJudge = {
		bias: new Float64Array(heads),
		whole: new Float64Array(heads * length),
		table: new Int8Array(heads * tableSize),
		scale: new Float64Array(heads),
		least: 1
	};
	put(headFor, sides.subarray(0, width), freedom.words, length);
	put(headAgainst, sides.subarray(width), freedom.words, length);
	put(headOwn, own, freedom.ownWords, voiceClues);
	return judge;

	/** Put what a head has learned into the judge, for clues as they are and a table of eight bits. */
	function put(head: number, learned: Float64Array, words: number, clues: number): void {
		let bias = learned[0]!;
		for (let clue = 0; clue < clues; clue++) {
			const weight = learned[1 + clue]! * scales[clue]!;
			judge.whole[head * length + clue] = Math.fround(weight);
			bias -= weight * means[clue]!;
		}
		judge.bias[head] = Math.fround(bias);
		let most = 0;
		for (let word = 0; word < known; word++)
			most = Math.max(most, Math.abs(learned[1 + length + word]! * words));
		const scale = (judge.scale[head] = Math.fround(most / 127));
		for (let place = 0; place < tableSize; place++) {
			const column = columns[place]!;
			if (column >= 0)
				judge.table[head * tableSize + place] = Math.round(
					(learned[1 + length + column]! * words) / (scale || 1)
				);
		}
	}
}

/** What makes the mean of every clue 0 and its mean square 1. */
function evened(examples: readonly Example[], length: number): { means: Float64Array; scales: Float64Array } {
	const means = new Float64Array(length);
	const squares = new Float64Array(length);
	for (const { clues } of examples)
		for (let clue = 0; clue < length; clue++) {
			means[clue]! += clues.whole[clue]! / examples.length;
			squares[clue]! += clues.whole[clue]! ** 2 / examples.length;
		}
	const scales = squares.map((square, clue) => {
		const spread = Math.sqrt(Math.max(0, square - means[clue]! ** 2));
		return spread < 1e-6 ? 0 : 1 / spread;
	});
	return { means, scales };
}
