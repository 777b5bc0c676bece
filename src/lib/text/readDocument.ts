import type { Document } from './document.ts';
import { paragraphs } from './paragraphs.ts';
import { quotations } from './quotation.ts';
import { sentences } from './sentences.ts';
import { tokenise } from './tokens.ts';

/**
 * Read an article's body, kept character for character, into paragraphs, sentences, tokens and quoted
 * speech. Every word stands in exactly one sentence. One pass over the text; an empty body gives empty lists.
 *
 * @param article the article's id
 */
export function readDocument(article: string, body: string): Document {
	const tokens = tokenise(body);
	const blocks = paragraphs(body);
	const read = sentences(body, blocks, tokens);
	let words = 0;
	for (const token of tokens) if (token.kind !== 'punctuation') words++;
	return {
		article,
		body,
		words,
		paragraphs: blocks,
		sentences: read,
		tokens,
		quotations: quotations(body, blocks, tokens)
	};
}
