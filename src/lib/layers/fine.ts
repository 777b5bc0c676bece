/** A place or length in a drawing to a hundredth: nobody sees more, and each digit is sent. */
export function fine(value: number): number {
	return Math.round(100 * value) / 100;
}
