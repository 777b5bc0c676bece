/**
 * Stands in for d3-interpolate and d3-format in what a browser fetches. Every scale of these charts
 * goes from numbers to numbers, colours are CSS variables, and `format.ts` words the ticks; the rest of those
 * two would be a tenth of a page's weight for nothing. The server draws with the real ones: same formulas,
 * same numbers.
 */

/** The number between `a` and `b` at `t` from 0 to 1. */
export function interpolateNumber(a: number, b: number): (t: number) => number {
	const [from, to] = [Number(a), Number(b)];
	return (t) => from * (1 - t) + to * t;
}

export { interpolateNumber as interpolate };

/** The same, rounded to whole numbers. */
export function interpolateRound(a: number, b: number): (t: number) => number {
	const between = interpolateNumber(a, b);
	return (t) => Math.round(between(t));
}

/** From value to value along a scale of several steps. */
export function piecewise(step: typeof interpolateNumber, values: readonly number[]): (t: number) => number {
	const steps = values.slice(1).map((value, index) => step(values[index] ?? value, value));
	return (t) => {
		const at = Math.max(0, Math.min(steps.length - 1, Math.floor(t * steps.length)));
		return steps[at]?.(t * steps.length - at) ?? NaN;
	};
}

function noTickFormat(): never {
	throw new Error('tickFormat is not in the browser’s build → word the ticks with format.ts');
}

export {
	noTickFormat as format,
	noTickFormat as formatPrefix,
	noTickFormat as formatSpecifier,
	noTickFormat as precisionFixed,
	noTickFormat as precisionPrefix,
	noTickFormat as precisionRound
};
