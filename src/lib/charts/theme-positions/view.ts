import { capitalised, list } from '../../wording/lists.ts';
import { inWords, plural, thousands } from '../../wording/numbers.ts';
import type { Marked } from '../../layers/marked.ts';
import { evidence } from '../../ui/figure/evidence.ts';
import { articleLink } from '../../ui/links.ts';
import { byValueOrName, orderOf, type View } from '../core/contract.ts';
import {
	alike,
	articlesInWords,
	baseOf,
	byLetters,
	chosenArticles,
	inOne,
	panelArticles,
	panelNote,
	someOf,
	sum,
	type ChartArticle
} from '../core/corpus.ts';
import type { ChartState } from '../core/state.ts';
import { called, inSentence, isPlural, shortLabel, type Called } from '../../wording/labels.ts';

export interface ThemePositionsData {
	articles: ChartArticle[];
	themes: (Called & { theme: string })[];
	/** per article: [theme's index, sentence, share of the way through the text 0…1] in reading order */
	mentions: [article: string, found: [theme: number, sentence: number, at: number][]][];
	/** index of the theme that the title speaks of, or −1 */
	highlight: number;
}

export interface ThemeStrip {
	theme: string;
	/** as it stands beside the strip, and in full */
	label: string;
	name: string;
	/** the title speaks of it */
	named: boolean;
	/** in all the chosen articles */
	mentions: number;
	/** in reading order: sentence, and share of the way through the text */
	ticks: (readonly [sentence: number, at: number])[];
	/** what stands behind all its ticks */
	evidence: string;
}

export interface ThemePositionsModel {
	panels: { article: string; title: string; words: number; href: string; strips: ThemeStrip[] }[];
	strips: number;
}

/** One tick of a strip, as a mark: the mention that it is of the article's. */
export function tickMark(
	{ article, title }: { article: string; title: string },
	{ theme, name, ticks }: ThemeStrip,
	which: number
): Marked {
	const [sentence = 0] = ticks[which] ?? [];
	return {
		href: articleLink(article, sentence),
		aria: `${name}, ${title}: ${which + 1} of ${ticks.length}, sentence ${sentence}`,
		evidence: evidence('theme-mentions', { theme, article, sentence })
	};
}

export function view(data: ThemePositionsData, state: ChartState): View<ThemePositionsModel> {
	const chosen = chosenArticles(data.articles, state);
	const shown = panelArticles(chosen);
	const found = new Map(data.mentions);
	const themes = data.themes.map(({ theme, ...name }, index) => {
		const perArticle = chosen.map(
			({ article }) => (found.get(article) ?? []).filter(([which]) => which === index).length
		);
		return {
			theme,
			...called(name),
			index,
			perArticle,
			mentions: sum(perArticle),
			articles: perArticle.filter((mentions) => mentions > 0).length
		};
	});
	themes.sort(
		(a, b) =>
			(orderOf(byValueOrName, state) === 'value' ? b.mentions - a.mentions : 0) || byLetters(a.label, b.label)
	);

	const one = chosen.length === 1;
	const none = themes.every(({ mentions }) => mentions === 0);
	const spokenOf = themes.find(({ index }) => index === data.highlight);
	const throughout = themes.filter(({ articles }) => articles === chosen.length && !none);
	const speaksOf = one || none ? [] : spokenOf?.articles ? [spokenOf] : throughout;
	const every = chosen.length === 2 ? 'both articles' : `all ${inWords(chosen.length)} articles`;
	const comeUp = (themes: readonly Called[]) =>
		`${capitalised(
			alike(themes.map(inSentence), 'themes')
		)} ${themes.length > 1 || themes.some(isPlural) ? 'come' : 'comes'} up in`;
	const panels = shown.map(({ article, title, words }) => {
		const mentions = found.get(article) ?? [];
		return {
			article,
			title,
			words,
			href: articleLink(article),
			strips: themes.map(({ theme, label, index, mentions: all }) => {
				const own = mentions.filter(([which]) => which === index);
				return {
					theme,
					label: shortLabel(label),
					name: label,
					named: speaksOf.some((theme) => theme.index === index),
					mentions: all,
					ticks: own.map(([, sentence, at]) => [sentence, at] as const),
					evidence: evidence('theme-mentions', { theme, article })
				};
			})
		};
	});
	return {
		title: none
			? `No theme is mentioned${inOne(chosen, data.articles)}`
			: one
				? `Where the themes come up in ${articlesInWords(chosen, data.articles)}`
				: speaksOf[0]
					? `${comeUp(speaksOf)} ${speaksOf[0].articles === chosen.length ? every : `${inWords(speaksOf[0].articles)} of ${thousands(chosen.length)} articles`}`
					: 'Where each theme comes up',
		subtitle:
			'Where each theme comes up, from an article’s first word (left) to its last. One tick is one mention.',
		summary: `${none ? 'Mentions of themes' : `Mentions of ${list(themes.map(inSentence))}`} by their place in ${one ? 'the' : 'each'} article. ${capitalised(
			none
				? 'none'
				: throughout.length > 0
					? `${one ? 'mentioned' : 'in every article'}: ${list(throughout.map((theme) => `${inSentence(theme)} (${plural(theme.mentions, 'mention')})`))}`
					: 'no theme is in every article'
		)}. Based on ${someOf(chosen, data.articles)}.`,
		notes: panelNote(shown, chosen),
		base: baseOf(chosen, data.articles),
		table: {
			caption: 'Mentions of each theme in each article',
			columns: [
				{ label: 'Article' },
				{ label: 'Words', number: true },
				...themes.map(({ label }) => ({ label, number: true }))
			],
			rows: [
				...(one
					? []
					: [
							{
								key: 'in all',
								cells: [
									{ text: 'In all' },
									{ text: thousands(sum(chosen.map(({ words }) => words))) },
									...themes.map(({ mentions }) => ({ text: thousands(mentions) }))
								]
							}
						]),
				...chosen.map(({ article, title, words }, at) => ({
					key: article,
					cells: [
						{ text: title, href: articleLink(article) },
						{ text: thousands(words) },
						...themes.map(({ perArticle }) => ({ text: thousands(perArticle[at] ?? 0) }))
					]
				}))
			]
		},
		model: none ? null : { panels, strips: themes.length }
	};
}

/** The same data with only some themes, in the order asked for; unknown ones are left out. */
export function onlyThemes(data: ThemePositionsData, wanted: readonly string[]): ThemePositionsData {
	const indexes = wanted
		.map((theme) => data.themes.findIndex((known) => known.theme === theme))
		.filter((index) => index >= 0);
	const renumbered = new Map(indexes.map((index, position) => [index, position]));
	return {
		articles: data.articles,
		themes: indexes.flatMap((index) => data.themes[index] ?? []),
		highlight: renumbered.get(data.highlight) ?? -1,
		mentions: data.mentions.map(([article, found]) => [
			article,
			found.flatMap(([theme, sentence, at]): [number, number, number][] => {
				const index = renumbered.get(theme);
				return index === undefined ? [] : [[index, sentence, at]];
			})
		])
	};
}
