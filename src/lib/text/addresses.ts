import type { Span } from './document.ts';

const edges = new Set([...'<>()[]{}"“”«»|*`']);
const closing = new Set([...".,;:!?'’_"]);

/**
 * What of a text is an address and no prose, in order: "https://example.org/Leeds", "www.example.org", "a.b@example.org",
 * "Rob_Marsden.jpg", and what stands in brackets behind a Markdown link or picture.
 */
export function addresses(body: string): Span[] {
	const found: Span[] = [];
	for (const mark of ['](', '://', 'www.', '@', '_']) {
		let past = 0;
		for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
			if (at < past) continue;
			const span = mark === '](' ? linked(body, at + 2) : around(body, at, mark);
			if (span === null) {
				// where one link stays open, so do all behind it in reach
				if (mark === '](') past = at + longest;
				continue;
			}
			past = span.end;
			found.push(span);
		}
	}
	found.sort((one, other) => one.start - other.start || other.end - one.end);
	return found.filter(({ end }, place) => place === 0 || end > (found[place - 1]?.end ?? 0));
}

/** No address is longer. */
const longest = 2000;

/** From behind "](" to its ")" in the same line. */
function linked(body: string, start: number): Span | null {
	const stop = Math.min(body.length, start + longest);
	for (let at = start; at < stop && body.charCodeAt(at) !== 10; at++)
		if (body.charAt(at) === ')') return { start, end: at };
	return null;
}

/** The run of characters without space around a mark that makes it an address. */
function around(body: string, at: number, mark: string): Span | null {
	const joins = mark === '@' || mark === '_' || mark === '://';
	if (joins && !(isWordAt(body, at - 1) && isWordAt(body, at + mark.length))) return null;
	let start = at;
	while (start > 0 && !isEdge(body, start - 1)) start--;
	let end = at + mark.length;
	while (end < body.length && !isEdge(body, end)) end++;
	while (end > at && closing.has(body.charAt(end - 1))) end--;
	return { start, end };
}

function isEdge(body: string, at: number): boolean {
	return body.charCodeAt(at) <= 32 || body.charCodeAt(at) === 0xa0 || edges.has(body.charAt(at));
}

function isWordAt(body: string, at: number): boolean {
	const code = body.charCodeAt(at) | 0x20;
	return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code >= 0xc0;
}
