import type { Marked } from '../../layers/marked.ts';
import type { FigureRow, PriceRow } from '../../schema.ts';
import { moneyRange } from '../../wording/money.ts';
import { capitalised, list } from '../../wording/lists.ts';
import { inWords, oneDecimal, plural } from '../../wording/numbers.ts';
import { evidence } from '../../ui/figure/evidence.ts';
import { articleLink } from '../../ui/links.ts';
import { orderOf, type Orders, type View } from '../core/contract.ts';
import {
	articlesInWords,
	chartArticles,
	chosenArticles,
	inOne,
	shortNames,
	untied,
	type ChartArticle
} from '../core/corpus.ts';
import type { Tables } from '../core/load.ts';
import type { ChartState } from '../core/state.ts';

/** Figures smaller than the first so many stand in the table only. */
const mostFigures = 12;

export const figureOrders: Orders = [
	{ value: 'value', label: 'largest first' },
	{ value: 'article', label: 'as cited' }
];

export interface FiguresData {
	articles: ChartArticle[];
	figures: FigureRow[];
	prices: PriceRow[];
	/** abbreviations of organisations, as [name, abbreviation] */
	short: [string, string][];
}

/**
 * One figure with all its citations. Direction gives the side; the whole bar of an estimate is hatched, and of
 * another range, where `low` is less than `high`, what lies between the two.
 */
export interface ComparedFigure {
	figure: string;
	low: number;
	high: number;
	direction: FigureRow['direction'];
	estimated: boolean;
	/** "£4.5 billion" */
	sum: string;
	/** "£4.5 billion less: charities’ income, from the spending review" in two parts */
	amount: string;
	what: string;
	/** who said it, and where */
	who: string;
	where: string;
	href: string;
	evidence: string;
}

export interface FiguresComparedModel {
	figures: ComparedFigure[];
	currency: string;
	/** the furthest loss and the furthest gain, both ≥ 0 */
	loss: number;
	gain: number;
	/** "22.5 of these make the longest bar", at the smallest figure, where the gap is wide */
	ratio: { figure: string; text: string } | null;
}

export async function readFigures(tables: Tables): Promise<FiguresData> {
	const [articles, figures, prices, definitions] = await Promise.all([
		chartArticles(tables),
		tables.rows('figures'),
		tables.rows('prices'),
		tables.definitions()
	]);
	const cited = new Set(figures.map(({ organisation }) => organisation));
	const short = [...shortNames(definitions.names)].filter(([name]) => cited.has(name));
	return { articles, figures, prices, short };
}

/** "Estimated by Stephen Bubb, ACEVO": what the articles say of who says so. */
function said({ status, speaker, organisation }: FigureRow, short: ReadonlyMap<string, string>): string {
	const by = [speaker, short.get(organisation) ?? organisation].filter((name) => name !== 'not stated');
	if (by.length === 0) return status === 'not stated' ? 'Who says so is not stated' : capitalised(status);
	return `${status === 'not stated' ? 'Said' : capitalised(status)} by ${by.join(', ')}`;
}

function times(ratio: number): string {
	const rounded = Math.round(ratio * 10) / 10;
	return Number.isInteger(rounded) ? inWords(rounded) : oneDecimal(rounded);
}

/** The figures in a state: one per figure id, losses first, the largest of each first; one currency. */
export function comparedFigures(
	data: FiguresData,
	state: ChartState
): { figures: ComparedFigure[]; currency: string; others: number; unpriced: number } {
	const chosen = new Map(chosenArticles(data.articles, state).map((article) => [article.article, article]));
	const byFigure = new Map<string, FigureRow[]>();
	for (const row of data.figures) {
		if (!chosen.has(row.article)) continue;
		const known = byFigure.get(row.figure);
		if (known) known.push(row);
		else byFigure.set(row.figure, [row]);
	}
	const short = new Map(data.short);
	const counts = new Map<string, number>();
	for (const [row] of byFigure.values())
		if (row) counts.set(row.currency, (counts.get(row.currency) ?? 0) + 1);
	const currency = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'GBP';

	const prices = new Map(data.prices.map((price) => [price.figure, price]));
	const figures: ComparedFigure[] = [];
	let unpriced = 0;
	for (const [figure, citations] of byFigure) {
		const [row] = citations;
		if (!row || row.currency !== currency) continue;
		const price = state.prices === 'today' ? prices.get(figure) : undefined;
		// never old money beside new: what has no price of today is left out, and a note says so
		if (state.prices === 'today' && data.prices.length > 0 && !price) {
			unpriced++;
			continue;
		}
		const who = said(row, short);
		const [low, high] = price ? [price.value_low, price.value_high] : [row.value_low, row.value_high];
		const less = row.direction === 'loss' ? ' less' : '';
		// the article's own words, unless the sum is shown in other prices
		const named = price
			? moneyRange(threeDigits(low), threeDigits(high), currency)
			: [row.qualifier, row.text].filter((part) => part !== '').join(' ');
		const of = price ? ` in ${price.to_year} prices` : '';
		const sum = named + of;
		const more = citations.length > 1 ? `, and ${citations.length - 1} more` : '';
		const where = `${chosen.get(row.article)?.title ?? row.article}, sentence ${row.sentence}${more}`;
		const what = row.scope === 'not stated' ? 'what it concerns is not stated' : row.scope;
		figures.push({
			figure,
			low,
			high,
			direction: row.direction,
			estimated: row.status === 'estimated' || row.status === 'forecast',
			sum,
			amount: named + less + of,
			what,
			who,
			where,
			href: articleLink(row.article, row.sentence),
			evidence: evidence('figures', { figure })
		});
	}
	const side = { loss: 0, none: 1, gain: 2 };
	// in the articles' order the figures stand as they were read
	if (orderOf(figureOrders, state) === 'value')
		figures.sort(
			(a, b) => side[a.direction] - side[b.direction] || b.high - a.high || (a.figure < b.figure ? -1 : 1)
		);
	return { figures, currency, others: byFigure.size - figures.length - unpriced, unpriced };
}

