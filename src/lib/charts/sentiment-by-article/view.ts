import { cumsum } from 'd3';
import { sentimentLean } from '../../facts/sentiment/sentimentState.ts';
import { plural, signed, thousands } from '../../wording/numbers.ts';
import { evidence } from '../../ui/figure/evidence.ts';
import { articleLink } from '../../ui/links.ts';
import { orderOf, type Orders, type View } from '../core/contract.ts';
import {
	articlesInWords,
	chosenArticles,
	inOne,
	panelArticles,
	panelNote,
	someOf,
	sum,
	type ChartArticle
} from '../core/corpus.ts';
import type { ChartState } from '../core/state.ts';

export interface SentimentData {
	articles: ChartArticle[];
	/** per article, in reading order: [sentiment, length in characters] of each sentence */
	sentences: [article: string, scores: [sentiment: number, length: number][]][];
}

export interface SentimentPanel {
	article: string;
	title: string;
	positive: number;
	negative: number;
	/** "19 of 49 positive, 12 negative": what stands beside its title */
	shares: string;
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

export const orders: Orders = [
	{ value: 'article', label: 'as in the list' },
	{ value: 'value', label: 'most positive first' }
];

/** How far positive sentences outweigh negative ones, as a share −1…1 of all. */
const balance = ({ positive, negative, cells }: SentimentPanel) =>
	cells.length === 0 ? 0 : (positive - negative) / cells.length;

/** The sentences of a panel as marks, with where they start and end, as shares 0…1 of the article. */
export function sentencesOf({ article, title, cells }: SentimentPanel) {
	const ends = cumsum(cells, ([, length]) => length);
	const whole = Math.max(1, ends.at(-1) ?? 0);
	return cells.map(([sentiment, length], at) => ({
		sentiment,
		from: ((ends[at] ?? 0) - length) / whole,
		to: (ends[at] ?? 0) / whole,
		href: articleLink(article, at + 1),
		aria: `${title}, sentence ${at + 1} of ${cells.length}: sentiment ${signed(sentiment)}`,
		evidence: evidence('sentences', { article, sentence: at + 1 })
	}));
}

export function view(data: SentimentData, state: ChartState): View<SentimentModel> {
	const chosen = chosenArticles(data.articles, state);
	const scores = new Map(data.sentences);
	const measured = chosen.map(({ article, title }): SentimentPanel => {
		const own = scores.get(article) ?? [];
		const positive = own.filter(([sentiment]) => sentimentLean(sentiment) > 0).length;
		const negative = own.filter(([sentiment]) => sentimentLean(sentiment) < 0).length;
		return {
			article,
			title,
			positive,
			negative,
			shares: `${positive} of ${own.length} positive, ${negative} negative`,
			cells: own,
			evidence: evidence('sentences', { article })
		};
	});
	const ranked = [...measured].sort((a, b) => balance(b) - balance(a));
	const byBalance = orderOf(orders, state) === 'value';
	const panels = [...panelArticles(byBalance ? ranked : measured)];
	const sentences = sum(measured.map(({ cells }) => cells.length));
	const [positive, negative] = [sum(measured.map((p) => p.positive)), sum(measured.map((p) => p.negative))];
	const shares =
		sentences === 0
			? `No sentence is read${inOne(chosen, data.articles)}`
			: `${thousands(positive)} of ${plural(sentences, 'sentence')}${inOne(chosen, data.articles)} ${positive === 1 ? 'leans positive in its words' : 'lean positive in their words'}, ${thousands(negative)} negative`;
	const rowOf = (key: string, title: string, of: number, up: number, down: number, href?: string) => ({
		key,
		cells: [
			{ text: title, href },
			...[of, up, down, of - up - down].map((count) => ({ text: thousands(count) })),
			...[up, down].map((count) => ({ text: of === 0 ? '–' : String(Math.round((100 * count) / of)) }))
		]
	});
	return {
		title: shares,
		subtitle: `Each sentence of ${articlesInWords(chosen, data.articles)}, from first to last: up and blue where its words are positive, down and orange where they are negative, grey where they lean neither way. Width: length.`,
		summary: `Sentiment of each sentence, by article. ${shares}. Based on ${someOf(chosen, data.articles)}.`,
		notes: [
			'A score says how warm or cold a sentence’s words are, not whom the author sides with: for that, see the stance towards each target.',
			...panelNote(panels, byBalance ? ranked : measured)
		],
		base: `${plural(sentences, 'sentence')} in ${someOf(chosen, data.articles)}`,
		table: {
			caption: 'Sentences of each article by the way that their words lean',
			columns: [
				{ label: 'Article' },
				{ label: 'Sentences', number: true },
				{ label: 'Positive', number: true },
				{ label: 'Negative', number: true },
				{ label: 'Neither', number: true },
				{ label: 'Positive, %', number: true },
				{ label: 'Negative, %', number: true }
			],
			rows: [
				...(measured.length > 1 ? [rowOf('in all', 'In all', sentences, positive, negative)] : []),
				...(byBalance ? ranked : measured).map(({ article, title, cells, positive, negative }) =>
					rowOf(article, title, cells.length, positive, negative, articleLink(article))
				)
			]
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
