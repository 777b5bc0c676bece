import type { Span } from '../document.ts';

/**
 * Split a body into paragraphs: blocks of lines parted by blank lines. A line that opens with a Markdown
 * heading mark or list mark starts a paragraph of its own; a line underlined by "===" or "---", or all in
 * capitals above a line that is not, is a heading. Spans leave out the space around them; a
 * paragraph holds at least one character that is no space.
 */
export function paragraphs(body: string): Span[] {
	const found: Span[] = [];
	let open: Span | undefined;
	let alone = false;
	let lines = 0;
	let capitals = false;
	for (let at = 0; at < body.length;) {
		const end = lineEnd(body, at);
		const start = firstInk(body, at, end);
		if (start === end) open = undefined;
		else if (open !== undefined && lines === 1 && !alone && isUnderline(body, start, end)) alone = true;
		else {
			const heading = isHeading(body, start);
			const below = capitals && opensText(body, start, end);
			if (open === undefined || alone || heading || below || isListItem(body, start)) {
				open = { start, end };
				found.push(open);
				lines = 0;
				capitals = true;
			}
			open.end = lastInk(body, start, end);
			alone = heading;
			lines++;
			capitals &&= isCapitals(body, start, open.end);
		}
		at = body.startsWith('\r\n', end) ? end + 2 : end + 1;
	}
	return found;
}

function lineEnd(body: string, from: number): number {
	for (let at = from; at < body.length; at++) {
		const code = body.charCodeAt(at);
		if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return at;
	}
	return body.length;
}

const isSpace = (code: number): boolean =>
	code <= 32 ||
	(code >= 0x7f && code <= 0xa0) ||
	(code >= 0x2000 && code <= 0x200f) ||
	code === 0x3000 ||
	code === 0xfeff;

function firstInk(body: string, start: number, end: number): number {
	while (start < end && isSpace(body.charCodeAt(start))) start++;
	return start;
}

function lastInk(body: string, start: number, end: number): number {
	while (end > start && isSpace(body.charCodeAt(end - 1))) end--;
	return end;
}

/** `#` to `######` and a space. */
function isHeading(body: string, start: number): boolean {
	let at = start;
	while (at - start < 6 && body.charCodeAt(at) === 0x23) at++;
	return at > start && body.charCodeAt(at) === 32;
}

/** A bullet and a space. Numbered lines stay with their paragraph: a year may open a line. */
function isListItem(body: string, start: number): boolean {
	return '-–*+•‣⁃'.includes(body.charAt(start)) && isSpace(body.charCodeAt(start + 1));
}

/** "===" or "---" under a heading, and nothing else. */
function isUnderline(body: string, start: number, end: number): boolean {
	const last = lastInk(body, start, end);
	const mark = body.charCodeAt(start);
	if (last - start < 3 || (mark !== 0x3d && mark !== 0x2d)) return false;
	for (let at = start; at < last; at++) if (body.charCodeAt(at) !== mark) return false;
	return true;
}

/** A line of capitals that may be a heading: at least four letters, none of them small, and no mark at its end. */
function isCapitals(body: string, start: number, end: number): boolean {
	let letters = 0;
	for (let at = start; at < end; at++) {
		const code = body.charCodeAt(at);
		if (code >= 0x61 && code <= 0x7a) return false;
		if (code >= 0x41 && code <= 0x5a) letters++;
		else if (code >= 0xc0) {
			const character = body.charAt(at);
			if (character !== character.toUpperCase()) return false;
		}
	}
	return letters >= 4 && end - start <= 80 && !'.,;-–—'.includes(body.charAt(end - 1));
}

/** Whether a line begins with a capital or an opening quotation mark, and is not itself all in capitals. */
function opensText(body: string, start: number, end: number): boolean {
	const first = body.charAt('“‘"\''.includes(body.charAt(start)) ? start + 1 : start);
	return first !== first.toLowerCase() && !isCapitals(body, start, lastInk(body, start, end));
}
