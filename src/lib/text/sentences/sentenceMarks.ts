import type { Token } from '../document.ts';
import { isAbbreviation } from './abbreviations.ts';
import { isBullet, listMark } from './listMarks.ts';

export const isTerminator = (lower: string | undefined): boolean =>
	lower === '.' || lower === '!' || lower === '?' || lower === '…';
export const isCloser = (lower: string | undefined): boolean =>
	lower !== undefined && lower.length === 1 && '”’"\')]»*_†‡'.includes(lower);
const isOpener = (lower: string | undefined): boolean =>
	lower !== undefined && lower.length === 1 && '“‘"\'([«'.includes(lower);
/** Marks of emphasis, and what stands in "[…]". */
const isOrnament = (lower: string | undefined): boolean =>
	lower === '*' || lower === '_' || lower === '…' || lower === ']';

/** Where the smiley that opens at `at` ends (":)", ";-("), with as many mouths as it has; `at` itself where there is none. */
export function smileyEnd(tokens: Token[], at: number, to: number): number {
	const eyes = tokens[at];
	if (eyes === undefined || (eyes.lower !== ':' && eyes.lower !== ';') || tokens[at - 1]?.end === eyes.start)
		return at;
	let end = at + 1;
	if (tokens[end]?.lower === '-' && tokens[end]?.start === tokens[end - 1]?.end) end++;
	const mouth = end;
	while (end < to && /^[()]$/.test(tokens[end]?.lower ?? '') && tokens[end]?.start === tokens[end - 1]?.end)
		end++;
	return end > mouth ? end : at;
}

/** From a final mark to behind all the final and closing marks that stand with it: `?!”`, `. . .`, `.[3]`. */
export function closeMarks(tokens: Token[], mark: number, to: number): number {
	let end = mark + 1;
	if (opensGap(tokens, mark, to)) return end;
	while (end < to) {
		const token = tokens[end];
		const adjacent = token?.start === tokens[end - 1]?.end;
		const note = adjacent ? noteEnd(tokens, end, to) : end;
		if (note > end) end = note;
		else if (adjacent && isNoteNumber(tokens, mark, end, to)) end++;
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

/** Where the note's mark that opens at `at` ends ("[3]", "[^3]", "[^note]"); `at` itself where there is none. */
function noteEnd(tokens: Token[], at: number, to: number): number {
	if (tokens[at]?.lower !== '[') return at;
	const named = tokens[at + 1]?.lower === '^';
	const label = named ? at + 2 : at + 1;
	if (label + 1 >= to || tokens[label + 1]?.lower !== ']') return at;
	return tokens[label]?.kind === 'number' || (named && tokens[label]?.kind === 'word') ? label + 2 : at;
}

/** The raised number of a note on a full stop, "false.1 Another" or "false.³ Another"; not "No.1 shop", "4.5 per". */
function isNoteNumber(tokens: Token[], mark: number, at: number, to: number): boolean {
	const token = tokens[at];
	const next = tokens[at + 1];
	const word = tokens[mark - 1];
	if (token?.kind !== 'number' || !/^[\d¹²³⁰⁴-⁹]{1,3}$/.test(token.lower)) return false;
	if (at + 1 < to && next?.start === token.end) return false;
	if (word === undefined || word.kind === 'punctuation') return true;
	return word.kind === 'word' && word.lower.length > 1 && !isAbbreviation(word.lower);
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
