// long: one network, forward and backward, read side by side
import type { PolarWord } from '#lib/facts/sentiment/polarity.ts';
import { factors, places, type SentenceFeatures } from '#lib/facts/stance/model/stanceFeatures.ts';
import {
	cells,
	companyDimensions,
	dimensions,
	directions,
	emptyNetwork,
	filters,
	hidden,
	inputs,
	listDimensions,
	parts,
	stepCount,
	tapCount,
	type StanceNetwork
} from '#lib/facts/stance/model/stanceModel.ts';
import { keptShare } from '#lib/facts/stance/model/stanceNetwork.ts';
import { company, type WordVectors } from './vectors.ts';

/** One target in one sentence, or a sentence for no target, as the network reads it, and what people said of it. */
export interface Example {
	article: string;
	/** 1, 0 or −1 */
	label: number;
	/** how much it counts */
	weight: number;
	/** whether its sentence is there for other targets too */
	isOneOfSeveral: boolean;
	features: SentenceFeatures;
	places: Uint8Array;
	isHeard: Uint8Array;
	/** what the rules make of the target */
	rules: PolarWord[];
}

export interface LearnSettings {
	/** the share of words, of inputs and of hidden numbers left out at random while learning */
	wordDropout: number;
	inputDropout: number;
	hiddenDropout: number;
	/** the chance given to each of the two labels that people did not choose */
	doubt: number;
	/** the cost of letting a token count, which keeps most from it */
	sparsity: number;
}

/** A network while it learns: all its weights in a row, their slopes, and where each part starts. */
export interface Learner {
	values: Float64Array;
	slopes: Float64Array;
	/** the weights up to here make vectors of words' company: an axis in the company for each dimension */
	axesEnd: number;
	/** add to the slopes what one example asks for */
	learn: (example: Example) => void;
	/** the network as it stands */
	network: () => StanceNetwork;
}

const reach = (tapCount - 1) / 2;

