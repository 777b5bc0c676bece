/**
 * Find where a smooth function is least by L-BFGS (Liu & Nocedal 1989), from zeros, with steps that are halved until
 * the function falls enough. The same function gives the same place.
 *
 * @param size how many numbers it takes
 * @param measure gives its value at a place and puts its slopes into the second
 * @param rounds steps at most
 */
export function leastAt(
	size: number,
	measure: (place: Float64Array, slopes: Float64Array) => number,
	rounds = 80
): Float64Array {
	const place = new Float64Array(size);
	let slopes = new Float64Array(size);
	let value = measure(place, slopes);
	const moves: { step: Float64Array; turn: Float64Array; inverse: number }[] = [];
	for (let round = 0; round < rounds; round++) {
		const way = Float64Array.from(slopes, (slope) => -slope);
		const parts = moves.map(() => 0);
		for (let at = moves.length - 1; at >= 0; at--) {
			const { step, turn, inverse } = moves[at]!;
			const part = (parts[at] = inverse * inner(step, way));
			for (let k = 0; k < size; k++) way[k]! -= part * turn[k]!;
		}
		const last = moves.at(-1);
		const scale =
			last === undefined
				? 1 / Math.max(1, Math.sqrt(inner(slopes, slopes)))
				: 1 / (last.inverse * inner(last.turn, last.turn));
		for (let k = 0; k < size; k++) way[k]! *= scale;
		for (const [at, { step, turn, inverse }] of moves.entries()) {
			const rest = parts[at]! - inverse * inner(turn, way);
			for (let k = 0; k < size; k++) way[k]! += rest * step[k]!;
		}
		const falls = inner(slopes, way);
		if (falls > -1e-6) break;
		let length = 1;
		let next = new Float64Array(size);
		let nextSlopes = new Float64Array(size);
		let nextValue = Infinity;
		for (let halving = 0; halving < 20; halving++, length /= 2) {
			next = Float64Array.from(place, (start, k) => start + length * way[k]!);
			nextSlopes = new Float64Array(size);
			nextValue = measure(next, nextSlopes);
			if (nextValue <= value + 1e-4 * length * falls) break;
		}
		if (!(nextValue < value)) break;
		const step = Float64Array.from(next, (to, k) => to - place[k]!);
		const turn = Float64Array.from(nextSlopes, (slope, k) => slope - slopes[k]!);
		const bend = inner(step, turn);
		if (bend > 1e-12) moves.push({ step, turn, inverse: 1 / bend });
		if (moves.length > 8) moves.shift();
		place.set(next);
		const isFlat = value - nextValue < 1e-6 * Math.abs(value);
		slopes = nextSlopes;
		value = nextValue;
		if (isFlat) break;
	}
	return place;
}

function inner(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
	return sum;
}