/** Where a sum's bar starts to be unsure and where it ends: a loss goes left; of an estimate all is unsure. */
export function signed({ direction, estimated, low, high }: ComparedFigure): { low: number; high: number } {
	const sign = direction === 'loss' ? -1 : 1;
	return { low: estimated ? 0 : sign * low, high: sign * high };
}

/** A figure as a mark: what its row says, in the row's own words, and its direction. */
export function spoken(figure: ComparedFigure, remark: string): Marked {
	const { amount, what, who, where, direction, href, evidence } = figure;
	const parts = [
		`${amount} ${what}.`,
		`${who} ${where}.`,
		...(remark === '' ? [] : [`${remark}.`]),
		...(direction === 'none' ? [] : [`A ${direction}.`])
	];
	return { href, evidence, aria: parts.join(' ') };
}

/** Three significant digits, as far as a price series is worth: 6,387,187,250 → 6,390,000,000. */
export function threeDigits(value: number): number {
	if (value === 0) return 0;
	const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
	return unit >= 1 ? Math.round(value / unit) * unit : Math.round(value * 100) / 100;
}

function figuresTitle(figures: readonly ComparedFigure[], currency: string, where: string): string {
	const losses = figures.filter(({ direction }) => direction === 'loss');
	const gains = figures.filter(({ direction }) => direction === 'gain');
	if (figures.length === 0) return `No sum of money is named${where}`;
	const unit = losses.every(({ low }) => low >= 1e9) ? ' in the billions' : '';
	const lossWords =
		losses.length === 0 ? '' : `${inWords(losses.length)} ${losses.length === 1 ? 'loss' : 'losses'}${unit}`;
	const [gain] = gains;
	const gainWords =
		gains.length === 0 || !gain
			? ''
			: gains.length === 1
				? `one gain of ${moneyRange(threeDigits(gain.low), threeDigits(gain.high), currency)}`
				: `${inWords(gains.length)} gains`;
	const rest = figures.length - losses.length - gains.length;
	const restWords =
		rest === 0
			? ''
			: `${inWords(rest)} ${rest === 1 ? 'sum' : 'sums'}${rest === figures.length ? ' of money,' : ''} neither lost nor gained`;
	const parts = [lossWords, gainWords, restWords].filter((part) => part !== '');
	const last = parts.pop() ?? '';
	const found = capitalised(parts.length === 0 ? last : `${parts.join(', ')}, and ${last}`);
	return where === '' ? found : `${found}, cited${where}`;
}

/** In words, why the figures cannot be added; nothing where there are not two losses. */
export function whyNotAdded(figures: readonly ComparedFigure[]): string[] {
	const losses = figures.filter(({ direction }) => direction === 'loss');
	return losses.length < 2
		? []
		: [
				`The ${inWords(losses.length)} losses may overlap; nobody says how far, so they are not added, and no gain is taken from a loss.`
			];
}

/** The largest figures in the order given, and what to say of the rest. */
export function drawnFigures(figures: readonly ComparedFigure[]): {
	drawn: ComparedFigure[];
	notes: string[];
} {
	const ranked = [...figures].sort((a, b) => b.high - a.high);
	const above = untied(ranked, mostFigures, ({ high }) => high);
	const kept = new Set(above.length > 0 ? above : ranked.slice(0, mostFigures));
	const drawn = figures.filter((figure) => kept.has(figure));
	const which = above.length === 1 ? 'largest' : `${inWords(drawn.length)} largest`;
	return {
		drawn,
		notes:
			drawn.length < figures.length
				? [
						`${above.length > 0 ? `The ${which}` : capitalised(inWords(drawn.length))} of ${figures.length} figures ${drawn.length === 1 ? 'is' : 'are'} drawn; the table has them all.`
					]
				: []
	};
}

export function priceNote(data: FiguresData, state: ChartState): string[] {
	if (state.prices === 'then') return [];
	const [price] = data.prices;
	if (!price)
		return [
			'No sum can be put in today’s prices: the articles are undated, or of years without a price series.'
		];
	const years = [...new Set(data.prices.map(({ from_year, factor }) => `${from_year} (× ${factor})`))].sort();
	return [
		`Prices of ${price.to_year}, raised from those of ${list(years)} by ${price.series}. The year is the first that the article’s date allows.`
	];
}

