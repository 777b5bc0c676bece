/** Compare two texts by UTF-16 code unit: the same order in every place and language. */
export function byCodeUnit(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
