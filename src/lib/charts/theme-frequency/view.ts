import { rate } from '../../statistics/rate.ts';
import { capitalised, list } from '../../wording/lists.ts';
import { inWords, oneDecimal, plural } from '../../wording/numbers.ts';
import { evidence } from '../../ui/figure/evidence.ts';
import { articleLink, themeLink } from '../../ui/links.ts';
import { byValueOrName, orderOf, type View } from '../core/contract.ts';
import {
	alike,
	articlesInWords,
	baseOf,
	byLetters,
	chosenArticles,
	fewMentions,
	inOne,
	someOf,
	sum,
	type ChartArticle
} from '../core/corpus.ts';
import type { ChartState } from '../core/state.ts';
import { called, inSentence, isPlural, type Called } from '../../wording/labels.ts';

export interface ThemeFrequencyData {
	articles: ChartArticle[];
	themes: (Called & { theme: string; mentions: [article: string, mentions: number][] })[];
	/**
	 * mentions that may be drawn one by one: all of a rare theme; in a small corpus also those in an article that has
	 * few of the theme, for when a reader chooses it
	 */
	single: Single[];
}
export type Single = [theme: number, article: number, sentence: number, text: string];

/** More articles have no dot each: how many they are is said in numbers. */
const mostArticleDots = 8;

export interface ThemeFrequencyRow extends Called {
	theme: string;
	mentions: number;
	rate: number;
	/** what the bar shows: the rate or the count */
	value: number;
	/** one per chosen article: does it mention the theme? Nothing where there are too many for a dot each */
	inArticles: boolean[];
	articlesWith: number;
	href: string;
	aria: string;
	evidence: string;
	/** drawn one by one where there are few; else null and a bar is drawn */
	dots: { key: string; href: string; aria: string; evidence: string }[] | null;
}

export interface ThemeFrequencyModel {
	rows: ThemeFrequencyRow[];
	max: number;
	measure: ChartState['measure'];
	articles: number;
	/** ids of the themes that the title speaks of */
	named: readonly string[];
	/** charts beside it, on a slide or at its steps: what stands right of the bars takes as much room in each */
	beside?: readonly ThemeFrequencyModel[];
}

/** The finding, and the themes that it names. */
function finding(
	rows: readonly ThemeFrequencyRow[],
	chosen: readonly ChartArticle[],
	all: readonly ChartArticle[]
): { title: string; named: readonly ThemeFrequencyRow[] } {
	const [first, second, ...others] = [...rows].sort((a, b) => b.mentions - a.mentions);
	const where = inOne(chosen, all);
	if (!first || first.mentions === 0) return { title: `No theme is mentioned${where}`, named: [] };
	if (first.mentions < fewMentions) {
		const title = `How often each theme comes up in ${articlesInWords(chosen, all)}: too few to compare`;
		return { title, named: [] };
	}
	const subject = capitalised(inSentence(first));
	if (!second || second.mentions === 0)
		return {
			title: `${subject} ${isPlural(first) ? 'are' : 'is'} the only theme mentioned${where}`,
			named: [first]
		};
	const alike = [second, ...others.filter(({ mentions }) => mentions === second.mentions)];
	const names = list(alike.map(inSentence));
	if (second.mentions === first.mentions)
		return {
			title:
				alike.length === 1
					? `${subject} and ${names} come up most, equally often${where}`
					: `${capitalised(inWords(alike.length + 1))} themes come up most, equally often${where}`,
			named: [first, ...alike]
		};
	const verb = isPlural(first) ? 'come' : 'comes';
	// nothing is next among many, nor on too few mentions to compare
	const isNext = alike.length < 3 && second.mentions >= fewMentions;
	return {
		title: `${subject} ${verb} up most${isNext ? `, ${names} next` : ''}${where}`,
		named: isNext ? [first, ...alike] : [first]
	};
}

