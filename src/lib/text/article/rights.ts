/** So many words in a row are a name or a term and no quotation: an article of which nothing may be quoted shows no more. */
export const mostInCounts = 8;

/** The most words of an article that may stand in a row; Infinity where all of it may be shown. */
export function longestRun(quotable: number | null): number {
	if (quotable === null) return Infinity;
	return quotable === 0 ? mostInCounts : quotable;
}
