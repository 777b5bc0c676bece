import { places } from './stanceFeatures.ts';
import {
	cells,
	directions,
	filters,
	inputs,
	stepCount,
	tapCount,
	type StanceNetwork
} from './stanceModel.ts';

const reach = (tapCount - 1) / 2;
/** What a token brings and bids to keep in one direction, side by side. */
export const moves = 2 * cells;
/** What one input adds to the tokens around it: the filters by tap, then the moves by direction and step. */
export const rowLength = tapCount * filters + directions * stepCount * moves;
/** What is summed up at one token: the filters, then the moves by direction. */
export const width = filters + directions * moves;

/** What an input of 1 adds to the tokens around it. */
export function inputRow({ taps, brings, keeps }: StanceNetwork, input: number): Float32Array {
	const row = new Float32Array(rowLength);
	for (let tap = 0; tap < tapCount; tap++)
		for (let filter = 0; filter < filters; filter++)
			row[tap * filters + filter] = taps[(tap * inputs + input) * filters + filter]!;
	for (let step = 0; step < directions * stepCount; step++) {
		const into = tapCount * filters + step * moves;
		for (let cell = 0; cell < cells; cell++) {
			row[into + cell] = brings[(step * inputs + input) * cells + cell]!;
			row[into + cells + cell] = keeps[(step * inputs + input) * cells + cell]!;
		}
	}
	return row;
}

/** What a place adds to the sums of a token there, the filters' bias included. */
export function placeRow(
	{ places: filterPlaces, bias, bringsPlaces, keepsPlaces }: StanceNetwork,
	place: number
): Float32Array {
	const row = new Float32Array(width);
	for (let filter = 0; filter < filters; filter++)
		row[filter] = filterPlaces[place * filters + filter]! + bias[filter]!;
	for (let direction = 0; direction < directions; direction++) {
		const from = (direction * places + place) * cells;
		const into = filters + direction * moves;
		row.set(bringsPlaces.subarray(from, from + cells), into);
		row.set(keepsPlaces.subarray(from, from + cells), into + cells);
	}
	return row;
}

/** What a place adds to what is remembered at a token there, by direction and cell. */
export function cellRow({ cellPlaces }: StanceNetwork, place: number): Float32Array {
	const row = new Float32Array(directions * cells);
	for (let direction = 0; direction < directions; direction++) {
		const from = (direction * places + place) * cells;
		row.set(cellPlaces.subarray(from, from + cells), direction * cells);
	}
	return row;
}

/** What stands at every token before anything is added. */
export function startRow({ bringsBias, keepsBias }: StanceNetwork): Float64Array {
	const row = new Float64Array(width);
	for (let direction = 0; direction < directions; direction++) {
		const own = direction * cells;
		row.set(bringsBias.subarray(own, own + cells), filters + direction * moves);
		row.set(keepsBias.subarray(own, own + cells), filters + direction * moves + cells);
	}
	return row;
}

/** Add to the sums at the tokens around `at` what one input there adds, `times` over. */
export function addRow(
	into: Float64Array,
	at: number,
	length: number,
	row: Float32Array,
	times: number
): void {
	for (let to = Math.max(0, at - reach); to <= Math.min(length - 1, at + reach); to++) {
		const tap = (at - to + reach) * filters;
		const sums = to * width;
		for (let filter = 0; filter < filters; filter++) into[sums + filter]! += times * row[tap + filter]!;
	}
	for (let direction = 0; direction < directions; direction++) {
		for (let step = 0; step < stepCount; step++) {
			const to = direction === 0 ? at + step : at - step;
			if (to < 0 || to >= length) continue;
			const sums = to * width + filters + direction * moves;
			const from = tapCount * filters + (direction * stepCount + step) * moves;
			for (let move = 0; move < moves; move++) into[sums + move]! += times * row[from + move]!;
		}
	}
}
