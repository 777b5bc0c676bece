import type { FigureRow, PriceRow } from '../../schema.ts';
import { concerns } from '../../wording/concerns.ts';
import { moneyRange } from '../../wording/money.ts';
import { saidBy } from '../../wording/saidBy.ts';
import { evidence } from '../../ui/figure/evidence.ts';
import { articleLink } from '../../ui/links.ts';
import { orderOf, type Orders } from '../core/contract.ts';
import { chartArticles, chosenArticles, shortNames, type ChartArticle } from '../core/corpus.ts';
import type { Tables } from '../core/load.ts';
import type { ChartState } from '../core/state.ts';

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
		const who = saidBy(row, short);
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
		figures.push({
			figure,
			low,
			high,
			direction: row.direction,
			estimated: row.status === 'estimated' || row.status === 'forecast',
			sum,
			amount: named + less + of,
			what: concerns(row),
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

/** Three significant digits, as far as a price series is worth: 6,387,187,250 → 6,390,000,000. */
export function threeDigits(value: number): number {
	if (value === 0) return 0;
	const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
	return unit >= 1 ? Math.round(value / unit) * unit : Math.round(value * 100) / 100;
}
