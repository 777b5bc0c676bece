/** The kinds of marks that the reader shows in an article's text, and how a choice of them stands in the address. */

/** In the order of their rank: where marks of two kinds share a word, the word links to the first. */
export const markKinds = ['figures', 'names', 'themes', 'stance', 'sentiment'] as const;
export type MarkKind = (typeof markKinds)[number];

/** What is marked until a reader chooses: enough to see what the charts count, little enough to read. */
export const defaultMarks: readonly MarkKind[] = ['figures', 'themes'];

/** The marks that an address asks for. Unknown ones are left out; where none is known, the default stands. */
export function parseMarks(query: URLSearchParams): readonly MarkKind[] {
	const asked = (query.get('marks') ?? '').split(',');
	const known = markKinds.filter((kind) => asked.includes(kind));
	return known.length > 0 ? known : asked.includes('none') ? [] : defaultMarks;
}

/** The address's query for a choice of marks, without the question mark; empty for the default. */
export function formatMarks(shown: readonly MarkKind[]): string {
	const chosen = markKinds.filter((kind) => shown.includes(kind));
	if (chosen.length === 0) return 'marks=none';
	const isDefault =
		chosen.length === defaultMarks.length && chosen.every((kind) => defaultMarks.includes(kind));
	return isDefault ? '' : `marks=${chosen.join(',')}`;
}
