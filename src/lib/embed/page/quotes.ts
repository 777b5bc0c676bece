/** The sentences that an embed carries with it. */
import type { Tables } from '../../charts/core/load.ts';
import type { ChartState } from '../../charts/core/state.ts';
import type { DatasetName, Row } from '../../schema.ts';

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
	'figures' | 'theme-mentions' | 'name-mentions' | 'keyword-mentions' | 'sentences' | 'stance'
> = new Map([
	['figures', 'figures'],
	['themes', 'theme-mentions'],
	['theme-mentions', 'theme-mentions'],
	['names', 'name-mentions'],
	['name-pairs', 'name-mentions'],
	['keywords', 'keyword-mentions'],
	['sentences', 'sentences'],
	['stance', 'stance']
]);

/** The first of the sentences that a chart rests on, in reading order, and how many there are in all. */
export async function embedQuotes(
	tables: Tables,
	dataset: DatasetName,
	{ articles }: ChartState
): Promise<{ quotes: EmbedQuote[]; sentences: number }> {
	const evidence = sentencesOf.get(dataset);
	if (evidence === undefined) return { quotes: [], sentences: 0 };
	const titles = new Map((await tables.rows('articles')).map(({ article, title }) => [article, title]));
	const wanted = new Set<string>();
	const rows = dataset === 'name-pairs' ? await mentionsTogether(tables) : await tables.rows(evidence);
	for (const { article, sentence } of rows)
		if (articles === null || articles.includes(article)) wanted.add(`${article}/${sentence}`);
	const quotes: EmbedQuote[] = [];
	for (const { article, sentence, text } of await tables.rows('sentences')) {
		if (quotes.length === mostQuotes) break;
		if (wanted.has(`${article}/${sentence}`))
			quotes.push({ article, sentence, title: titles.get(article) ?? article, text });
	}
	return { quotes, sentences: wanted.size };
}

/** The mentions that make pairs: those of names that share their paragraph with another. */
async function mentionsTogether(tables: Tables): Promise<Row<'name-mentions'>[]> {
	const paragraphs = new Map<string, { start: number; end: number }[]>();
	for (const { article, name_a, name_b, start, end } of await tables.rows('name-pair-paragraphs'))
		for (const name of [name_a, name_b]) {
			const key = `${article}/${name}`;
			paragraphs.set(key, [...(paragraphs.get(key) ?? []), { start, end }]);
		}
	return (await tables.rows('name-mentions')).filter(({ article, name, start, end }) =>
		paragraphs.get(`${article}/${name}`)?.some((one) => start >= one.start && end <= one.end)
	);
}
