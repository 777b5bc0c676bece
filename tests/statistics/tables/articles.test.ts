import { expect, test } from 'vitest';
import { articleRow } from '#lib/statistics/tables/articles.ts';
import { parseArticle } from '#lib/corpus/article/parseArticle.ts';
import { readDocument } from '#lib/text/readDocument.ts';

test('articleRow(article, facts) counts words, sentences and paragraphs of the body', () => {
	const { article } = parseArticle(
		'---\ntitle: A title\ndate: 2011-02~\n---\nOne. Two words.\n\nThree – “here”',
		'a.md'
	);
	if (article === null) throw new Error('the article was refused');
	const facts = { themes: [], names: [], figures: [], sentiments: [], stances: [] };
	expect(articleRow(article, { ...facts, document: readDocument('a', article.body) })).toEqual({
		article: 'a',
		title: 'A title',
		author: null,
		date: '2011-02~',
		words: 5,
		sentences: 3,
		paragraphs: 2,
		publication: null,
		date_from: article.date_from,
		date_to: article.date_to,
		date_evidence: null,
		title_supplied: false,
		quotable: null,
		own: null
	});
});
