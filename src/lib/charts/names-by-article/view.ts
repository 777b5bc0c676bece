import type { NameKind } from '../../schema.ts';
import { rate } from '../../statistics/rate.ts';
import { capitalised } from '../../wording/lists.ts';
import { oneDecimal, plural, thousands } from '../../wording/numbers.ts';
import { evidence } from '../../ui/figure/evidence.ts';
import { articleLink, nameLink } from '../../ui/links.ts';
import { withArticle } from '../../ui/lists/nameList.ts';
import { mostWhole } from '../../ui/lists/parts.ts';
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
	untied,
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

export interface NamesByArticleData {
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
	const above = untied(names, mostNames, ({ total }) => total);
	const least = above.at(-1)?.total ?? 0;
	return above.length > 0
		? { top: above, said: `with ${plural(least, 'mention')} or more` }
		: { top: names.slice(0, mostNames), said: 'that come first in the alphabet, of those named most' };
}

export function view(data: NamesByArticleData, state: ChartState): View<MatrixModel> {
	const short = new Map(data.short);
	const large = data.articles.length > mostWhole;
	const chosen = chosenArticles(data.articles, state);
	const shown = panelArticles(chosen);
	const words = sum(chosen.map((article) => article.words));
	const measured = data.names
		.map((name) => {
			const counts = new Map(name.mentions);
			return { ...name, total: sum(chosen.map(({ article }) => counts.get(article) ?? 0)) };
		})
		.filter(({ total }) => total > 0)
		.sort((a, b) => b.total - a.total || byLetters(a.name, b.name));
	const [first] = measured;
	const few = !first || first.total < fewMentions;
	const leading = few ? [] : measured.filter(({ total }) => total === first.total);
	const { top, said } = mostNamed(measured);
	if (orderOf(byValueOrName, state) === 'name') top.sort((a, b) => byLetters(a.name, b.name));
	const modelOf = (names: typeof measured) =>
		matrixModel(
			names.map(({ name, slug, total, mentions }): MatrixLine => ({
				key: slug,
				label: short.get(name) ?? name,
				name,
				href: nameLink(slug),
				total,
				mentions,
				cellHref: (article) => (large ? articleLink(article) : nameLink(slug, article)),
				cellEvidence: (article) => evidence('name-mentions', { name, article })
			})),
			shown,
			state.measure,
			leading.map(({ slug }) => slug)
		);
	const most = (names: typeof measured) => {
		const [top] = names;
		const same = names.filter(({ total }) => total === top?.total).map(({ name }) => name);
		return top && top.total >= fewMentions
			? `${alike(same, 'names')} (${plural(top.total, 'mention')}${same.length > 1 ? ' each' : ''})`
			: undefined;
	};
	const people =
		first?.kind === 'person' ? undefined : most(measured.filter(({ kind }) => kind === 'person'));
	const model = modelOf(top);
	const { unit } = model;
	const size = first ? `${plural(first.total, 'mention')}${leading.length > 1 ? ' each' : ''}` : '';
	const perThousand = first ? `${oneDecimal(rate(first.total, words))} per 1,000 words` : '';
	return {
		title: !first
			? `No name is mentioned${inOne(chosen, data.articles)}`
			: few
				? `Who is mentioned ${inOne(chosen, data.articles).slice(1) || 'where'}: too few mentions to compare`
				: `${capitalised(
						alike(
							leading.map(({ name }) => withArticle(name)),
							'names'
						)
					)} ${leading.length > 1 ? 'are' : 'is'} named most${inOne(chosen, data.articles)}: ${size}${state.measure === 'rate' ? `, ${perThousand}` : ''}`,
		subtitle: `Who is mentioned where in ${articlesInWords(chosen, data.articles)}: ${unit}. ${matrixKey}`,
		summary: `${capitalised(unit)} by name and article. ${few ? (first ? `${plural(measured.length, 'name')}, ${measured.length === 1 ? 'with' : 'each with'} fewer than ten mentions` : 'None') : `Highest ${most(measured)}`}${people ? `; of people, ${people}` : ''}. Based on ${someOf(chosen, data.articles)}.`,
		notes: [
			...(measured.length > top.length
				? [`Drawn: the ${top.length} of ${thousands(measured.length)} names ${said}. The table has them all.`]
				: []),
			...panelNote(shown, chosen)
		],
		base: `${first ? plural(measured.length, 'name') : 'no name'} in ${baseOf(chosen, data.articles)}`,
		table: matrixTable(modelOf(measured), 'Mentions of each name in each article', 'Name', words),
		model: top.length === 0 ? null : model
	};
}
