import type { Span } from './document.ts';

/**
 * Split a body into paragraphs: blocks of lines parted by blank lines. A line that opens with a Markdown
 * heading mark or list mark starts a paragraph of its own. Spans leave out the space around them; a
 * paragraph holds at least one character that is no space.
 */
export function paragraphs(body: string): Span[] {
	const found: Span[] = [];
	let open: Span | undefined;
	let alone = false;
	for (let at = 0; at < body.length;) {
		const end = lineEnd(body, at);
		const start = firstInk(body, at, end);
		if (start === end) open = undefined;
		else {
			const heading = isHeading(body, start);
			if (open === undefined || alone || heading || isListItem(body, start)) {
				open = { start, end };
				found.push(open);
			}
			open.end = lastInk(body, start, end);
			alone = heading;
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
