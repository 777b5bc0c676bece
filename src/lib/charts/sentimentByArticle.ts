import { sentimentLean } from '../facts/sentimentState.ts';
import { plural, signed, thousands } from '../ui/format.ts';
import { evidence } from '../ui/evidence.ts';
import { articleLink } from '../ui/links.ts';
import { anyChart, orderOf, type Orders, type View } from './chart.ts';
import {
	alike,
	articlesInWords,
	chartArticles,
	chosenArticles,
	inOne,
	panelArticles,
	panelNote,
	sum,
	type ChartArticle
} from './corpus.ts';
import SentimentByArticle from './SentimentByArticle.svelte';
import type { ChartState } from './state.ts';

export interface SentimentData {
	articles: ChartArticle[];
	/** per article, in reading order: [sentiment, length in characters] of each sentence */
	sentences: [article: string, scores: [sentiment: number, length: number][]][];
}

export interface SentimentPanel {
	article: string;
	title: string;
	mean: number;
	positive: number;
	negative: number;
	/** of each sentence from the first; `length` in characters */
	cells: readonly (readonly [sentiment: number, length: number])[];
	/** what stands behind all its cells */
	evidence: string;
}
export interface SentimentModel {
	panels: SentimentPanel[];
	/** the strongest score in the corpus: the height of a strip */
	most: number;
}

const orders: Orders = [
	{ value: 'article', label: 'as in the list' },
	{ value: 'value', label: 'warmest first' }
];

function view(data: SentimentData, state: ChartState): View<SentimentModel> {
	const chosen = chosenArticles(data.articles, state);
	const scores = new Map(data.sentences);
	const measured = chosen.map(({ article, title }): SentimentPanel => {
		const own = scores.get(article) ?? [];
		return {
			article,
			title,
			mean: own.length === 0 ? 0 : sum(own.map(([sentiment]) => sentiment)) / own.length,
			positive: own.filter(([sentiment]) => sentimentLean(sentiment) > 0).length,
			negative: own.filter(([sentiment]) => sentimentLean(sentiment) < 0).length,
			cells: own,
			evidence: evidence('sentences', { article })
		};
	});
	const ranked = [...measured].sort((a, b) => b.mean - a.mean);
	const panels = [...panelArticles(orderOf(orders, state) === 'value' ? ranked : measured)];
	const means = [ranked[0], ranked.at(-1)].map((end) => signed(end?.mean ?? 0));
	const titlesAt = (mean = '') =>
		alike(
			ranked.filter((row) => signed(row.mean) === mean).map(({ title }) => title),
			'articles'
		);
	const meansSaid =
		means[0] === means[1]
			? `Mean ${means[0]}${ranked.length > 1 ? ' in each' : ''}`
			: `Highest mean ${titlesAt(means[0])} (${means[0]}); lowest ${titlesAt(means[1])} (${means[1]})`;
	const sentences = sum(measured.map(({ cells }) => cells.length));
	const [positive, negative] = [sum(measured.map((p) => p.positive)), sum(measured.map((p) => p.negative))];
	const shares = `${thousands(positive)} of ${plural(sentences, 'sentence')}${inOne(chosen, data.articles)} ${positive === 1 ? 'leans' : 'lean'} positive in their words, ${thousands(negative)} negative`;
	return {
		title: shares,
		subtitle: `Each sentence of ${articlesInWords(chosen, data.articles)}, from first to last: up and blue where its words are positive, down and orange where they are negative, grey where they lean neither way. Width: length.`,
		summary: `Sentiment of each sentence, by article. ${ranked.length > 0 ? meansSaid : 'No sentences'}. ${shares}. Based on ${panels.length} of ${plural(data.articles.length, 'article')}.`,
		notes: [
			'A score says how warm or cold a sentence’s words are, not whom the author sides with: for that, see the stance towards each target.',
			...panelNote(panels.length, chosen.length)
		],
		base: `${plural(sentences, 'sentence')} in ${chosen.length} of ${plural(data.articles.length, 'article')}`,
		table: {
			caption: 'Sentiment of the sentences of each article, from −1 to +1',
			columns: [
				{ label: 'Article' },
				{ label: 'Sentences', number: true },
				{ label: 'Positive', number: true },
				{ label: 'Negative', number: true },
				{ label: 'Neither', number: true },
				{ label: 'Mean', number: true }
			],
			rows: (orderOf(orders, state) === 'value' ? ranked : measured).map((panel) => ({
				key: panel.article,
				cells: [
					{ text: panel.title, href: articleLink(panel.article) },
					{ text: String(panel.cells.length) },
					{ text: String(panel.positive) },
					{ text: String(panel.negative) },
					{ text: String(panel.cells.length - panel.positive - panel.negative) },
					{ text: signed(panel.mean) }
				]
			}))
		},
		model:
			panels.length === 0
				? null
				: {
						panels,
						most: Math.max(
							0.01,
							...panels.flatMap(({ cells }) => cells.map(([sentiment]) => Math.abs(sentiment)))
						)
					}
	};
}

export const sentimentByArticle = anyChart<SentimentData, SentimentModel>({
	slug: 'sentiment-by-article',
	question: 'How warm or cold are the words, sentence by sentence?',
	kind: 'Strip chart',
	dataset: 'sentences',
	method: 'sentiment',
	controls: ['articles'],
	orders,
	wideFrom: 560,
	fluid: true,
	home: '/sentiment/',
	async read(tables) {
		const [articles, rows] = await Promise.all([chartArticles(tables), tables.rows('sentences')]);
		const sentences = new Map<string, [number, number][]>(articles.map(({ article }) => [article, []]));
		for (const { article, sentiment, start, end } of rows)
			sentences.get(article)?.push([sentiment, end - start]);
		return { articles, sentences: [...sentences] };
	},
	view,
	component: SentimentByArticle
});
