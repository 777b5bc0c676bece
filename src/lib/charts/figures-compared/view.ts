import type { Marked } from '../../layers/marked.ts';
import { moneyRange } from '../../wording/money.ts';
import { capitalised, list } from '../../wording/lists.ts';
import { inWords, oneDecimal, plural } from '../../wording/numbers.ts';
import type { View } from '../core/contract.ts';
import { articlesInWords, chosenArticles, inOne, untied } from '../core/corpus.ts';
import type { ChartState } from '../core/state.ts';
import { type ComparedFigure, type FiguresData, comparedFigures, threeDigits } from './compared.ts';

/** Figures smaller than the first so many stand in the table only. */
const mostFigures = 12;

export interface FiguresComparedModel {
	figures: ComparedFigure[];
	currency: string;
	/** the furthest loss and the furthest gain, both ≥ 0 */
	loss: number;
	gain: number;
	/** "22.5 of these make the longest bar", at the smallest figure, where the gap is wide */
	ratio: { figure: string; text: string } | null;
}

function times(ratio: number): string {
	const rounded = Math.round(ratio * 10) / 10;
	return Number.isInteger(rounded) ? inWords(rounded) : oneDecimal(rounded);
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
		// a quotation ends with its own mark
		`${amount} ${what}${/[.!?…]”$/.test(what) ? '' : '.'}`,
		`${who} ${where}.`,
		...(remark === '' ? [] : [`${remark}.`]),
		...(direction === 'none' ? [] : [`A ${direction}.`])
	];
	return { href, evidence, aria: parts.join(' ') };
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
