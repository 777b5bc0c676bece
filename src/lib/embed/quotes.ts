/** The sentences that an embed carries with it. */
import type { Tables } from '../charts/load.ts';
import type { ChartState } from '../charts/state.ts';
import type { DatasetName } from '../schema.ts';

export interface EmbedQuote {
	article: string;
	sentence: number;
	title: string;
	text: string;
}

/** An embed is light: more than these are on the chart's page. */
const mostQuotes = 10;

/** The dataset whose rows are the sentences behind a chart's rows; dates have none. */
const sentencesOf: ReadonlyMap<
	DatasetName,
	| 'figures'
	| 'theme-mentions'
	| 'name-mentions'
	| 'name-pair-paragraphs'
	| 'keyword-mentions'
	| 'sentences'
	| 'stance'
> = new Map([
	['figures', 'figures'],
	['themes', 'theme-mentions'],
	['theme-mentions', 'theme-mentions'],
	['names', 'name-mentions'],
	['name-pairs', 'name-pair-paragraphs'],
	['keywords', 'keyword-mentions'],
	['sentences', 'sentences'],
	['stance', 'stance']
]);

/** The first sentences behind a chart, in reading order, and how many there are in all. */
export async function embedQuotes(
	tables: Tables,
	dataset: DatasetName,
	{ articles }: ChartState
): Promise<{ quotes: EmbedQuote[]; sentences: number }> {
	const evidence = sentencesOf.get(dataset);
	if (evidence === undefined) return { quotes: [], sentences: 0 };
	const titles = new Map((await tables.rows('articles')).map(({ article, title }) => [article, title]));
	const wanted = new Set<string>();
	for (const { article, sentence } of await tables.rows(evidence))
		if (articles === null || articles.includes(article)) wanted.add(`${article}/${sentence}`);
	const quotes: EmbedQuote[] = [];
	for (const { article, sentence, text } of await tables.rows('sentences')) {
		if (quotes.length === mostQuotes) break;
		if (wanted.has(`${article}/${sentence}`))
			quotes.push({ article, sentence, title: titles.get(article) ?? article, text });
	}
	return { quotes, sentences: wanted.size };
}
