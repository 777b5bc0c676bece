import { capitalised, oneDecimal, plural } from '../ui/format.ts';
import { evidence } from '../ui/evidence.ts';
import { themeLink } from '../ui/links.ts';
import { anyChart, type View } from './chart.ts';
import {
	articlesInWords,
	baseOf,
	chartArticles,
	chosenArticles,
	fewMentions,
	inSentence,
	isPlural,
	mostPanels,
	panelNote,
	sum,
	type ChartArticle
} from './corpus.ts';
import DotMatrix from './DotMatrix.svelte';
import { matrixTable, type MatrixModel } from './dotMatrix.ts';
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
	const chosen = chosenArticles(data.articles, state);
	const shown = chosen.slice(0, mostPanels);
	const rateOf = (mentions: number, words: number) => (words === 0 ? 0 : (mentions * 1000) / words);
	const measured = data.themes.map(({ theme, label, highlight, mentions }) => {
		const counts = new Map(mentions);
		const cells = shown.map((article) => {
			const count = counts.get(article.article) ?? 0;
			return { article, count, rate: rateOf(count, article.words) };
		});
		return {
			theme,
			label,
			highlight,
			cells,
			total: sum(chosen.map(({ article }) => counts.get(article) ?? 0))
		};
	});
	measured.sort((a, b) =>
		state.order === 'value' ? b.total - a.total || (a.label < b.label ? -1 : 1) : a.label < b.label ? -1 : 1
	);
	const size = (cell: { count: number; rate: number }) => (state.measure === 'rate' ? cell.rate : cell.count);
	const all = measured.flatMap((row) => row.cells.map((cell) => ({ ...cell, label: row.label })));
	const max = Math.max(1e-9, ...all.map(size));
	const peak = all.reduce<(typeof all)[number] | null>(
		(best, cell) => (best === null || size(cell) > size(best) ? cell : best),
		null
	);

	const model: MatrixModel = {
		unit: state.measure === 'rate' ? 'mentions per 1,000 words' : 'mentions',
		columns: shown.map(({ article, title, words }) => ({ article, title, detail: plural(words, 'word') })),
		rows: measured.map(({ theme, label, highlight, cells }) => ({
			key: theme,
			label,
			href: themeLink(theme),
			highlighted: highlight,
			cells: cells.map((cell) => ({
				key: cell.article.article,
				mentions: cell.count,
				share: size(cell) / max,
				value: state.measure === 'rate' ? oneDecimal(cell.rate) : String(cell.count),
				aria: `${label}, ${cell.article.title}: ${plural(cell.count, 'mention')}, ${oneDecimal(cell.rate)} per 1,000 words`,
				href: themeLink(theme, cell.article.article),
				evidence: evidence('theme-mentions', { theme, article: cell.article.article })
			}))
		}))
	};
	return {
		title:
			peak && peak.count >= fewMentions
				? `${capitalised(inSentence(peak.label))} ${isPlural(peak.label) ? 'peak' : 'peaks'} in ‘${peak.article.title}’`
				: 'How often each theme comes up in each article',
		subtitle: `How often each theme comes up in ${articlesInWords(chosen, data.articles)}: ${model.unit}. One dot is one mention; ten and more are a bar.`,
		summary: `${capitalised(model.unit)} by theme and article. ${peak ? `Highest ${peak.label} in ‘${peak.article.title}’ (${plural(peak.count, 'mention')}, ${oneDecimal(peak.rate)} per 1,000 words)` : 'None'}. Based on ${shown.length} of ${plural(data.articles.length, 'article')}.`,
		notes: [
			'A cell of fewer than ten mentions is too small to say that one article stresses a theme more than another.',
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
	controls: ['articles', 'measure', 'order'],
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
