/** The articles as charts need them, and the words that say what a chart rests on. */
import type { ArticleRow, Definitions } from '../../schema.ts';
import { list, quoted } from '../../wording/lists.ts';
import { inWords, plural, thousands } from '../../wording/numbers.ts';
import { mostWhole } from '../../ui/lists/parts.ts';
import type { Tables } from './load.ts';
import type { ChartState } from './state.ts';

export interface ChartArticle {
	article: string;
	title: string;
	words: number;
	sentences: number;
}

/** More panels than this are not read, they are scrolled past. */
export const mostPanels = 12;
/** Of more articles so many have a panel: the first by the corpus's order. */
const fewPanels = 6;

/** Fewer mentions than this are drawn one by one, and nothing is claimed to differ. */
export const fewMentions = 10;

/** Every article. */
export async function allArticles(tables: Tables): Promise<ChartArticle[]> {
	const pick = ({ article, title, words, sentences }: ArticleRow) => ({ article, title, words, sentences });
	return (await tables.rows('articles')).map(pick);
}

/** The articles that are read: of those that are not in English, nothing is claimed to be absent or neutral. */
export async function chartArticles(tables: Tables): Promise<ChartArticle[]> {
	const [articles, { unread }] = await Promise.all([allArticles(tables), tables.definitions()]);
	if (unread === undefined) return articles;
	const left = new Set(unread);
	return articles.filter(({ article }) => !left.has(article));
}

/** The articles that a page holds to choose from: none of a large corpus, where `ArticleList` fetches them. */
export async function choosableArticles(tables: Tables): Promise<{ article: string; title: string }[]> {
	const articles = await tables.rows('articles');
	return articles.length > mostWhole ? [] : articles.map(({ article, title }) => ({ article, title }));
}

/** The chosen articles, in the corpus's order. */
export function chosenArticles<A extends { article: string }>(
	articles: readonly A[],
	state: ChartState
): A[] {
	const chosen = state.articles && new Set(state.articles);
	return articles.filter(({ article }) => !chosen || chosen.has(article));
}

/** Two words or labels in the order of their letters, the same on every machine. */
export function byLetters(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

export function sum(values: Iterable<number>): number {
	let total = 0;
	for (const value of values) total += value;
	return total;
}

/** "2 of 5 articles"; "no article" where there is none to choose from. */
export function someOf(chosen: readonly unknown[], all: readonly unknown[]): string {
	return all.length === 0 ? 'no article' : `${chosen.length} of ${plural(all.length, 'article')}`;
}

/** "5 articles, 3,524 words", or "2 of 5 articles, …". */
export function baseOf(chosen: readonly ChartArticle[], all: readonly ChartArticle[]): string {
	const words = plural(sum(chosen.map((article) => article.words)), 'word');
	const articles =
		chosen.length === all.length
			? plural(all.length, 'article')
			: `${chosen.length} of ${plural(all.length, 'article')}`;
	return `${articles}, ${words}`;
}

/** "all five articles", "both articles", "two of the five articles", "‘A title’". */
export function articlesInWords(chosen: readonly ChartArticle[], all: readonly ChartArticle[]): string {
	if (chosen.length === 1 && chosen[0]) return all.length === 1 ? 'the one article' : quoted(chosen[0].title);
	if (chosen.length === all.length)
		return all.length === 2 ? 'both articles' : `all ${inWords(all.length)} articles`;
	return `${inWords(chosen.length)} of the ${inWords(all.length)} articles`;
}

/** " in ‘A title’" where one article of several is shown: its finding is not the corpus’s. Else nothing. */
export function inOne(chosen: readonly ChartArticle[], all: readonly ChartArticle[]): string {
	return chosen.length === 1 && all.length > 1 ? ` in ${articlesInWords(chosen, all)}` : '';
}

/** All that share a place, that none be named for being first in the alphabet: "cuts and power", "five themes". */
export function alike(labels: readonly string[], many: string): string {
	return labels.length > 3 ? `${inWords(labels.length)} ${many}` : list(labels);
}

/** The first of a ranking, at most so many, and none that ties with one left out. */
export function untied<Row>(ranked: readonly Row[], most: number, value: (row: Row) => number): Row[] {
	const left = ranked[most];
	const first = ranked.slice(0, most);
	return left === undefined ? first : first.filter((row) => value(row) !== value(left));
}

/** Those of the chosen articles that a chart of panels draws: of many the first, and the one its title speaks of. */
export function panelArticles<A extends { article: string }>(
	chosen: readonly A[],
	spokenOf?: string
): readonly A[] {
	if (chosen.length <= mostPanels) return chosen;
	const at = chosen.findIndex(({ article }) => article === spokenOf);
	return at < fewPanels
		? chosen.slice(0, fewPanels)
		: [...chosen.slice(0, fewPanels - 1), ...chosen.slice(at, at + 1)];
}

/** What a chart of panels says where it cannot show them all. */
export function panelNote<A extends { title: string }>(shown: readonly A[], chosen: readonly A[]): string[] {
	const last = shown.at(-1);
	if (shown.length === chosen.length || !last) return [];
	const [first, are] =
		last === chosen[shown.length - 1]
			? [`The first ${shown.length}`, ' are drawn']
			: [`The first ${shown.length - 1}`, ` and ${quoted(last.title)} are drawn`];
	return [`${first} of ${thousands(chosen.length)} articles${are}. Choose articles to see others.`];
}

/** A long name by its abbreviation, where the lists of names give one: "ACEVO". */
export function shortNames(names: Definitions['names']): Map<string, string> {
	const short = new Map<string, string>();
	for (const { name, aliases } of names) {
		const abbreviation = aliases.find((alias) => /^[A-Z]{2,8}$/.test(alias));
		if (name.length > 24 && abbreviation) short.set(name, abbreviation);
	}
	return short;
}
