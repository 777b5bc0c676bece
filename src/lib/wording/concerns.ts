/**
 * Whom or what a sum concerns: "charities’ income"; where that is not stated, the article's own words around the sum,
 * as a quotation.
 */
export function concerns({ scope, around }: { scope: string; around: string }): string {
	if (scope !== 'not stated') return scope;
	return around === '' ? 'what it concerns is not stated' : `“${around}”`;
}
