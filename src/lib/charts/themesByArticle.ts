import { capitalised, oneDecimal, plural, quoted } from '../ui/format.ts';
import { evidence } from '../ui/evidence.ts';
import { articleLink, themeLink } from '../ui/links.ts';
import { mostWhole } from '../ui/parts.ts';
import { anyChart, byValueOrName, orderOf, type View } from './chart.ts';
import {
	alike,
	articlesInWords,
	baseOf,
	byLetters,
	chartArticles,
	chosenArticles,
	fewMentions,
	inSentence,
	isPlural,
	panelArticles,
	panelNote,
	sum,
	type ChartArticle
} from './corpus.ts';
import DotMatrix from './DotMatrix.svelte';
import { matrixModel, matrixTable, type MatrixLine, type MatrixModel } from './dotMatrix.ts';
import type { ChartState } from './state.ts';

interface ThemesByArticleData {
	articles: ChartArticle[];
	themes: {
		theme: string;
		label: string;
		highlight: boolean;
		mentions: [article: string, mentions: number][];
	}[];
}

function view(data: ThemesByArticleData, state: ChartState): View<MatrixModel> {
	const large = data.articles.length > mostWhole;
	const chosen = chosenArticles(data.articles, state);
	const shown = panelArticles(chosen);
	const themes = data.themes.map((theme) => {
		const counts = new Map(theme.mentions);
		return { ...theme, total: sum(chosen.map(({ article }) => counts.get(article) ?? 0)) };
	});
	themes.sort(
		(a, b) =>
			(orderOf(byValueOrName, state) === 'value' ? b.total - a.total : 0) || byLetters(a.label, b.label)
	);
	const lines = themes.map(({ theme, label, highlight, mentions }): MatrixLine => ({
		key: theme,
		label,
		name: label,
		href: themeLink(theme),
		highlighted: highlight,
		mentions,
		cellHref: (article) => (large ? articleLink(article) : themeLink(theme, article)),
		cellEvidence: (article) => evidence('theme-mentions', { theme, article })
	}));
	const model = matrixModel(lines, shown, state.measure);
	const cells = model.rows.flatMap((row) =>
		row.cells.map((cell, column) => ({
			...cell,
			label: row.label,
			title: model.columns[column]?.title ?? ''
		}))
	);
	const peaks = cells.filter(({ share, mentions }) => share === 1 && mentions > 0);
	const [peak] = peaks;
	const one = chosen.length === 1;
	const found = peaks.length === 1 && peak && peak.mentions >= fewMentions ? peak : null;
	const verb = (plural: boolean) =>
		one ? (plural ? 'come up most' : 'comes up most') : plural ? 'peak' : 'peaks';

	return {
		title: found
			? `${capitalised(inSentence(found.label))} ${verb(isPlural(found.label))} in ${quoted(found.title)}`
			: `How often each theme comes up in ${one ? articlesInWords(chosen, data.articles) : 'each article'}${cells.every(({ mentions }) => mentions < fewMentions) ? ': too few to compare' : ''}`,
		subtitle: `How often each theme comes up in ${articlesInWords(chosen, data.articles)}: ${model.unit}. One dot is one mention; ten and more are a bar.`,
		summary: `${capitalised(model.unit)} by theme and article. ${
			peak
				? `Highest ${alike(
						peaks.map(({ label, title }) => `${label} in ${quoted(title)}`),
						'cells'
					)} (${plural(peak.mentions, 'mention')}, ${oneDecimal(peak.rate)} per 1,000 words${peaks.length > 1 ? ' each' : ''})`
				: 'None'
		}. Based on ${shown.length} of ${plural(data.articles.length, 'article')}.`,
		notes: [
			one
				? 'Fewer than ten mentions are too few to say that one theme is stressed more than another.'
				: 'A cell of fewer than ten mentions is too small to say that one article stresses a theme more than another.',
			...panelNote(shown.length, chosen.length)
		],
		base: baseOf(chosen, data.articles),
		table: matrixTable(model, 'Mentions of each theme in each article', 'Theme'),
		model: shown.length === 0 ? null : model
	};
}

export const themesByArticle = anyChart<ThemesByArticleData, MatrixModel>({
	slug: 'themes-by-article',
	question: 'Which article dwells on which theme?',
	kind: 'Dot chart',
	dataset: 'themes',
	method: 'themes',
	controls: ['articles', 'measure'],
	orders: byValueOrName,
	wideFrom: 720,
	home: '/themes/',
	async read(tables) {
		const [articles, definitions, rows] = await Promise.all([
			chartArticles(tables),
			tables.definitions(),
			tables.rows('themes')
		]);
		return {
			articles,
			themes: definitions.themes.map(({ theme, label, highlight }) => ({
				theme,
				label,
				highlight,
				mentions: rows
					.filter((row) => row.theme === theme && row.mentions > 0)
					.map((row): [string, number] => [row.article, row.mentions])
			}))
		};
	},
	view,
	component: DotMatrix
});
