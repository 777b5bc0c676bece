import type { Token } from './document.ts';
import { isBullet, listMark } from './listMarks.ts';

export const isTerminator = (lower: string | undefined): boolean =>
	lower === '.' || lower === '!' || lower === '?' || lower === '…';
export const isCloser = (lower: string | undefined): boolean =>
	lower !== undefined && lower.length === 1 && '”’"\')]»*_'.includes(lower);
const isOpener = (lower: string | undefined): boolean =>
	lower !== undefined && lower.length === 1 && '“‘"\'([«'.includes(lower);
/** Marks of emphasis, and what stands in "[…]". */
const isOrnament = (lower: string | undefined): boolean =>
	lower === '*' || lower === '_' || lower === '…' || lower === ']';

/** From a final mark to behind all the final and closing marks that stand with it: `?!”`, `. . .`, `.[3]`. */
export function closeMarks(tokens: Token[], mark: number, to: number): number {
	let end = mark + 1;
	if (opensGap(tokens, mark, to)) return end;
	while (end < to) {
		const token = tokens[end];
		const adjacent = token?.start === tokens[end - 1]?.end;
		if (adjacent && end + 2 < to && isFootnote(tokens, end)) end += 3;
		else if (isTerminator(token?.lower) || (adjacent && isCloser(token?.lower))) end++;
		else break;
	}
	return end;
}

/** A full stop on its word before a spaced ". . ." with words behind it: the gap belongs to what follows. */
export function opensGap(tokens: Token[], mark: number, to: number): boolean {
	if (tokens[mark]?.lower !== '.' || tokens[mark - 1]?.end !== tokens[mark]?.start) return false;
	for (let at = mark + 1; at <= mark + 3; at++) {
		if (tokens[at]?.lower !== '.' || tokens[at]?.start === tokens[at - 1]?.end) return false;
	}
	const behind = tokens[mark + 4];
	return mark + 4 < to && behind?.kind === 'word' && behind.start > (tokens[mark + 3]?.end ?? 0);
}

function isFootnote(tokens: Token[], at: number): boolean {
	return tokens[at]?.lower === '[' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.lower === ']';
}

/** The first token from `at` on that is no bullet. */
export function pastBullets(tokens: Token[], at: number, to: number): number {
	while (at < to && isBullet(tokens[at]?.lower ?? '')) at++;
	return at;
}

/** The first token from `at` on that opens no quotation or bracket and is no list mark. */
export function pastOpeners(tokens: Token[], at: number, to: number): number {
	const mark = listMark(tokens, at, to);
	// A number with a point may as well be the end of a date.
	if (mark !== undefined && mark.end < to && tokens[mark.end - 1]?.lower === ')') at = mark.end;
	while (at < to && (isOpener(tokens[at]?.lower) || isOrnament(tokens[at]?.lower))) at++;
	return at;
}
