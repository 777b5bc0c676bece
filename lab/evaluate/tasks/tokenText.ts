import type { Span } from '#lib/text/document.ts';

/** A text made from tokens, and where each of them stands in it. */
export interface TokenText {
	text: string;
	spans: Span[];
}

const before = new Set([
	',',
	'.',
	';',
	':',
	'!',
	'?',
	')',
	']',
	'}',
	'%',
	'…',
	'”',
	"''",
	'’s',
	"'s",
	"n't",
	'n’t'
]);
const behind = new Set(['(', '[', '{', '$', '£', '€', '“', '‘', '``', '#']);
/** "'ll", "’re": the ends of contracted words. */
const isContraction = (token: string): boolean => /^['’](?:s|d|m|ll|re|ve|t)$/i.test(token);

/**
 * Write tokens as a text, as a person would: no space before a comma or behind an opening bracket, the quotation
 * marks of a pair each on its side, "'s" on its word. The tokens themselves are not changed, so every one of
 * them is found at its span.
 */
export function tokenText(tokens: string[]): TokenText {
	let text = '';
	const spans: Span[] = [];
	let glue = true;
	const open = new Set<string>();
	for (const [index, token] of tokens.entries()) {
		let joinsBefore = before.has(token) || isContraction(token);
		let joinsBehind = behind.has(token);
		if (token === '"' || token === "'" || token === '’') {
			const closes = open.has(token) || (token !== '"' && /s$/i.test(tokens[index - 1] ?? ''));
			if (closes) open.delete(token);
			else if (token !== '’') open.add(token);
			joinsBefore ||= closes || token === '’';
			joinsBehind ||= !closes && token !== '’';
		}
		if (!glue && !joinsBefore) text += ' ';
		spans.push({ start: text.length, end: text.length + token.length });
		text += token;
		glue = joinsBehind;
	}
	return { text, spans };
}
