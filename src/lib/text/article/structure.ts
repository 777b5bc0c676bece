import type { Block, Inline, Piece } from '../../schema.ts';

/** How a body is set, and where it stands in the text that it was read from. */
export interface Structure {
	/** in reading order, without overlap; paragraphs that are nothing more are not among them */
	blocks: Block[];
	/** in reading order, outer before inner */
	inlines: Inline[];
	/** in the order of the body; none where the file holds no text to point into */
	pieces: Piece[];
}

/** Where an offset into a body stands in the text of its file; null where that holds no such text. */
export function sourceOffset({ pieces }: Structure, offset: number): number | null {
	let low = 0;
	let high = pieces.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((pieces[middle]?.[0] ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	const piece = pieces[low - 1];
	if (piece === undefined) return pieces[0]?.[1] ?? null;
	const [body, source, length] = piece;
	return source + Math.min(offset - body, length);
}
