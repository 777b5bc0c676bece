import type { Span } from '../text/document.ts';
import { passageFinder, wordsIn } from './passages.ts';

/**
 * A quotation by which words are found again: their sentence where that stands in the article once and has the words
 * once, else as few words around them as do. Null where no words of the sentence tell the place.
 *
 * @param sentence the sentence's span in the body
 * @param span the words' span; absent where the sentence itself is meant, which the quotation then starts with
 */
export function quotationFor(body: string, sentence: Span, span?: Span): string | null {
	const find = passageFinder([{ article: '', title: '', body }]);
	const isFound = (quotation: string): boolean => {
		const passage = find(quotation, undefined);
		if (typeof passage === 'string') return false;
		if (span === undefined) return passage.start === sentence.start;
		const words = wordsIn(body, passage, body.slice(span.start, span.end));
		return typeof words !== 'string' && words.start === span.start && words.end === span.end;
	};
	for (const { start, end } of span === undefined ? reaching(body, sentence) : around(body, sentence, span)) {
		const quotation = body.slice(start, end).trim();
		if (isFound(quotation)) return quotation;
	}
	return null;
}

/** A sentence, then with more and more of what follows it. */
function* reaching(body: string, { start, end }: Span): Generator<Span> {
	yield { start, end };
	let to = end;
	for (let words = 0; words < 12 && to < body.length; words++)
		yield { start, end: (to = nextEdge(body, to)) };
}

/** A sentence, then some words in it with ever more around them. */
function* around(body: string, sentence: Span, span: Span): Generator<Span> {
	yield sentence;
	let { start, end } = span;
	for (;;) {
		const from = Math.max(sentence.start, lastEdge(body, start));
		const to = Math.min(sentence.end, nextEdge(body, end));
		if (from === start && to === end) return;
		yield { start: (start = from), end: (end = to) };
	}
}

/** Where the next word ends. */
function nextEdge(body: string, from: number): number {
	let at = from;
	while (at < body.length && isSpace(body, at)) at++;
	while (at < body.length && !isSpace(body, at)) at++;
	return at;
}

/** Where the word before starts. */
function lastEdge(body: string, from: number): number {
	let at = from;
	while (at > 0 && isSpace(body, at - 1)) at--;
	while (at > 0 && !isSpace(body, at - 1)) at--;
	return at;
}

function isSpace(body: string, at: number): boolean {
	return /\s/.test(body.charAt(at));
}
