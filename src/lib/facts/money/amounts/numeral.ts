/**
 * A number as written. Its value is `coefficient` × 10^`exponent`: kept apart, so that 4.5 billion is
 * exactly 4,500,000,000.
 */
export interface Numeral {
	end: number;
	coefficient: number;
	exponent: number;
	/** the power of ten of its unit word ("million" is 6); 0 where it has none */
	unit: number;
	/** written in words: "two and a half billion" */
	inWords: boolean;
	/** with commas between the thousands: "1,200" */
	grouped: boolean;
}

/** The large units by their power of ten. */
export const largeUnits = new Map([
	['hundred', 2],
	['thousand', 3],
	['million', 6],
	['billion', 9],
	['trillion', 12]
]);

/** Exact powers of ten: an engine's own need not be. */
export const powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** The numeral's value with its decimal point moved `places` to the right; infinite beyond 10^15 times. */
export function valueOf(numeral: Numeral, places = 0): number {
	const exponent = numeral.exponent + places;
	return exponent < 0
		? numeral.coefficient / (powers[-exponent] ?? Infinity)
		: numeral.coefficient * (powers[exponent] ?? Infinity);
}
