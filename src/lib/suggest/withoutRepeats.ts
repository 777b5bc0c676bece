import type { Document } from '../text/document.ts';

/** characters: what is shorter may be said by anybody */
const shortest = 30;
/** of a text's sentences, the share that others said before it */
const most = 0.3;

/**
 * Texts without those that say again what one before them says: the same story sent twice, a later version of it. They
 * would make a theme of a single story.
 */
export function withoutRepeats(documents: readonly Document[]): { kept: Document[]; repeats: number } {
	const said = new Set<string>();
	const kept = documents.filter(({ body, sentences }) => {
		const plain = sentences
			.map(({ start, end }) =>
				body
					.slice(start, end)
					.toLowerCase()
					.replace(/[^\p{L}\p{N}]+/gu, ' ')
					.trim()
			)
			.filter(({ length }) => length > shortest);
		const again = plain.filter((sentence) => said.has(sentence)).length;
		if (plain.length > 2 && again > plain.length * most) return false;
		for (const sentence of plain) said.add(sentence);
		return true;
	});
	return { kept, repeats: documents.length - kept.length };
}
