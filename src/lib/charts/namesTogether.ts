import { capitalised, plural } from '../ui/format.ts';
import { evidence } from '../ui/evidence.ts';
import { articleLink, nameLink } from '../ui/links.ts';
import { anyChart, byValueOrName, orderOf, type View } from './chart.ts';
import {
	articlesInWords,
	baseOf,
	byLetters,
	chartArticles,
	chosenArticles,
	inOne,
	shortNames,
	type ChartArticle
} from './corpus.ts';
import NamesTogether from './NamesTogether.svelte';
import type { ChartState } from './state.ts';

interface NamesTogetherData {
	articles: ChartArticle[];
	names: { name: string; short: string; slug: string }[];
	/** one per paragraph that mentions both names */
	paragraphs: [a: number, b: number, article: number, sentence: number][];
}

export interface PairCell {
	key: string;
	/** positions in the list of names, `column` < `row` */
	row: number;
	column: number;
	paragraphs: number;
	href: string;
	aria: string;
	evidence: string;
}
export interface NamesTogetherModel {
	names: string[];
	cells: PairCell[];
	most: number;
}

const mostNames = 14;

function view(data: NamesTogetherData, state: ChartState): View<NamesTogetherModel> {
	const chosen = chosenArticles(data.articles, state);
	const ids = new Set(chosen.map(({ article }) => article));
	const pairs = new Map<
		string,
		{ a: number; b: number; paragraphs: number; articles: Set<number>; article: number; sentence: number }
	>();
	const weight = new Map<number, number>();
	for (const [a, b, article, sentence] of data.paragraphs) {
		if (!ids.has(data.articles[article]?.article ?? '')) continue;
		const pair = pairs.get(`${a}/${b}`) ?? {
			a,
			b,
			paragraphs: 0,
			articles: new Set<number>(),
			article,
			sentence
		};
		pair.paragraphs++;
		pair.articles.add(article);
		pairs.set(`${a}/${b}`, pair);
		for (const name of [a, b]) weight.set(name, (weight.get(name) ?? 0) + 1);
	}
	const nameOf = (index: number) => data.names[index]?.name ?? '';
	const names = [...weight].sort((x, y) => y[1] - x[1] || x[0] - y[0]).map(([name]) => name);
	const leading = new Set(names.slice(0, mostNames));
	// a name whose company is all further down the list would be an empty stair
	const top = [...leading].filter((name) =>
		[...pairs.values()].some(({ a, b }) => (a === name && leading.has(b)) || (b === name && leading.has(a)))
	);
	if (orderOf(byValueOrName, state) === 'name') top.sort((a, b) => byLetters(nameOf(a), nameOf(b)));
	const at = new Map(top.map((name, index) => [name, index]));
	const ranked = [...pairs.values()].sort((x, y) => y.paragraphs - x.paragraphs || x.a - y.a || x.b - y.b);
	const only = state.articles?.join(',');
	const cells = ranked.flatMap(({ a, b, paragraphs, articles, article, sentence }): PairCell[] => {
		const [i, j] = [at.get(a), at.get(b)];
		if (i === undefined || j === undefined) return [];
		return [
			{
				key: `${a}/${b}`,
				row: Math.max(i, j),
				column: Math.min(i, j),
				paragraphs,
				href: articleLink(data.articles[article]?.article ?? '', sentence),
				aria: `${nameOf(a)} and ${nameOf(b)}: together in ${plural(paragraphs, 'paragraph')} of ${plural(articles.size, 'article')}`,
				evidence: evidence('name-pair-paragraphs', { name_a: nameOf(a), name_b: nameOf(b), article: only })
			}
		];
	});
	cells.sort((x, y) => x.row - y.row || x.column - y.column);
	const [first] = ranked;
	// pairs that share one paragraph are too many and too alike to be named
	const named = ranked.filter(({ paragraphs }) => paragraphs > 1).slice(0, 3);
	const rest = ranked.length - named.length;
	const pairsSaid = [
		...named.map((pair) => `${nameOf(pair.a)} and ${nameOf(pair.b)}: ${pair.paragraphs}`),
		...(rest > 0
			? [
					`${plural(rest, named.length > 0 ? 'other pair' : 'pair')}: ${ranked[named.length]?.paragraphs === 1 ? '1' : 'fewer'}${rest > 1 ? ' each' : ''}`
				]
			: [])
	];
	return {
		title: first
			? `${capitalised(plural(pairs.size, 'pair'))} of names ${pairs.size === 1 ? 'shares' : 'share'} a paragraph${inOne(chosen, data.articles)}`
			: `No two names share a paragraph${inOne(chosen, data.articles)}`,
		subtitle: `Names that stand in one paragraph in ${articlesInWords(chosen, data.articles)}. The larger the square, the more paragraphs; read across from one name and down from the other.`,
		summary: `Paragraphs that mention two names, by pair. ${first ? pairsSaid.join('; ') : 'None'}. Based on ${chosen.length} of ${plural(data.articles.length, 'article')}.`,
		notes: [
			'To stand in one paragraph is not to agree, or to have met: open the sentences.',
			...(names.length > top.length
				? ['Only the names with the most company are drawn; the table has the pairs.']
				: [])
		],
		base: `${plural(pairs.size, 'pair')} of names in ${baseOf(chosen, data.articles)}`,
		table: {
			caption: 'Pairs of names by the paragraphs they share',
			columns: [
				{ label: 'Name' },
				{ label: 'With' },
				{ label: 'Paragraphs', number: true },
				{ label: 'Articles', number: true }
			],
			rows: ranked.slice(0, 400).map((pair) => ({
				key: `${pair.a}/${pair.b}`,
				cells: [
					{ text: nameOf(pair.a), href: nameLink(data.names[pair.a]?.slug ?? '') },
					{ text: nameOf(pair.b), href: nameLink(data.names[pair.b]?.slug ?? '') },
					{
						text: String(pair.paragraphs),
						href: articleLink(data.articles[pair.article]?.article ?? '', pair.sentence)
					},
					{ text: String(pair.articles.size) }
				]
			}))
		},
		model: first
			? {
					names: top.map((name) => data.names[name]?.short ?? ''),
					cells,
					most: first.paragraphs
				}
			: null
	};
}

export const namesTogether = anyChart<NamesTogetherData, NamesTogetherModel>({
	slug: 'names-together',
	question: 'Who is mentioned with whom?',
	kind: 'Grid of pairs',
	dataset: 'name-pairs',
	method: 'together',
	controls: ['articles'],
	orders: byValueOrName,
	wideFrom: 720,
	home: '/names/',
	async read(tables) {
		const [articles, definitions, rows] = await Promise.all([
			chartArticles(tables),
			tables.definitions(),
			tables.rows('name-pair-paragraphs')
		]);
		const short = shortNames(definitions.names);
		const nameIndex = new Map(definitions.names.map(({ name }, index) => [name, index]));
		const articleIndex = new Map(articles.map(({ article }, index) => [article, index]));
		return {
			articles,
			names: definitions.names.map(({ name, slug }) => ({ name, short: short.get(name) ?? name, slug })),
			paragraphs: rows.flatMap((row): [number, number, number, number][] => {
				const [a, b, article] = [
					nameIndex.get(row.name_a),
					nameIndex.get(row.name_b),
					articleIndex.get(row.article)
				];
				return a === undefined || b === undefined || article === undefined
					? []
					: [[a, b, article, row.sentence]];
			})
		};
	},
	view,
	component: NamesTogether
});