export function view(data: ThemeFrequencyData, state: ChartState): View<ThemeFrequencyModel> {
	const chosen = chosenArticles(data.articles, state);
	const ids = new Set(chosen.map(({ article }) => article));
	const words = sum(chosen.map((article) => article.words));
	const article = state.articles?.join(',');

	const rows: ThemeFrequencyRow[] = data.themes.map(({ theme, mentions: byArticle, ...name }, which) => {
		const { label } = name;
		const counts = new Map(byArticle);
		const inArticles = chosen.map(({ article }) => (counts.get(article) ?? 0) > 0);
		const mentions = sum(chosen.map(({ article }) => counts.get(article) ?? 0));
		const perThousand = rate(mentions, words);
		const articlesWith = inArticles.filter(Boolean).length;
		const found = data.single.flatMap(([of, at, sentence, text]) => {
			const own = data.articles[at];
			return of === which && own && ids.has(own.article) ? [{ ...own, sentence, text }] : [];
		});
		const few = mentions < fewMentions && found.length === mentions;
		return {
			theme,
			...called(name),
			mentions,
			rate: perThousand,
			value: state.measure === 'rate' ? perThousand : mentions,
			inArticles: chosen.length <= mostArticleDots ? inArticles : [],
			articlesWith,
			href: themeLink(theme),
			aria: `${label}: ${plural(mentions, 'mention')}, ${oneDecimal(perThousand)} per 1,000 words, in ${articlesWith} of ${plural(chosen.length, 'article')}`,
			evidence: evidence('theme-mentions', { theme, article }),
			dots: few
				? found.map(({ article, title, sentence, text }, index) => ({
						key: `${theme}-${index}`,
						href: articleLink(article, sentence),
						aria: `${label}, mention ${index + 1} of ${mentions}: “${text}” in ${title}, sentence ${sentence}`,
						evidence: evidence('theme-mentions', { theme, article, sentence })
					}))
				: null
		};
	});
	rows.sort(
		(a, b) =>
			(orderOf(byValueOrName, state) === 'value' ? b.value - a.value : 0) || byLetters(a.label, b.label)
	);

	const enough = rows.filter(({ mentions }) => mentions >= fewMentions).sort((a, b) => b.value - a.value);
	const said = (end: ThemeFrequencyRow) => {
		const same = enough.filter(({ value }) => value === end.value).map(({ label }) => label);
		const each = same.length > 1 ? ' each' : '';
		return `${alike(same, 'themes')} (${oneDecimal(end.rate)} per 1,000 words, ${plural(end.mentions, 'mention')}${each})`;
	};
	const below = rows.filter(({ mentions }) => mentions < fewMentions).map(({ label }) => label);
	const [most] = enough;
	const levels = [
		...(most ? [`Highest ${said(most)}`] : []),
		...(below.length > 0 ? [`fewer than ten mentions: ${alike(below, 'themes')}`] : [])
	];
	const { title, named } = finding(rows, chosen, data.articles);
	const few = rows.filter(({ dots }) => dots !== null && dots.length > 0);
	const measure = state.measure === 'rate' ? 'mentions per 1,000 words' : 'mentions';
	const key =
		chosen.length !== 1
			? ' Filled dots on the right: the articles that mention it.'
			: few.length > 0
				? ' Fewer than ten are a dot each.'
				: '';
	return {
		title,
		subtitle: `How often each theme is mentioned in ${articlesInWords(chosen, data.articles)}: ${measure}.${key}`,
		summary: `${capitalised(measure)} by theme. ${capitalised(levels.join('; ')) || 'None'}. Based on ${someOf(chosen, data.articles)}.`,
		notes:
			few.length > 0
				? [
						`Fewer than ten mentions are drawn one dot each, and nothing is claimed of them: ${few.length > 3 ? `${inWords(few.length)} themes` : list(few.map(inSentence))}.`
					]
				: [],
		base: baseOf(chosen, data.articles),
		table: {
			caption: `Mentions of each theme in ${articlesInWords(chosen, data.articles)}`,
			columns: [
				{ label: 'Theme' },
				{ label: 'Mentions', number: true },
				{ label: 'Per 1,000 words', number: true },
				{ label: 'Articles', number: true }
			],
			rows: rows.map((row) => ({
				key: row.theme,
				cells: [
					{ text: row.label, href: row.href },
					{ text: String(row.mentions) },
					{ text: oneDecimal(row.rate) },
					{ text: `${row.articlesWith} of ${chosen.length}` }
				]
			}))
		},
		model: rows.every(({ mentions }) => mentions === 0)
			? null
			: {
					rows,
					max: Math.max(1e-9, ...rows.map((row) => row.value)),
					measure: state.measure,
					articles: chosen.length,
					named: named.map(({ theme }) => theme)
				}
	};
}

export const isRare = (byArticle: ThemeFrequencyData['themes'][number]['mentions']) =>
	sum(byArticle.map(([, mentions]) => mentions)) < fewMentions;

/** The same data for a page that always shows all articles: without what only a choice of them needs. */
export function ofAllArticles(data: ThemeFrequencyData): ThemeFrequencyData {
	const rare = data.themes.map(({ mentions }) => isRare(mentions));
	return { ...data, single: data.single.filter(([theme]) => rare[theme]) };
}