/** Make a network that can learn, its weights drawn at random. What it computes is told in `stanceModel.ts`. */
export function learner(words: WordVectors, settings: LearnSettings, random: () => number): Learner {
	const axesEnd = company * companyDimensions;
	let size = axesEnd;
	const place = (length: number): number => (size += length) - length;
	const taps = place(parts.taps.length);
	const placeRows = place(parts.places.length);
	const bias = place(parts.bias.length);
	const brings = place(parts.brings.length);
	const keeps = place(parts.keeps.length);
	const bringsBias = place(parts.bringsBias.length);
	const keepsBias = place(parts.keepsBias.length);
	const bringsPlaces = place(parts.bringsPlaces.length);
	const keepsPlaces = place(parts.keepsPlaces.length);
	const cellPlaces = place(parts.cellPlaces.length);
	const outputs = place(parts.outputs.length);
	const outputBias = place(parts.outputBias.length);
	const prior = place(parts.prior.length);
	const values = new Float64Array(size);
	const slopes = new Float64Array(size);

	const spread = (from: number, length: number, most: number): void => {
		for (let at = from; at < from + length; at++) values[at] = (2 * random() - 1) * most;
	};
	values.set(words.axes);
	spread(taps, parts.taps.length, 1 / Math.sqrt(inputs * tapCount));
	spread(placeRows, parts.places.length, 0.5);
	spread(brings, parts.brings.length, 1 / Math.sqrt(inputs * stepCount));
	spread(keeps, parts.keeps.length, 1 / Math.sqrt(inputs * stepCount));
	values.fill(1, keepsBias, keepsBias + parts.keepsBias.length);
	spread(cellPlaces, parts.cellPlaces.length, 0.5);
	spread(outputs, parts.outputs.length, 1 / Math.sqrt(hidden));
	values[outputBias + 2] = 0.3;

	const keepInput = 1 / (1 - settings.inputDropout);
	const keepHidden = 1 / (1 - settings.hiddenDropout);
	// Random numbers are costly: one bit pattern of many is drawn once and read from random starts.
	const pool = Float64Array.from({ length: 1 << 17 }, () => random());

	// one sentence's at a time, by token
	let room = 0;
	let input = new Float64Array();
	let inputSlopes = new Float64Array();
	let inputKept = new Uint8Array();
	let numbers = new Float64Array();
	let numbersKept = new Uint8Array();
	let numberSlopes = new Float64Array();
	let brought = new Float64Array();
	let kept = new Float64Array();
	let remembered = new Float64Array();
	let said = new Float64Array();
	const carried = new Float64Array(cells);
	const bringSlopes = new Float64Array(cells);
	const keepSlopes = new Float64Array(cells);

	function makeRoom(length: number): void {
		if (length > room) {
			room = length;
			input = new Float64Array(room * inputs);
			inputSlopes = new Float64Array(room * inputs);
			inputKept = new Uint8Array(room * companyDimensions);
			numbers = new Float64Array(room * hidden);
			numbersKept = new Uint8Array(room * hidden);
			numberSlopes = new Float64Array(room * hidden);
			brought = new Float64Array(room * directions * cells);
			kept = new Float64Array(room * directions * cells);
			remembered = new Float64Array(room * directions * cells);
			said = new Float64Array(room * 3);
		}
		input.fill(0, 0, length * inputs);
		inputSlopes.fill(0, 0, length * inputs);
		inputKept.fill(0, 0, length * companyDimensions);
		numberSlopes.fill(0, 0, length * hidden);
	}

	/** Add rows of weights into sums, each times its input. */
	function addInputs(
		source: number,
		weights: number,
		width: number,
		into: Float64Array,
		start: number
	): void {
		for (let column = 0; column < inputs; column++) {
			const value = input[source + column]!;
			if (value === 0) continue;
			const row = weights + column * width;
			for (let at = 0; at < width; at++) into[start + at]! += value * values[row + at]!;
		}
	}

	/** The other way: the slopes of the weights, and of the inputs that were kept, from the slopes of the sums. */
	function addSlopes(token: number, weights: number, width: number, from: Float64Array, start: number): void {
		const source = token * inputs;
		for (let column = 0; column < inputs; column++) {
			const value = input[source + column]!;
			const row = weights + column * width;
			if (column < companyDimensions) {
				if (inputKept[token * companyDimensions + column] === 0) continue;
				let slope = 0;
				for (let at = 0; at < width; at++) {
					const own = from[start + at]!;
					slopes[row + at]! += value * own;
					slope += values[row + at]! * own;
				}
				inputSlopes[source + column]! += slope;
			} else if (value !== 0) {
				for (let at = 0; at < width; at++) slopes[row + at]! += value * from[start + at]!;
			}
		}
	}

	function readInputs({ features, isHeard }: Example, next: () => number): void {
		for (let at = 0; at < isHeard.length; at++) {
			if (isHeard[at] === 0) continue;
			const word = features.words[at]!;
			const row = at * inputs;
			if (word >= 0 && next() >= settings.wordDropout) {
				for (let source = 0; source < company; source++) {
					const value = words.company[word * company + source]!;
					const axis = source * companyDimensions;
					for (let dimension = 0; dimension < companyDimensions; dimension++)
						input[row + dimension]! += value * values[axis + dimension]!;
				}
				for (let dimension = 0; dimension < companyDimensions; dimension++) {
					const isKept = next() >= settings.inputDropout;
					inputKept[at * companyDimensions + dimension] = isKept ? 1 : 0;
					input[row + dimension] = isKept ? input[row + dimension]! * keepInput : 0;
				}
				for (let list = 0; list < listDimensions; list++)
					if (next() >= settings.inputDropout)
						input[row + companyDimensions + list] = words.lists[word * listDimensions + list]! * keepInput;
			}
			for (let factor = 0; factor < factors; factor++)
				input[row + dimensions + factor] = features.factors[at * factors + factor]!;
		}
	}

	function readFilters(where: Uint8Array): void {
		const { length } = where;
		for (let at = 0; at < length; at++) {
			const here = placeRows + where[at]! * filters;
			for (let filter = 0; filter < filters; filter++)
				numbers[at * hidden + filter] = values[bias + filter]! + values[here + filter]!;
			for (let tap = Math.max(0, reach - at); tap < Math.min(tapCount, length - at + reach); tap++)
				addInputs((at + tap - reach) * inputs, taps + tap * inputs * filters, filters, numbers, at * hidden);
		}
	}

	/** The tokens in the order in which a direction reads them. */
	const eachToken = (direction: number, length: number, use: (at: number, before: number) => void): void => {
		for (let count = 0; count < length; count++) {
			const at = direction === 0 ? count : length - 1 - count;
			use(at, count === 0 ? -1 : direction === 0 ? at - 1 : at + 1);
		}
	};

	function readCells(where: Uint8Array): void {
		const { length } = where;
		for (let direction = 0; direction < directions; direction++) {
			eachToken(direction, length, (at, before) => {
				const own = (at * directions + direction) * cells;
				const old = (before * directions + direction) * cells;
				const there = (direction * places + where[at]!) * cells;
				for (let cell = 0; cell < cells; cell++) {
					const bias = direction * cells + cell;
					brought[own + cell] = values[bringsBias + bias]! + values[bringsPlaces + there + cell]!;
					kept[own + cell] = values[keepsBias + bias]! + values[keepsPlaces + there + cell]!;
				}
				for (let step = 0; step < stepCount; step++) {
					const token = step === 0 ? at : before;
					if (token < 0) continue;
					const row = (direction * stepCount + step) * inputs * cells;
					addInputs(token * inputs, brings + row, cells, brought, own);
					addInputs(token * inputs, keeps + row, cells, kept, own);
				}
				const here = cellPlaces + there;
				const into = at * hidden + filters + direction * cells;
				for (let cell = 0; cell < cells; cell++) {
					const share = (kept[own + cell] = keptShare(kept[own + cell]!));
					const memory = before < 0 ? 0 : remembered[old + cell]!;
					remembered[own + cell] = share * memory + (1 - share) * brought[own + cell]!;
					numbers[into + cell] = remembered[own + cell]! + values[here + cell]!;
				}
			});
		}
	}

	function learnCells(where: Uint8Array): void {
		const { length } = where;
		for (let direction = 0; direction < directions; direction++) {
			carried.fill(0);
			// back the way that was read
			eachToken(1 - direction, length, (at) => {
				const before = direction === 0 ? at - 1 : at + 1 < length ? at + 1 : -1;
				const own = (at * directions + direction) * cells;
				const old = (before * directions + direction) * cells;
				const there = (direction * places + where[at]!) * cells;
				const from = at * hidden + filters + direction * cells;
				for (let cell = 0; cell < cells; cell++) {
					const slope = numberSlopes[from + cell]!;
					slopes[cellPlaces + there + cell]! += slope;
					const share = kept[own + cell]!;
					const memory = before < 0 ? 0 : remembered[old + cell]!;
					const all = carried[cell]! + slope;
					bringSlopes[cell] = all * (1 - share);
					keepSlopes[cell] = share > 0 && share < 1 ? 0.25 * all * (memory - brought[own + cell]!) : 0;
					carried[cell] = all * share;
					slopes[bringsBias + direction * cells + cell]! += bringSlopes[cell]!;
					slopes[keepsBias + direction * cells + cell]! += keepSlopes[cell]!;
					slopes[bringsPlaces + there + cell]! += bringSlopes[cell]!;
					slopes[keepsPlaces + there + cell]! += keepSlopes[cell]!;
				}
				for (let step = 0; step < stepCount; step++) {
					const token = step === 0 ? at : before;
					if (token < 0) continue;
					const row = (direction * stepCount + step) * inputs * cells;
					addSlopes(token, brings + row, cells, bringSlopes, 0);
					addSlopes(token, keeps + row, cells, keepSlopes, 0);
				}
			});
		}
	}

	function learnFilters(where: Uint8Array): void {
		const { length } = where;
		for (let at = 0; at < length; at++) {
			const here = placeRows + where[at]! * filters;
			for (let filter = 0; filter < filters; filter++) {
				const slope = numberSlopes[at * hidden + filter]!;
				slopes[bias + filter]! += slope;
				slopes[here + filter]! += slope;
			}
			if (said[at * 3 + 2]! <= 0) continue;
			for (let tap = Math.max(0, reach - at); tap < Math.min(tapCount, length - at + reach); tap++)
				addSlopes(at + tap - reach, taps + tap * inputs * filters, filters, numberSlopes, at * hidden);
		}
	}

	function learnAxes({ features, isHeard }: Example): void {
		for (let at = 0; at < isHeard.length; at++) {
			const word = features.words[at]!;
			if (isHeard[at] === 0 || word < 0) continue;
			for (let source = 0; source < company; source++) {
				const value = words.company[word * company + source]! * keepInput;
				const axis = source * companyDimensions;
				for (let dimension = 0; dimension < companyDimensions; dimension++)
					slopes[axis + dimension]! += value * inputSlopes[at * inputs + dimension]!;
			}
		}
	}

	function learn(example: Example): void {
		const { label, weight, places: where } = example;
		const { length } = where;
		let draw = Math.floor(random() * pool.length);
		const next = (): number => pool[(draw = (draw + 1) & (pool.length - 1))]!;
		makeRoom(length);
		readInputs(example, next);
		readFilters(where);
		readCells(where);
		let pro = values[prior]!;
		let contra = pro;
		for (let at = 0; at < length; at++) {
			const row = at * hidden;
			let a = values[outputBias]!;
			let b = values[outputBias + 1]!;
			let c = values[outputBias + 2]!;
			for (let index = 0; index < hidden; index++) {
				const isKept = next() >= settings.hiddenDropout && numbers[row + index]! > 0;
				numbersKept[row + index] = isKept ? 1 : 0;
				const value = isKept ? numbers[row + index]! * keepHidden : 0;
				numbers[row + index] = value;
				a += value * values[outputs + index]!;
				b += value * values[outputs + hidden + index]!;
				c += value * values[outputs + 2 * hidden + index]!;
			}
			said[at * 3] = a;
			said[at * 3 + 1] = b;
			said[at * 3 + 2] = c;
			if (c > 0) {
				pro += (a * c) / (1 + c);
				contra += (b * c) / (1 + c);
			}
		}
		const top = Math.max(pro, contra, 0);
		const all = Math.exp(pro - top) + Math.exp(contra - top) + Math.exp(-top);
		const aim = (own: number): number => (label === own ? 1 - 2 * settings.doubt : settings.doubt);
		const slopeFor = weight * (Math.exp(pro - top) / all - aim(1));
		const slopeAgainst = weight * (Math.exp(contra - top) / all - aim(-1));
		slopes[prior]! += slopeFor + slopeAgainst;
		for (let at = 0; at < length; at++) {
			const c = said[at * 3 + 2]!;
			if (c <= 0) continue;
			const row = at * hidden;
			const share = c / (1 + c);
			const slopeA = slopeFor * share;
			const slopeB = slopeAgainst * share;
			const slopeC =
				(slopeFor * said[at * 3]! + slopeAgainst * said[at * 3 + 1]! + settings.sparsity) / (1 + c) ** 2;
			slopes[outputBias]! += slopeA;
			slopes[outputBias + 1]! += slopeB;
			slopes[outputBias + 2]! += slopeC;
			for (let index = 0; index < hidden; index++) {
				const value = numbers[row + index]!;
				slopes[outputs + index]! += slopeA * value;
				slopes[outputs + hidden + index]! += slopeB * value;
				slopes[outputs + 2 * hidden + index]! += slopeC * value;
				if (numbersKept[row + index] === 1)
					numberSlopes[row + index] =
						keepHidden *
						(slopeA * values[outputs + index]! +
							slopeB * values[outputs + hidden + index]! +
							slopeC * values[outputs + 2 * hidden + index]!);
			}
		}
		learnFilters(where);
		learnCells(where);
		learnAxes(example);
	}

	/** The network of the weights as they are, with its own vectors of the words. */
	function network(): StanceNetwork {
		const count = words.words.size;
		const made = emptyNetwork(count);
		let from = axesEnd;
		for (const name of Object.keys(parts) as (keyof typeof parts)[]) {
			made[name].set(values.subarray(from, from + parts[name].length));
			from += parts[name].length;
		}
		for (let word = 0; word < count; word++) {
			const row = word * dimensions;
			for (let source = 0; source < company; source++) {
				const value = words.company[word * company + source]!;
				for (let dimension = 0; dimension < companyDimensions; dimension++)
					made.vectors[row + dimension]! += value * values[source * companyDimensions + dimension]!;
			}
			for (let list = 0; list < listDimensions; list++)
				made.vectors[row + companyDimensions + list] = words.lists[word * listDimensions + list]!;
		}
		return made;
	}

	return { values, slopes, axesEnd, learn, network };
}
