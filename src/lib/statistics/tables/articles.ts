import type { ArticleFacts } from '../../facts/fact.ts';
import type { ArticleRow } from '../../schema.ts';
import { round } from '../round.ts';
import type { Article } from '../../text/article/article.ts';

/** One article's row: what its front matter says, and how many words, sentences and paragraphs it has, and whose view it tells. */
export function articleRow(article: Article, { document, stances }: ArticleFacts): ArticleRow {
	return {
		article: article.article,
		title: article.title,
		author: article.author,
		date: article.date,
		words: document.words,
		sentences: document.sentences.length,
		paragraphs: document.paragraphs.length,
		publication: article.publication,
		date_from: article.date_from,
		date_to: article.date_to,
		date_evidence: article.date_evidence,
		title_supplied: article.title_supplied,
		quotable: article.quotable,
		own:
			stances.length === 0 ? null : round(stances.reduce((sum, { own }) => sum + own, 0) / stances.length, 3)
	};
}
