import { rate } from '../statistics/rate.ts';
import { list, oneDecimal, plural, quoted } from '../ui/format.ts';
import { evidence } from '../ui/evidence.ts';
import { articleLink } from '../ui/links.ts';
import type { KeywordRow } from '../schema.ts';
import { anyChart, orderOf, type Orders, type View } from './chart.ts';
import {
	articlesInWords,
	baseOf,
	byLetters,
	chartArticles,
	chosenArticles,
	panelArticles,
	panelNote,
	type ChartArticle
} from './corpus.ts';
import DistinctiveWords from './DistinctiveWords.svelte';
import type { ChartState } from './state.ts';

interface DistinctiveWordsData {
	articles: ChartArticle[];
	/** over-used terms of each article, most distinctive first, with the sentence of the first use */
	terms: (KeywordRow & { sentence: number })[];
}

export interface DistinctiveTerm {
	term: string;
	/** uses, or uses per 1,000 words, as written at the bar’s end */
	value: string;
	keyness: number;
	href: string;
	aria: string;
	evidence: string;
}
export interface DistinctiveWordsModel {
	panels: { article: string; title: string; terms: DistinctiveTerm[] }[];
	most: number;
}

const orders: Orders = [
	{ value: 'value', label: 'most distinctive first' },
	{ value: 'name', label: 'by letter' }
];

const termsAPanel = 8;

function view(data: DistinctiveWordsData, state: ChartState): View<DistinctiveWordsModel> {
	const chosen = chosenArticles(data.articles, state);
	const shown = panelArticles(chosen);
	const termsOf = (article: string) => data.terms.filter((row) => row.article === article);
	const panels = shown.map(({ article, title }) => ({
		article,
		title,
		terms: termsOf(article)
			.slice(0, termsAPanel)
			.map((row): DistinctiveTerm => ({
				term: row.term,
				value: state.measure === 'rate' ? oneDecimal(rate(row.mentions, row.words)) : `${row.mentions}×`,
				keyness: row.keyness,
				href: articleLink(article, row.sentence),
				aria: `“${row.term}” in ${title}: ${plural(row.mentions, 'mention')}, ${oneDecimal(rate(row.mentions, row.words))} per 1,000 words against ${oneDecimal(rate(row.mentions_elsewhere, row.words_elsewhere))} elsewhere; keyness ${oneDecimal(row.keyness)}`,
				evidence: evidence('keyword-mentions', { article, term: row.term })
			}))
	}));
	const inOrder = (terms: DistinctiveTerm[]) =>
		orderOf(orders, state) === 'name' ? [...terms].sort((a, b) => byLetters(a.term, b.term)) : terms;
	const say = panels
		.filter(({ terms }) => terms.length > 0)
		.map(({ title, terms }) => `${title}: ${list(terms.slice(0, 3).map(({ term }) => `“${term}”`))}`);
	const [loud] = [...panels].sort((a, b) => (b.terms[0]?.keyness ?? 0) - (a.terms[0]?.keyness ?? 0));
	const leader = loud?.terms[0];
	return {
		title:
			loud && leader
				? `${quoted(loud.title)} is set apart by ${list(loud.terms.slice(0, 3).map(({ term }) => `“${term}”`))}`
				: 'No word sets an article apart',
		subtitle: `Words and two-word phrases that ${chosen.length === 1 ? articlesInWords(chosen, data.articles) : 'each article'} uses more than the others, three times or more. The longer the bar, the more they set it apart (keyness); the number is ${state.measure === 'rate' ? 'uses per 1,000 words' : 'uses'}.`,
		summary: `Most distinctive words by article. ${say.join('; ') || 'None'}. Based on ${shown.length} of ${plural(data.articles.length, 'article')}.`,
		notes: [
			'Each article is compared with all the others together, whichever are shown. Every bar is a keyness of more than 6.6, which a word tried alone reaches by chance once in a hundred times; of the many tried, some do.',
			...panelNote(shown.length, chosen.length)
		],
		base: baseOf(chosen, data.articles),
		table: {
			caption: 'Distinctive words and phrases of each article',
			columns: [
				{ label: 'Word or phrase' },
				{ label: 'Article' },
				{ label: 'Mentions', number: true },
				{ label: 'Elsewhere', number: true },
				{ label: 'Keyness', number: true }
			],
			rows: shown.flatMap(({ article, title }) =>
				termsOf(article).map((row) => ({
					key: `${article}/${row.term}`,
					cells: [
						{ text: row.term, href: articleLink(article, row.sentence) },
						{ text: title },
						{ text: String(row.mentions) },
						{ text: String(row.mentions_elsewhere) },
						{ text: oneDecimal(row.keyness) }
					]
				}))
			)
		},
		model:
			say.length === 0
				? null
				: {
						panels: panels.map((panel) => ({ ...panel, terms: inOrder(panel.terms) })),
						most: Math.max(...panels.map(({ terms }) => terms[0]?.keyness ?? 0))
					}
	};
}

export const distinctiveWords = anyChart<DistinctiveWordsData, DistinctiveWordsModel>({
	slug: 'distinctive-words',
	question: 'Which words set each article apart?',
	kind: 'Bar chart',
	dataset: 'keywords',
	method: 'keyness',
	controls: ['articles', 'measure'],
	orders,
	wideFrom: 560,
	fluid: true,
	home: '/words/',
	async read(tables) {
		const [articles, keywords, mentions] = await Promise.all([
			chartArticles(tables),
			tables.rows('keywords'),
			tables.rows('keyword-mentions')
		]);
		const first = new Map<string, number>();
		for (const { article, term, sentence } of mentions)
			if (!first.has(`${article}/${term}`)) first.set(`${article}/${term}`, sentence);
		const terms = keywords
			.filter(({ keyness }) => keyness > 0)
			.map((row) => ({ ...row, sentence: first.get(`${row.article}/${row.term}`) ?? 1 }))
			.sort((a, b) => b.keyness - a.keyness || (a.term < b.term ? -1 : 1));
		return { articles, terms };
	},
	view,
	component: DistinctiveWords
});
