/**
 * A number rounded to `digits` decimal places, halves upwards; never −0.
 * Everything that is written is rounded, so that the same input gives the same bytes.
 */
export function round(value: number, digits: number): number {
	const factor = 10 ** digits;
	const rounded = Math.round(value * factor) / factor;
	return rounded === 0 ? 0 : rounded;
}
