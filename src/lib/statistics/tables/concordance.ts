import { phraseFinder } from '../../text/words/phrases.ts';
import type { Document } from '../../text/document.ts';
import { tokenise } from '../../text/words/tokens.ts';

/** One hit of a concordance: the matched text in its span, and what stands left and right of it. */
export interface Line {
	article: string;
	sentence: number;
	start: number;
	end: number;
	left: string;
	match: string;
	right: string;
}

/** How much context a line shows on each side, in UTF-16 code units at most. */
const context = 80;

/**
 * Keyword-in-context lines for a word or phrase, in the order of the texts and then of reading.
 *
 * Words match in any case and any inflection ("cut" finds "cuts" and "cutting"); between quotation marks
 * they match only as written, whatever the case. A phrase stays within a sentence. Context is at most 80
 * characters a side, whole words of the same paragraph. A query without a word finds nothing.
 */
export function concordance(texts: { article: string; document: Document }[], query: string): Line[] {
	const words = tokenise(query).filter(({ kind }) => kind !== 'punctuation');
	if (words.length === 0) return [];
	const exact = isQuoted(query.trim());
	const phrase = words.map(({ lower }) => (exact ? '=' : '') + lower).join(' ');
	const find = phraseFinder([{ value: phrase, phrases: [phrase], exclude: [] }]);
	const lines: Line[] = [];
	for (const { article, document } of texts) {
		const { body, tokens, sentences, paragraphs } = document;
		for (const { sentence, paragraph, firstToken, endToken } of sentences) {
			for (const { first, last } of find(tokens, firstToken, endToken)) {
				const start = tokens[first]?.start;
				const end = tokens[last]?.end;
				const around = paragraphs[paragraph - 1];
				if (start === undefined || end === undefined || around === undefined) continue;
				lines.push({
					article,
					sentence,
					start,
					end,
					left: body.slice(contextStart(document, first, around.start), start),
					match: body.slice(start, end),
					right: body.slice(end, contextEnd(document, last, around.end))
				});
			}
		}
	}
	return lines;
}

const isQuoted = (query: string): boolean =>
	query.length > 1 && '"“‘'.includes(query.charAt(0)) && '"”’'.includes(query.charAt(query.length - 1));

function contextStart({ tokens }: Document, first: number, least: number): number {
	const start = tokens[first]?.start ?? 0;
	const limit = Math.max(start - context, least);
	let from = start;
	for (let at = first - 1; (tokens[at]?.start ?? -1) >= limit; at--) from = tokens[at]?.start ?? from;
	return from;
}

function contextEnd({ tokens }: Document, last: number, most: number): number {
	const end = tokens[last]?.end ?? 0;
	const limit = Math.min(end + context, most);
	let to = end;
	for (let at = last + 1; (tokens[at]?.end ?? Infinity) <= limit; at++) to = tokens[at]?.end ?? to;
	return to;
}
