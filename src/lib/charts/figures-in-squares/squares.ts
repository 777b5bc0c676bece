/** Where a sum's squares stand: blocks of ten by ten side by side, a square's room between them, lines of blocks. */

/** @returns rows of squares that a number of them takes, the gaps between lines of blocks included */
export function rowsOf(squares: number, across: number): number {
	const lines = Math.ceil(squares / (100 * across));
	const last = squares - (lines - 1) * 100 * across;
	return (lines - 1) * 11 + Math.min(10, Math.ceil(last / 10));
}

/** @returns the areas of a sum, in squares: of each block its whole rows of ten, then what is left of a row */
export function areas(
	squares: number,
	across: number
): { x: number; y: number; width: number; height: number }[] {
	return Array.from({ length: Math.ceil(squares / 100) }, (_, block) => {
		const inBlock = Math.min(100, squares - block * 100);
		const whole = Math.floor(inBlock / 10);
		const [x, y] = [(block % across) * 11, Math.floor(block / across) * 11];
		return [
			{ x, y, width: 10, height: whole },
			{ x, y: y + whole, width: inBlock - whole * 10, height: 1 }
		].filter(({ width, height }) => width > 0 && height > 0);
	}).flat();
}
