/** What readings are asked about from, and their sentences. */
import { quotationFor } from '#lib/corrections/quotationFor.ts';
import type { Corrections } from '#lib/corrections/corrections.ts';
import type { ArticleDocument, Definitions, Row } from '#lib/schema.ts';
import type { Span } from '#lib/text/document.ts';
import type { Quote } from './item.ts';

/** What is read of a corpus. */
export interface ReviewData {
	definitions: Definitions;
	figures: Row<'figures'>[];
	names: Row<'names'>[];
	nameMentions: Row<'name-mentions'>[];
	themeMentions: Row<'theme-mentions'>[];
	stance: Row<'stance'>[];
	/** an article by its id */
	article(id: string): Promise<ArticleDocument | null>;
	/** what was said already; null where nothing was */
	said: Corrections | null;
}

/** A reading's quotation, and its sentence to be shown; null where its place cannot be told by words. */
export async function placeOf(
	data: ReviewData,
	row: Span & { article: string; sentence: number },
	ofSentence: boolean
): Promise<{ quotation: string; quote: Quote } | null> {
	const article = await data.article(row.article);
	const sentence = article?.sentences[row.sentence - 1];
	// of an article that may not be shown whole, what is quoted is not what it says
	if (!article || !sentence || article.quotable !== null) return null;
	const quotation = quotationFor(article.body, sentence, ofSentence ? undefined : row);
	return quotation === null ? null : { quotation, quote: quoteOf(article, row) };
}

export function quoteOf(
	{ article, title, body, sentences }: ArticleDocument,
	{ start, end, sentence }: Span & { sentence: number }
): Quote {
	const whole = sentences[sentence - 1] ?? { start, end };
	return {
		before: body.slice(whole.start, start),
		words: body.slice(start, end),
		after: body.slice(end, whole.end),
		article,
		title,
		sentence
	};
}
