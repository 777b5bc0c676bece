import { withGaps } from '../../text/article/hidden.ts';

/** A sentence of an article with the spans in it that a reader was sent to see. */
export interface Quotation {
	article: string;
	title: string;
	/** the sentence's number */
	sentence: number;
	/** offset of the sentence in the body */
	start: number;
	text: string;
	/** spans into the body */
	marks: Mark[];
}

export interface Mark {
	start: number;
	end: number;
	/** colours the line under the words */
	kind?: 'loss' | 'gain' | 'for' | 'against';
}

/** A piece of a sentence, marked or not; joined, the pieces are the sentence. */
export interface Piece {
	text: string;
	marked: boolean;
	kind?: Mark['kind'];
	start: number;
}

/**
 * Cuts a sentence at its marks, "[…]" in the place of what may not be shown. Marks that overlap an earlier one, or lie
 * outside, are left out.
 */
export function pieces({ start, text, marks }: Pick<Quotation, 'start' | 'text' | 'marks'>): Piece[] {
	const found: Piece[] = [];
	let at = start;
	const end = start + text.length;
	for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
		if (mark.start < at || mark.end > end || mark.end <= mark.start) continue;
		if (mark.start > at)
			found.push({ text: text.slice(at - start, mark.start - start), marked: false, start: at });
		found.push({
			text: text.slice(mark.start - start, mark.end - start),
			marked: true,
			kind: mark.kind,
			start: mark.start
		});
		at = mark.end;
	}
	if (at < end) found.push({ text: text.slice(at - start), marked: false, start: at });
	return found.map((piece) => ({ ...piece, text: withGaps(piece.text) }));
}
