import type { Inline } from '../schema.ts';
import type { Article } from './article/article.ts';
import type { Document, Span, Token } from './document.ts';
import { paragraphs } from './sentences/paragraphs.ts';
import { quotations } from './sentences/quotation.ts';
import { sentences } from './sentences/sentences.ts';
import { run as plain, type Run } from './stages.ts';
import { tokenise } from './words/tokens.ts';

/**
 * Read an article's body, kept character for character, into paragraphs, sentences, tokens and quoted
 * speech. Every word stands in exactly one sentence. One pass over the text; an empty body gives empty lists.
 *
 * @param article the article's id
 * @param run does each stage of the work: see `Run`
 * @param quoted paragraphs that are set as quotations: all of each is quoted speech
 * @param code what is set as code: it is shown, and is no words; in reading order
 */
export function readDocument(
	article: string,
	body: string,
	run: Run = plain,
	quoted: readonly Span[] = [],
	code: readonly Span[] = []
): Document {
	const tokens = run('tokens', () => withoutWordsIn(code, tokenise(body)));
	const blocks = run('sentences', () => paragraphs(body));
	const read = run('sentences', () => sentences(body, blocks, tokens));
	let words = 0;
	for (const token of tokens) if (token.kind !== 'punctuation') words++;
	return {
		article,
		body,
		words,
		paragraphs: blocks,
		sentences: read,
		tokens,
		quotations: run('quotation', () => quotations(body, blocks, tokens, quoted))
	};
}

/** An article's words and sentences, with its quotations and its code as they are set. */
export function documentOf(article: Article, run: Run = plain): Document {
	const quoted = article.structure?.blocks.filter((block) => block.quoted !== undefined);
	return readDocument(article.article, article.body, run, quoted, codeIn(article));
}

/** What is set as code in an article; undefined where nothing is set. */
export function codeIn({ structure }: Article): Inline[] | undefined {
	return structure?.inlines.filter(({ kind }) => kind === 'code');
}

/** Tokens of which those within spans are no words, but marks of one kind. Both are in reading order. */
function withoutWordsIn(spans: readonly Span[], tokens: Token[]): Token[] {
	const [mark] = tokenise('`');
	if (spans.length === 0 || mark === undefined) return tokens;
	let next = 0;
	return tokens.map((token) => {
		while ((spans[next]?.end ?? Infinity) <= token.start) next++;
		const isWithin = (spans[next]?.start ?? Infinity) <= token.start;
		return isWithin ? { ...mark, start: token.start, end: token.end } : token;
	});
}
