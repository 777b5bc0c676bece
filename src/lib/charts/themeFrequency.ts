import type { ThemeMentionRow } from '../schema.ts';
import { rate } from '../statistics/rate.ts';
import { capitalised, inWords, list, oneDecimal, plural } from '../ui/format.ts';
import { evidence } from '../ui/evidence.ts';
import { articleLink, themeLink } from '../ui/links.ts';
import { anyChart, byValueOrName, orderOf, type View } from './chart.ts';
import {
	alike,
	articlesInWords,
	baseOf,
	byLetters,
	chartArticles,
	chosenArticles,
	fewMentions,
	inOne,
	inSentence,
	isPlural,
	sum,
	type ChartArticle
} from './corpus.ts';
import type { ChartState } from './state.ts';
import ThemeFrequency from './ThemeFrequency.svelte';

interface ThemeFrequencyData {
	articles: ChartArticle[];
	themes: { theme: string; label: string; mentions: [article: string, mentions: number][] }[];
	/** mentions of themes that are rare enough to be drawn one by one */
	rare: { theme: string; article: string; sentence: number; text: string }[];
}

export interface ThemeFrequencyRow {
	theme: string;
	label: string;
	mentions: number;
	rate: number;
	/** what the bar shows: the rate or the count */
	value: number;
	/** one per chosen article: does it mention the theme? */
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
}

function title(
	rows: readonly ThemeFrequencyRow[],
	chosen: readonly ChartArticle[],
	all: readonly ChartArticle[]
): string {
	const [first, second, ...others] = [...rows].sort((a, b) => b.mentions - a.mentions);
	const where = articlesInWords(chosen, all);
	if (!first || first.mentions === 0) return `No theme is mentioned in ${where}`;
	if (first.mentions < fewMentions) return `How often each theme comes up in ${where}: too few to compare`;
	if (!second || second.mentions === 0) return `${first.label} is the only theme mentioned in ${where}`;
	const alike = [second, ...others.filter(({ mentions }) => mentions === second.mentions)];
	const names = list(alike.map(({ label }) => inSentence(label)));
	if (second.mentions === first.mentions)
		return alike.length === 1
			? `${termed(first.label)} and ${names} come up equally often${inOne(chosen, all)}`
			: `${capitalised(inWords(alike.length + 1))} themes come up most, equally often${inOne(chosen, all)}`;
	const verb = isPlural(first.label) ? 'come' : 'comes';
	// nothing is next among many, nor on too few mentions to compare
	const isNext = alike.length < 3 && second.mentions >= fewMentions;
	return `${termed(first.label)} ${verb} up most${isNext ? `, ${names} next` : ''}${inOne(chosen, all)}`;
}

/** A coined term as its writers quote it: "Big society" → "The ‘big society’". Other labels as they are. */
const termed = (label: string) => (/society$/.test(label) ? `The ‘${inSentence(label)}’` : label);

function view(data: ThemeFrequencyData, state: ChartState): View<ThemeFrequencyModel> {
	const chosen = chosenArticles(data.articles, state);
	const ids = new Set(chosen.map(({ article }) => article));
	const words = sum(chosen.map((article) => article.words));
	const article = state.articles?.join(',');

	const rows: ThemeFrequencyRow[] = data.themes.map(({ theme, label, mentions: byArticle }) => {
		const counts = new Map(byArticle);
		const inArticles = chosen.map(({ article }) => (counts.get(article) ?? 0) > 0);
		const mentions = sum(chosen.map(({ article }) => counts.get(article) ?? 0));
		const perThousand = rate(mentions, words);
		const articlesWith = inArticles.filter(Boolean).length;
		const found = data.rare.filter((mention) => mention.theme === theme && ids.has(mention.article));
		const few = mentions < fewMentions && found.length === mentions;
		return {
			theme,
			label,
			mentions,
			rate: perThousand,
			value: state.measure === 'rate' ? perThousand : mentions,
			inArticles,
			articlesWith,
			href: themeLink(theme),
			aria: `${label}: ${plural(mentions, 'mention')}, ${oneDecimal(perThousand)} per 1,000 words, in ${articlesWith} of ${plural(chosen.length, 'article')}`,
			evidence: evidence('theme-mentions', { theme, article }),
			dots: few
				? found.map((mention, index) => ({
						key: `${theme}-${index}`,
						href: articleLink(mention.article, mention.sentence),
						aria: `${label}, mention ${index + 1} of ${mentions}: “${mention.text}” in ${titleOf(data, mention.article)}, sentence ${mention.sentence}`,
						evidence: evidence('theme-mentions', {
							theme,
							article: mention.article,
							sentence: mention.sentence
						})
					}))
				: null
		};
	});
	rows.sort(
		(a, b) =>
			(orderOf(byValueOrName, state) === 'value' ? b.value - a.value : 0) || byLetters(a.label, b.label)
	);

	const ranked = [...rows].sort((a, b) => b.value - a.value);
	const said = (end: ThemeFrequencyRow | undefined) => {
		const same = rows.filter(({ value }) => value === end?.value).map(({ label }) => label);
		const each = same.length > 1 ? ' each' : '';
		return `${alike(same, 'themes')} (${oneDecimal(end?.rate ?? 0)} per 1,000 words, ${plural(end?.mentions ?? 0, 'mention')}${each})`;
	};
	const few = rows.filter(({ dots }) => dots !== null && dots.length > 0);
	const measure = state.measure === 'rate' ? 'mentions per 1,000 words' : 'mentions';
	return {
		title: title(rows, chosen, data.articles),
		subtitle: `How often each theme is mentioned in ${articlesInWords(chosen, data.articles)}: ${measure}. Filled dots on the right: the articles that mention it.`,
		summary: `${capitalised(measure)} by theme. Highest ${said(ranked[0])}; lowest ${said(ranked.at(-1))}. Based on ${chosen.length} of ${plural(data.articles.length, 'article')}.`,
		notes:
			few.length > 0
				? [
						`Fewer than ten mentions are drawn one dot each: ${list(few.map((row) => inSentence(row.label)))}. Too few to compare.`
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
					articles: chosen.length
				}
	};
}

function titleOf(data: ThemeFrequencyData, id: string): string {
	return data.articles.find(({ article }) => article === id)?.title ?? id;
}

export const themeFrequency = anyChart<ThemeFrequencyData, ThemeFrequencyModel>({
	slug: 'theme-frequency',
	question: 'How often does each theme come up?',
	kind: 'Bar chart',
	dataset: 'themes',
	method: 'themes',
	controls: ['articles', 'measure'],
	orders: byValueOrName,
	wideFrom: 560,
	home: '/themes/',
	async read(tables) {
		const [articles, definitions, rows, mentions] = await Promise.all([
			chartArticles(tables),
			tables.definitions(),
			tables.rows('themes'),
			tables.rows('theme-mentions')
		]);
		const themes = definitions.themes.map(({ theme, label }) => ({
			theme,
			label,
			mentions: rows
				.filter((row) => row.theme === theme && row.mentions > 0)
				.map((row): [string, number] => [row.article, row.mentions])
		}));
		const pick = ({ theme, article, sentence, text }: ThemeMentionRow) => ({
			theme,
			article,
			sentence,
			text
		});
		const rare = new Set(
			themes
				.filter(({ mentions }) => sum(mentions.map(([, count]) => count)) < fewMentions)
				.map(({ theme }) => theme)
		);
		return { articles, themes, rare: mentions.filter((row) => rare.has(row.theme)).map(pick) };
	},
	view,
	component: ThemeFrequency
});
