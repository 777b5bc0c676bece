import type { NameKind } from '../schema.ts';
import { capitalised, oneDecimal, plural } from '../ui/format.ts';
import { evidence } from '../ui/evidence.ts';
import { nameLink } from '../ui/links.ts';
import { anyChart, type View } from './chart.ts';
import {
	articlesInWords,
	baseOf,
	chartArticles,
	chosenArticles,
	fewMentions,
	mostPanels,
	panelNote,
	shortNames,
	sum,
	type ChartArticle
} from './corpus.ts';
import DotMatrix from './DotMatrix.svelte';
import { matrixTable, type MatrixModel } from './dotMatrix.ts';
import type { ChartState } from './state.ts';

interface NamesByArticleData {
	articles: ChartArticle[];
	names: { name: string; slug: string; kind: NameKind; mentions: [article: string, mentions: number][] }[];
	/** abbreviations of long names, as [name, abbreviation] */
	short: [string, string][];
}

/** Names beyond these stand in the table of data and on the page of names. */
const mostNames = 18;

function view(data: NamesByArticleData, state: ChartState): View<MatrixModel> {
	const short = new Map(data.short);
	const chosen = chosenArticles(data.articles, state);
	const shown = chosen.slice(0, mostPanels);
	const measured = data.names
		.map((name) => {
			const counts = new Map(name.mentions);
			const cells = shown.map((article) => {
				const count = counts.get(article.article) ?? 0;
				return { article, count, rate: article.words === 0 ? 0 : (count * 1000) / article.words };
			});
			return { ...name, cells, total: sum(chosen.map(({ article }) => counts.get(article) ?? 0)) };
		})
		.filter(({ total }) => total > 0);
	const byTotal = (a: { total: number; name: string }, b: { total: number; name: string }) =>
		b.total - a.total || (a.name < b.name ? -1 : 1);
	measured.sort(byTotal);
	const top = measured.slice(0, mostNames);
	if (state.order === 'name') top.sort((a, b) => (a.name < b.name ? -1 : 1));
	const size = (cell: { count: number; rate: number }) => (state.measure === 'rate' ? cell.rate : cell.count);
	const max = Math.max(1e-9, ...top.flatMap(({ cells }) => cells.map(size)));
	const unit = state.measure === 'rate' ? 'mentions per 1,000 words' : 'mentions';
	const modelOf = (names: typeof measured): MatrixModel => ({
		unit,
		columns: shown.map(({ article, title, words }) => ({ article, title, detail: plural(words, 'word') })),
		rows: names.map(({ name, slug, cells }) => ({
			key: slug,
			label: short.get(name) ?? name,
			href: nameLink(slug),
			highlighted: false,
			cells: cells.map((cell) => ({
				key: cell.article.article,
				mentions: cell.count,
				share: size(cell) / max,
				value: state.measure === 'rate' ? oneDecimal(cell.rate) : String(cell.count),
				aria: `${name}, ${cell.article.title}: ${plural(cell.count, 'mention')}, ${oneDecimal(cell.rate)} per 1,000 words`,
				href: nameLink(slug, cell.article.article),
				evidence: evidence('name-mentions', { name, article: cell.article.article })
			}))
		}))
	});
	const [first] = measured;
	const person = measured.find(({ kind }) => kind === 'person');
	const model = modelOf(top);
	return {
		title: !first
			? 'No name is mentioned here'
			: first.total < fewMentions
				? 'Who is mentioned where: too few mentions to compare'
				: `${capitalised(first.name)} is named most, ${plural(first.total, 'time')}`,
		subtitle: `Who is mentioned where in ${articlesInWords(chosen, data.articles)}: ${unit}. One dot is one mention; ten and more are a bar.`,
		summary: `${capitalised(unit)} by name and article. ${first ? `Highest ${first.name} (${plural(first.total, 'mention')})` : 'None'}${person && person !== first ? `; the person named most is ${person.name} (${plural(person.total, 'mention')})` : ''}. Based on ${shown.length} of ${plural(data.articles.length, 'article')}.`,
		notes: [
			...(measured.length > top.length
				? [`The ${top.length} names mentioned most of ${measured.length}; the table has them all.`]
				: []),
			...panelNote(shown.length, chosen.length)
		],
		base: `${plural(measured.length, 'name')} in ${baseOf(chosen, data.articles)}`,
		table: matrixTable(modelOf(measured), 'Mentions of each name in each article', 'Name'),
		model: top.length === 0 ? null : model
	};
}

export const namesByArticle = anyChart<NamesByArticleData, MatrixModel>({
	slug: 'names-by-article',
	question: 'Who is mentioned where?',
	kind: 'Dot chart',
	dataset: 'names',
	method: 'names',
	controls: ['articles', 'measure', 'order'],
	wideFrom: 720,
	home: '/names/',
	async read(tables) {
		const [articles, definitions, rows] = await Promise.all([
			chartArticles(tables),
			tables.definitions(),
			tables.rows('names')
		]);
		const mentions = new Map<string, [string, number][]>();
		for (const row of rows) {
			const known = mentions.get(row.name) ?? [];
			known.push([row.article, row.mentions]);
			mentions.set(row.name, known);
		}
		return {
			articles,
			names: definitions.names.map(({ name, slug, kind }) => ({
				name,
				slug,
				kind,
				mentions: mentions.get(name) ?? []
			})),
			short: [...shortNames(definitions.names)]
		};
	},
	view,
	component: DotMatrix
});
