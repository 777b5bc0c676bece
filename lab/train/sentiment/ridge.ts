import { conjugateGradient } from '../conjugateGradient.ts';

/** Observations with their features: the first `width` columns dense, further ones where they are not 0. */
export interface Rows {
	width: number;
	/** a row after another */
	dense: Float32Array;
	sparse: readonly { column: number; value: number }[][];
	/** how many columns there are, dense ones included */
	columns: number;
}

/** A squared error of the fit, in parts of the targets', that is small enough. */
const least = 1e-8;

/**
 * Ridge regression without intercept: the weights of the columns that make the sum of squared errors, each divided by
 * its row's noise, plus the sum of squared weights least. Solved for the rows, which are fewer than the columns.
 *
 * @param places the rows to learn from
 * @param targets by place
 * @param noise by place
 */
export function ridge(
	{ width, dense, sparse, columns }: Rows,
	places: readonly number[],
	targets: (place: number) => number,
	noise: (place: number) => number = () => 1
): Float64Array {
	const combine = (factors: Float64Array): Float64Array => {
		const weights = new Float64Array(columns);
		for (let index = 0; index < places.length; index++) {
			const place = places[index]!;
			const factor = factors[index]!;
			if (factor === 0) continue;
			const from = place * width;
			for (let column = 0; column < width; column++) weights[column]! += factor * dense[from + column]!;
			for (const { column, value } of sparse[place] ?? []) weights[column]! += factor * value;
		}
		return weights;
	};
	const right = Float64Array.from(places, targets);
	const size = right.reduce((sum, value) => sum + value * value, 0);
	const factors = conjugateGradient(
		(vector) => {
			const weights = combine(vector);
			return vector.map((factor, index) => {
				const place = places[index]!;
				const from = place * width;
				let sum = factor * noise(place);
				for (let column = 0; column < width; column++) sum += weights[column]! * dense[from + column]!;
				for (const { column, value } of sparse[place] ?? []) sum += weights[column]! * value;
				return sum;
			});
		},
		right,
		new Float64Array(places.length),
		least * size
	);
	return combine(factors);
}
