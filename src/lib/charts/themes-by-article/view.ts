import { capitalised, quoted } from '../../wording/lists.ts';
import { evidence } from '../../ui/figure/evidence.ts';
import { articleLink, themeLink } from '../../ui/links.ts';
import { mostWhole } from '../../ui/lists/parts.ts';
import type { TableData } from '../../ui/figure/table.ts';
import { byValueOrName, orderOf, type View } from '../core/contract.ts';
import {
	alike,
	articlesInWords,
	baseOf,
	byLetters,
	chosenArticles,
	fewMentions,
	inOne,
	panelArticles,
	panelNote,
	someOf,
	sum,
	type ChartArticle
} from '../core/corpus.ts';
import {
	matrixKey,
	matrixModel,
	matrixTable,
	type MatrixLine,
	type MatrixModel
} from '../core/matrix/matrix.ts';
import type { ChartState } from '../core/state.ts';
import { inSentence, isPlural, type Called } from '../../wording/labels.ts';

export interface ThemesByArticleData {
	articles: ChartArticle[];
	themes: (Called & { theme: string; mentions: [article: string, mentions: number][] })[];
}

export function view(data: ThemesByArticleData, state: ChartState): View<MatrixModel> {
	const large = data.articles.length > mostWhole;
	const chosen = chosenArticles(data.articles, state);
	const lines = data.themes.map(({ theme, label, mentions }): MatrixLine => {
		const counts = new Map(mentions);
		return {
			key: theme,
			label,
			name: label,
			href: themeLink(theme),
			total: sum(chosen.map(({ article }) => counts.get(article) ?? 0)),
			mentions,
			cellHref: (article) => (large ? articleLink(article) : themeLink(theme, article)),
			cellEvidence: (article) => evidence('theme-mentions', { theme, article })
		};
	});
	lines.sort(
		(a, b) =>
			(orderOf(byValueOrName, state) === 'value' ? b.total - a.total : 0) || byLetters(a.label, b.label)
	);
	// the peak is that of all the chosen articles, not of those that are drawn; what reads alike is alike
	const whole = matrixModel(lines, chosen, state.measure);
	const top = whole.rows.flatMap(({ cells }) => cells).find(({ share }) => share === 1)?.value;
	const peaks = whole.rows.flatMap(({ key, label, cells }) =>
		cells.flatMap((cell) =>
			cell.value === top
				? [
						{
							...cell,
							row: key,
							label,
							title: chosen.find(({ article }) => article === cell.key)?.title ?? ''
						}
					]
				: []
		)
	);
	const [peak] = peaks;
	const one = chosen.length === 1;
	const enough = peak !== undefined && peaks.every(({ mentions }) => mentions >= fewMentions);
	const found = enough && peaks.length === 1 ? peak : null;
	const theme = data.themes.find(({ theme }) => theme === found?.row);
	const few = whole.rows.every(({ cells }) => cells.every(({ mentions }) => mentions < fewMentions));
	const none = lines.every(({ total }) => total === 0);
	const verb = (plural: boolean) =>
		one ? (plural ? 'come up most' : 'comes up most') : plural ? 'peak' : 'peaks';
	const shown = panelArticles(chosen, found?.key);
	const model = matrixModel(lines, shown, state.measure, found ? [found.row] : []);
	return {
		title: none
			? `No theme is mentioned${inOne(chosen, data.articles)}`
			: found && theme
				? `${capitalised(inSentence(theme))} ${verb(isPlural(theme))} in ${quoted(found.title)}`
				: `How often each theme comes up in ${one ? articlesInWords(chosen, data.articles) : 'each article'}${few ? ': too few to compare' : ''}`,
		subtitle: `How often each theme comes up in ${articlesInWords(chosen, data.articles)}: ${model.unit}. ${matrixKey}`,
		summary: `${capitalised(model.unit)} by theme and article. ${
			none
				? 'None. '
				: enough
					? `Highest ${alike(
							peaks.map(({ label, title }) => `${label} in ${quoted(title)}`),
							'cells'
						)} (${peak.value}${peaks.length > 1 ? ' each' : ''}). `
					: ''
		}Based on ${someOf(chosen, data.articles)}.`,
		notes: [
			...(few || none
				? []
				: [
						one
							? 'Nothing is claimed of themes with fewer than ten mentions.'
							: 'Nothing is claimed of cells with fewer than ten mentions.'
					]),
			...panelNote(shown, chosen)
		],
		base: baseOf(chosen, data.articles),
		table:
			chosen.length > shown.length
				? byArticle(whole, chosen)
				: matrixTable(
						model,
						'Mentions of each theme in each article',
						'Theme',
						sum(chosen.map(({ words }) => words))
					),
		model: none ? null : model
	};
}

/** The matrix of many articles as a table: a row an article, a column a theme. */
function byArticle(whole: MatrixModel, chosen: readonly ChartArticle[]): TableData {
	return {
		caption: `Mentions of each theme in each article: ${whole.unit}`,
		columns: [{ label: 'Article' }, ...whole.rows.map(({ label }) => ({ label, number: true }))],
		rows: chosen.map(({ article, title }, column) => ({
			key: article,
			cells: [
				{ text: title, href: articleLink(article) },
				...whole.rows.map(({ cells }) => ({ text: cells[column]?.value ?? '' }))
			]
		}))
	};
}
