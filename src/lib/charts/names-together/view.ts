import { capitalised } from '../../wording/lists.ts';
import { inWords, plural } from '../../wording/numbers.ts';
import { evidence } from '../../ui/figure/evidence.ts';
import { articleLink, nameLink } from '../../ui/links.ts';
import { byValueOrName, orderOf, type View } from '../core/contract.ts';
import {
	articlesInWords,
	baseOf,
	byLetters,
	chosenArticles,
	inOne,
	someOf,
	untied,
	type ChartArticle
} from '../core/corpus.ts';
import type { ChartState } from '../core/state.ts';

export interface NamesTogetherData {
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
	/** the most paragraphs of a pair */
	most: number;
}

/** Names beyond these are not drawn. */
const mostNames = 14;
/** Pairs of one paragraph beyond so many stand in the CSV only. */
const mostRows = 400;
/** Pairs that are said aloud. */
const mostSaid = 3;

export function view(data: NamesTogetherData, state: ChartState): View<NamesTogetherModel> {
	const chosen = chosenArticles(data.articles, state);
	const ids = new Set(chosen.map(({ article }) => article));
	const pairs = new Map<
		string,
		{ a: number; b: number; paragraphs: number; articles: Set<number>; article: number; sentence: number }
	>();
	/** of each name: paragraphs with the one it shares most of them with, and with all others */
	const company = new Map<number, { closest: number; all: number }>();
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
		for (const name of [a, b]) {
			const known = company.get(name);
			company.set(name, {
				closest: Math.max(known?.closest ?? 0, pair.paragraphs),
				all: (known?.all ?? 0) + 1
			});
		}
	}
	const nameOf = (index: number) => data.names[index]?.name ?? '';
	// names that share most paragraphs come first, so that a pair that is spoken of is drawn
	const names = [...company]
		.map(([name, { closest, all }]) => ({ name, company: closest * (data.paragraphs.length + 1) + all }))
		.sort((x, y) => y.company - x.company || x.name - y.name);
	const above = untied(names, mostNames, (row) => row.company);
	const leading = new Set((above.length > 1 ? above : names.slice(0, mostNames)).map(({ name }) => name));
	// a name whose company is all further down the list would be an empty stair
	const top = [...leading].filter((name) =>
		[...pairs.values()].some(({ a, b }) => (a === name && leading.has(b)) || (b === name && leading.has(a)))
	);
	if (orderOf(byValueOrName, state) === 'name') top.sort((a, b) => byLetters(nameOf(a), nameOf(b)));
	const at = new Map(top.map((name, index) => [name, index]));
	const ranked = [...pairs.values()].sort((x, y) => y.paragraphs - x.paragraphs || x.a - y.a || x.b - y.b);
	const only = state.articles?.join(',');
	/** of a pair in one article that is the only one to ask for */
	const askedOf = ([first = -1, ...others]: readonly number[]) =>
		others.length === 0 ? data.articles[first]?.article : only;
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
				evidence: evidence('name-pair-paragraphs', {
					name_a: nameOf(a),
					name_b: nameOf(b),
					article: askedOf([...articles])
				})
			}
		];
	});
	cells.sort((x, y) => x.row - y.row || x.column - y.column);
	const [first] = ranked;
	const often = ranked.filter(({ paragraphs }) => paragraphs > 1);
	// pairs that share one paragraph are too many and too alike to be named
	const named = untied(often, mostSaid, ({ paragraphs }) => paragraphs);
	const rest = ranked.length - named.length;
	const most = ranked[named.length]?.paragraphs ?? 0;
	const pairsSaid = [
		...named.map((pair) => `${nameOf(pair.a)} and ${nameOf(pair.b)}: ${pair.paragraphs}`),
		...(rest > 0
			? [
					`${plural(rest, named.length > 0 ? 'other pair' : 'pair')}: ${most > 1 ? `${most} or fewer` : '1'}${rest > 1 ? ' each' : ''}`
				]
			: [])
	];
	const inTable = Math.max(mostRows, often.length);
	const where = inOne(chosen, data.articles);
	return {
		title: !first
			? `No two names share a paragraph${where}`
			: `${capitalised(plural(pairs.size, 'pair'))} of names ${pairs.size === 1 ? 'shares' : 'share'} a paragraph${where}, ${
					often.length > 0
						? `${often.length === pairs.size ? (often.length === 1 ? 'and more than one' : 'all of them') : `${inWords(often.length)} of them`} more than once`
						: pairs.size === 1
							? 'once'
							: 'none of them twice'
				}`,
		subtitle: `Names that stand in one paragraph in ${articlesInWords(chosen, data.articles)}. The larger the square, the more paragraphs; read across from one name and down from the other.`,
		summary: `Paragraphs that mention two names, by pair. ${first ? pairsSaid.join('; ') : 'None'}. Based on ${someOf(chosen, data.articles)}.`,
		notes: [
			...(first ? ['To stand in one paragraph is not to agree, or to have met: open the sentences.'] : []),
			...(cells.length < pairs.size
				? [
						`Drawn: ${plural(cells.length, 'pair')} of the ${top.length} names with the most company. The table has ${pairs.size > inTable ? 'more' : 'all'}.`
					]
				: [])
		],
		base: `${first ? plural(pairs.size, 'pair') : 'no pair'} of names in ${baseOf(chosen, data.articles)}`,
		table: {
			caption: 'Pairs of names by the paragraphs they share',
			columns: [
				{ label: 'Name' },
				{ label: 'With' },
				{ label: 'Paragraphs', number: true },
				{ label: 'Articles', number: true }
			],
			left: Math.max(0, ranked.length - inTable),
			rows: ranked.slice(0, inTable).map((pair) => ({
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
			? { names: top.map((name) => data.names[name]?.short ?? ''), cells, most: first.paragraphs }
			: null
	};
}
