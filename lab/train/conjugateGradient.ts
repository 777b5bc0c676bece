/**
 * Solve a positive definite system by conjugate gradients (Hestenes & Stiefel 1952), given only what the matrix makes
 * of a vector. Ends after 300 steps at the latest.
 *
 * @param least the squared error that is small enough
 */
export function conjugateGradient(
	apply: (vector: Float64Array) => Float64Array,
	right: Float64Array,
	start: Float64Array,
	least = 1e-12
): Float64Array<ArrayBuffer> {
	const inner = (a: Float64Array, b: Float64Array): number =>
		a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
	const solution = start.slice();
	const applied = apply(solution);
	const rest = right.map((value, k) => value - (applied[k] ?? 0));
	let way = rest.slice();
	let error = inner(rest, rest);
	for (let step = 0; step < 300 && error > least; step++) {
		const image = apply(way);
		const length = error / inner(way, image);
		for (let k = 0; k < solution.length; k++) {
			solution[k]! += length * (way[k] ?? 0);
			rest[k]! -= length * (image[k] ?? 0);
		}
		const next = inner(rest, rest);
		const turn = next / error;
		way = way.map((value, k) => (rest[k] ?? 0) + turn * value);
		error = next;
	}
	return solution;
}
