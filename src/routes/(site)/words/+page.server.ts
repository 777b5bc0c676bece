import { allArticles } from '#lib/charts/core/corpus.ts';
import { chart as distinctiveWords } from '#lib/charts/distinctive-words/chart.ts';
import { handed } from '#lib/charts/core/handed.ts';
import { tables } from '#lib/charts/core/load.ts';
import { leadingWords, leadingWordsHeadline } from '#lib/ui/lists/leadingWords.ts';
import { mostWhole } from '#lib/ui/lists/parts.ts';

/** So many leading words are offered to look for. */
const mostOffered = 8;

export async function load({ fetch }) {
	const data = tables(fetch);
	const [words, articles, keywords, rows] = await Promise.all([
		distinctiveWords.read(data),
		allArticles(data),
		data.rows('keywords'),
		data.rows('articles')
	]);
	const leading = leadingWords(articles, keywords);
	return {
		words: handed(distinctiveWords, words),
		articles: articles.length > mostWhole ? [] : articles,
		limited: rows.filter(({ quotable }) => quotable !== null).length,
		title: leadingWordsHeadline(leading, articles.length),
		offered: [...new Set(leading.map(({ term }) => term))].slice(0, mostOffered)
	};
}