export function figuresTable(data: FiguresData, figures: readonly ComparedFigure[], caption: string) {
	// the first citation speaks for a figure, as in the drawing
	const rows = new Map([...data.figures].reverse().map((row) => [row.figure, row]));
	const shown = figures.flatMap((figure) => {
		const row = rows.get(figure.figure);
		return row ? [{ figure, row }] : [];
	});
	return {
		caption,
		columns: [
			'Sum',
			'Direction',
			'Whom it concerns',
			'Status',
			'Basis',
			'Instrument',
			'Speaker',
			'Organisation',
			'Where'
		].map((label) => ({ label })),
		rows: shown.map(({ figure, row }) => ({
			key: figure.figure,
			cells: [
				{ text: figure.sum },
				{ text: row.direction },
				{ text: row.scope },
				{ text: row.status },
				{ text: row.basis },
				{ text: row.instrument },
				{ text: row.speaker },
				{ text: row.organisation },
				{ text: figure.where, href: figure.href }
			]
		}))
	};
}

/** Where figures stand that a title or a caption speaks of: "the articles cite", "cited in ‘A title’". */
export function citedBy(data: FiguresData, state: ChartState): string {
	const chosen = chosenArticles(data.articles, state);
	return chosen.length === data.articles.length
		? 'the articles cite'
		: `cited in ${articlesInWords(chosen, data.articles)}`;
}

/** What figures rest on: "3 figures in 2 of 5 articles", "no figure in 1 of 5 articles". */
export function figuresBase(
	data: FiguresData,
	figures: readonly ComparedFigure[],
	state: ChartState
): string {
	const all = plural(data.articles.length, 'article');
	if (figures.length === 0) {
		const read = chosenArticles(data.articles, state).length;
		return `no figure in ${read === data.articles.length ? all : `${read} of ${all}`}`;
	}
	const shown = new Set(figures.map(({ figure }) => figure));
	const articles = new Set(
		data.figures.filter(({ figure }) => shown.has(figure)).map(({ article }) => article)
	);
	return `${plural(figures.length, 'figure')} in ${articles.size} of ${all}`;
}

export function view(data: FiguresData, state: ChartState): View<FiguresComparedModel> {
	const { figures, currency, others, unpriced } = comparedFigures(data, state);
	const { drawn, notes } = drawnFigures(figures);
	const [loss, gain] = (['loss', 'gain'] as const).map((direction) =>
		Math.max(
			0,
			...drawn
				.filter((f) => f.direction === direction || (direction === 'gain' && f.direction === 'none'))
				.map((f) => f.high)
		)
	) as [number, number];
	const largest = drawn.reduce<ComparedFigure | null>(
		(best, f) => (best === null || f.high > best.high ? f : best),
		null
	);
	const smallest = drawn.reduce<ComparedFigure | null>(
		(best, f) => (best === null || f.high < best.high ? f : best),
		null
	);
	const ratio = largest && smallest?.high ? largest.high / smallest.high : 1;
	const legend: { look: 'estimate' | 'range'; text: string }[] = [
		...(drawn.some(({ estimated }) => estimated) ? [{ look: 'estimate', text: 'an estimate' } as const] : []),
		...(drawn.some(({ estimated, low, high }) => !estimated && low < high)
			? [{ look: 'range', text: 'between the least and the most that is said' } as const]
			: [])
	];
	const prices =
		state.prices === 'today' && data.prices.length > 0
			? `in the prices of ${data.prices[0]?.to_year}`
			: 'in the prices of the time';
	const chosen = chosenArticles(data.articles, state);
	const base = figuresBase(data, figures, state);
	const say = drawn.map(
		(f) => `${f.sum} (${f.direction === 'none' ? 'neither lost nor gained' : f.direction}): ${f.what}`
	);
	return {
		title: figuresTitle(figures, currency, inOne(chosen, data.articles)),
		subtitle: `Sums of money ${citedBy(data, state)}, ${prices}, to one scale.${legend.length > 0 ? ` Hatched: ${legend.map(({ text }) => text).join(', or ')}.` : ''}`,
		summary: `Sums of money by figure, losses to the left of zero and gains to the right. ${say.join('; ') || 'None'}. Based on ${base}.`,
		notes: [
			...whyNotAdded(figures),
			...notes,
			...priceNote(data, state),
			...(unpriced > 0
				? [
						`${capitalised(plural(unpriced, 'figure'))} cannot be put in today’s prices: see the prices of the time.`
					]
				: []),
			...(others > 0 ? [`${capitalised(plural(others, 'figure'))} in another currency: see the CSV.`] : [])
		],
		base,
		table: figuresTable(data, figures, `Sums of money ${citedBy(data, state)}, ${prices}`),
		model:
			figures.length === 0
				? null
				: {
						figures: drawn,
						currency,
						loss,
						gain,
						ratio:
							ratio >= 4 && largest && smallest
								? {
										figure: smallest.figure,
										text: `${times(ratio)} of these make the longest bar`
									}
								: null
					}
	};
}
