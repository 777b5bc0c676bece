import { groups } from 'd3-array';
import { tables } from '#lib/charts/core/load.ts';
import { wordIndex, type IndexedWord } from '#lib/statistics/tables/wordIndex.ts';

// plain links: no script is sent
export const csr = false;

const mostWords = 1500;
/** A corpus up to so many sentences is indexed whole; of a longer one, each word's first places are given. */
const sentencesInWhole = 2000;

export async function load({ fetch }) {
	const data = tables(fetch);
	const [articles, sentences] = await Promise.all([data.rows('articles'), data.rows('sentences')]);
	const mostPlaces = sentences.length <= sentencesInWhole ? sentencesInWhole : 4;
	const { words, left } = wordIndex(sentences, { least: 2, most: mostWords, mostPlaces });
	const named = new Set(words.flatMap(({ places }) => places.map(({ article }) => article)));
	const titles = articles
		.filter(({ article }) => named.has(article))
		.map(({ article, title }): [string, string] => [article, title]);
	const limited = articles.filter(({ quotable }) => quotable !== null).length;
	return { titles, limited, most: mostWords, words: words.length, left, letters: byLetter(words) };
}

/** Words under their first letter, accents left aside; what begins with no letter A to Z stands under #. */
function byLetter(words: readonly IndexedWord[]): [letter: string, words: IndexedWord[]][] {
	return groups(words, ({ forms: [form = ''] }) => {
		const first = form.normalize('NFKD').charAt(0).toUpperCase();
		return /[A-Z]/.test(first) ? first : '#';
	});
}
