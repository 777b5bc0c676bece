import type { NameKind } from '../schema.ts';
import { capitalised, plural, thousands } from '../ui/format.ts';
import { evidence } from '../ui/evidence.ts';
import { articleLink, nameLink } from '../ui/links.ts';
import { withArticle } from '../ui/nameList.ts';
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
	inOne,
	panelArticles,
	panelNote,
	shortNames,
	sum,
	type ChartArticle
} from './corpus.ts';
import DotMatrix from './DotMatrix.svelte';
import { matrixModel, matrixTable, type MatrixLine, type MatrixModel } from './dotMatrix.ts';
import type { ChartState } from './state.ts';

interface NamesByArticleData {
	articles: ChartArticle[];
	names: { name: string; slug: string; kind: NameKind; mentions: [article: string, mentions: number][] }[];
	/** abbreviations of long names, as [name, abbreviation] */
	short: [string, string][];
}

/** Names beyond these stand in the table of data and on the page of names. */
const mostNames = 18;

/**
 * The names mentioned most, and none of those that are mentioned as often as one that is left out; where all are
 * mentioned alike, the first in the alphabet. `said` tells which they are.
 */
function mostNamed<Name extends { total: number }>(names: Name[]): { top: Name[]; said: string } {
	const left = names[mostNames]?.total ?? 0;
	const above = names.filter(({ total }) => total > left);
	const least = above.at(-1)?.total ?? 0;
	return above.length > 0
		? { top: above, said: `with ${plural(least, 'mention')} or more` }
		: { top: names.slice(0, mostNames), said: 'that come first in the alphabet, of those named most' };
}

function view(data: NamesByArticleData, state: ChartState): View<MatrixModel> {
	const short = new Map(data.short);
	const large = data.articles.length > mostWhole;
	const chosen = chosenArticles(data.articles, state);
	const shown = panelArticles(chosen);
	const measured = data.names
		.map((name) => {
			const counts = new Map(name.mentions);
			return { ...name, total: sum(chosen.map(({ article }) => counts.get(article) ?? 0)) };
		})
		.filter(({ total }) => total > 0)
		.sort((a, b) => b.total - a.total || byLetters(a.name, b.name));
	const { top, said } = mostNamed(measured);
	if (orderOf(byValueOrName, state) === 'name') top.sort((a, b) => byLetters(a.name, b.name));
	const modelOf = (names: typeof measured) =>
		matrixModel(
			names.map(({ name, slug, mentions }): MatrixLine => ({
				key: slug,
				label: short.get(name) ?? name,
				name,
				href: nameLink(slug),
				highlighted: false,
				mentions,
				cellHref: (article) => (large ? articleLink(article) : nameLink(slug, article)),
				cellEvidence: (article) => evidence('name-mentions', { name, article })
			})),
			shown,
			state.measure
		);
	const [first] = measured;
	const most = (names: typeof measured) => {
		const [top] = names;
		const same = names.filter(({ total }) => total === top?.total).map(({ name }) => name);
		return (
			top && `${alike(same, 'names')} (${plural(top.total, 'mention')}${same.length > 1 ? ' each' : ''})`
		);
	};
	const people = measured.filter(({ kind }) => kind === 'person');
	const peopleSaid = first?.kind === 'person' ? undefined : most(people);
	const model = modelOf(top);
	const { unit } = model;
	return {
		title: !first
			? 'No name is mentioned here'
			: first.total < fewMentions
				? `Who is mentioned ${inOne(chosen, data.articles).slice(1) || 'where'}: too few mentions to compare`
				: `${capitalised(withArticle(first.name))} is named most, ${plural(first.total, 'time')}${inOne(chosen, data.articles)}`,
		subtitle: `Who is mentioned where in ${articlesInWords(chosen, data.articles)}: ${unit}. One dot is one mention; ten and more are a bar.`,
		summary: `${capitalised(unit)} by name and article. ${first ? `Highest ${most(measured)}` : 'None'}${peopleSaid ? `; of people, ${peopleSaid}` : ''}. Based on ${shown.length} of ${plural(data.articles.length, 'article')}.`,
		notes: [
			...(measured.length > top.length
				? [`Drawn: the ${top.length} of ${thousands(measured.length)} names ${said}. The table has them all.`]
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
	controls: ['articles', 'measure'],
	orders: byValueOrName,
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
