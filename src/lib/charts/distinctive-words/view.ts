import { rate } from '../../statistics/rate.ts';
import { list, quoted } from '../../wording/lists.ts';
import { inWords, oneDecimal, plural, thousands } from '../../wording/numbers.ts';
import { evidence } from '../../ui/figure/evidence.ts';
import { articleLink } from '../../ui/links.ts';
import type { KeywordRow } from '../../schema.ts';
import { orderOf, type Orders, type View } from '../core/contract.ts';
import {
	articlesInWords,
	baseOf,
	byLetters,
	chosenArticles,
	inOne,
	panelArticles,
	panelNote,
	someOf,
	untied,
	type ChartArticle
} from '../core/corpus.ts';
import type { ChartState, Measure } from '../core/state.ts';

export interface DistinctiveWordsData {
	articles: ChartArticle[];
	/** over-used terms of each article, most distinctive first, with the sentence of the first use */
	terms: (KeywordRow & { sentence: number })[];
}

export interface DistinctiveTerm {
	term: string;
	/** uses, or uses per 1,000 words: the bar’s length */
	size: number;
	/** the same elsewhere: what as many words of the other articles would have; always less */
	elsewhere: number;
	/** the size as written at the bar’s end */
	value: string;
	/** how sure it is that the word is used more here: the usual order */
	keyness: number;
	href: string;
	aria: string;
	evidence: string;
}
export interface DistinctiveWordsModel {
	panels: { article: string; title: string; terms: DistinctiveTerm[] }[];
	/** the longest bar of all */
	most: number;
	measure: Measure;
}

export const orders: Orders = [
	{ value: 'value', label: 'most distinctive first' },
	{ value: 'name', label: 'by letter' }
];

const termsAPanel = 8;
/** Words of one article that a title or summary names. */
const mostNamed = 3;

/** A keyness as it is read: what looks alike is no order. */
const shownKeyness = ({ keyness }: { keyness: number }) => Math.round(10 * keyness);

/** The words that set an article apart most, none of them before its equals: "“business” and “corporate”", "nine words". */
function leading(terms: readonly { term: string; keyness: number }[]): string {
	const named = untied(terms, mostNamed, shownKeyness).map(({ term }) => `“${term}”`);
	return named.length > 0 ? list(named) : plural(terms.length, 'word');
}

export function view(data: DistinctiveWordsData, state: ChartState): View<DistinctiveWordsModel> {
	const chosen = chosenArticles(data.articles, state);
	const rates = state.measure === 'rate';
	const termsOf = (article: string) => data.terms.filter((row) => row.article === article);
	const all = chosen
		.map(({ article, title }) => ({ article, title, terms: termsOf(article) }))
		.filter(({ terms }) => terms.length > 0);
	const most = ({ terms }: (typeof all)[number]) => (terms[0] ? shownKeyness(terms[0]) : 0);
	const [loud, next] = [...all].sort((a, b) => most(b) - most(a));
	// of two that are set apart alike neither is named
	const spokenOf = loud && (!next || most(next) < most(loud)) ? loud : undefined;
	const shown = panelArticles(chosen, loud?.article);
	const panels = shown.map(({ article, title }) => ({
		article,
		title,
		terms: termsOf(article)
			.slice(0, termsAPanel)
			.map((row): DistinctiveTerm => {
				const here = rate(row.mentions, row.words);
				const elsewhere = rate(row.mentions_elsewhere, row.words_elsewhere);
				return {
					term: row.term,
					size: rates ? here : row.mentions,
					elsewhere: rates ? elsewhere : (elsewhere * row.words) / 1000,
					value: rates ? oneDecimal(here) : String(row.mentions),
					keyness: row.keyness,
					href: articleLink(article, row.sentence),
					aria: `“${row.term}” in ${title}: ${plural(row.mentions, 'mention')}, ${oneDecimal(here)} per 1,000 words against ${oneDecimal(elsewhere)} elsewhere; keyness ${oneDecimal(row.keyness)}`,
					evidence: evidence('keyword-mentions', { article, term: row.term })
				};
			})
	}));
	const byName = orderOf(orders, state) === 'name';
	const inOrder = (terms: DistinctiveTerm[]) =>
		byName ? [...terms].sort((a, b) => byLetters(a.term, b.term)) : terms;
	const say = all
		.filter(({ article }) => shown.some((panel) => panel.article === article))
		.map(({ title, terms }) => `${title}: ${leading(terms)}`);
	const where = inOne(chosen, data.articles);
	return {
		title: spokenOf
			? `${quoted(spokenOf.title)} is set apart by ${leading(spokenOf.terms)}`
			: loud
				? `Some words set ${all.length === chosen.length ? 'each article' : `${inWords(all.length)} of ${thousands(chosen.length)} articles`} apart`
				: data.articles.length === 1
					? 'One article has no others to be set apart from'
					: chosen.length === 1
						? `No word sets ${where.slice(4)} apart`
						: 'No word sets an article apart',
		subtitle: `Words and two-word phrases that ${chosen.length === 1 ? articlesInWords(chosen, data.articles) : 'each article'} uses more than the others, three times or more: ${rates ? 'uses per 1,000 words' : 'uses'}. The stroke across a bar: elsewhere${rates ? '' : ', in as many words'}.${byName ? '' : ' What sets an article apart most stands first.'}`,
		summary: `Most distinctive words by article. ${say.join('; ') || 'None'}. Based on ${someOf(chosen, data.articles)}.`,
		notes: [
			...(loud
				? [
						'Each article is compared with all the others together, whichever are shown. How far a word sets it apart is its keyness, in the table. All have more than 6.6, which a word tried alone reaches by chance once in a hundred times; of the many tried, some do.'
					]
				: []),
			...panelNote(shown, chosen)
		],
		base: baseOf(chosen, data.articles),
		table: {
			caption: 'Distinctive words and phrases of each article',
			columns: [
				{ label: 'Word or phrase' },
				{ label: 'Article' },
				{ label: 'Uses', number: true },
				{ label: 'Per 1,000 words', number: true },
				{ label: 'Elsewhere', number: true },
				{ label: 'Per 1,000 words elsewhere', number: true },
				{ label: 'Keyness', number: true }
			],
			rows: all.flatMap(({ article, title, terms }) =>
				terms.map((row) => ({
					key: `${article}/${row.term}`,
					cells: [
						{ text: row.term, href: articleLink(article, row.sentence) },
						{ text: title },
						{ text: String(row.mentions) },
						{ text: oneDecimal(rate(row.mentions, row.words)) },
						{ text: thousands(row.mentions_elsewhere) },
						{ text: oneDecimal(rate(row.mentions_elsewhere, row.words_elsewhere)) },
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
						most: Math.max(...panels.flatMap(({ terms }) => terms.map(({ size }) => size))),
						measure: state.measure
					}
	};
}
