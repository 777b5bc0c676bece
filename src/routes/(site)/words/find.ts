/** Reads articles in the browser and looks for words in them: fetched at the first search. */
import { concordance } from '#lib/statistics/tables/concordance.ts';
import { nearestWords, vocabularyOf } from '#lib/statistics/tables/nearestWords.ts';
import type { Document } from '#lib/text/document.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { tokenise } from '#lib/text/words/tokens.ts';
import { contextLine, type ContextLine } from '#lib/ui/quotations/contextLines.ts';
import { readText } from './texts.ts';

/**
 * One article, read as the analysis reads it.
 *
 * @param place where it stands in a large corpus, from 0; undefined in any other
 * @throws {Error} one line in words, where its file is missing or does not fit
 */
export async function readArticle(
	fetch: typeof globalThis.fetch,
	article: string,
	place?: number
): Promise<Document> {
	return readDocument(article, await readText(fetch, article, place));
}

/** What a search found; where it is nothing, what the reader may have meant. */
export interface Found {
	lines: ContextLine[];
	/** other queries that do find something */
	instead: string[];
	/** true where every word of the query is used, though not together */
	apart: boolean;
}

/** Every use of a query in the documents, in their order. A query without a word finds nothing. */
export function find(documents: readonly Document[], query: string): Found {
	const texts = documents.map((document) => ({ article: document.article, document }));
	const byId = new Map(documents.map((document) => [document.article, document]));
	const lines = concordance(texts, query).flatMap((hit) => {
		const document = byId.get(hit.article);
		const sentence = document?.sentences[hit.sentence - 1];
		return document && sentence ? [contextLine(document.body, sentence, hit)] : [];
	});
	return lines.length > 0 ? { lines, instead: [], apart: false } : { lines, ...insteadOf(documents, query) };
}

/** The query without its quotation marks where that finds something; or its words, the unknown ones mended. */
function insteadOf(documents: readonly Document[], query: string): Pick<Found, 'instead' | 'apart'> {
	const words = tokenise(query).filter(({ kind }) => kind !== 'punctuation');
	if (words.length === 0) return { instead: [], apart: false };
	const finds = (other: string) =>
		concordance(
			documents.map((document) => ({ article: document.article, document })),
			other
		).length > 0;
	const plain = words.map(({ lower }) => lower).join(' ');
	if (finds(plain)) return { instead: [plain], apart: false };

	const unknown = words.filter(({ lower }) => !finds(lower));
	if (unknown.length === 0) return { instead: words.map(({ lower }) => lower), apart: true };
	const vocabulary = vocabularyOf(documents);
	if (words.length === 1) return { instead: nearestWords(vocabulary, plain, 3), apart: false };
	const mended = words
		.map(({ lower }) => (finds(lower) ? lower : (nearestWords(vocabulary, lower, 1)[0] ?? lower)))
		.join(' ');
	if (finds(mended)) return { instead: [mended], apart: false };
	const near = unknown.flatMap(({ lower }) => nearestWords(vocabulary, lower, 2));
	return { instead: [...new Set(near)].slice(0, 4), apart: false };
}
