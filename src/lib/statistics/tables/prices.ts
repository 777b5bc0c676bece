import type { ArticleRow, FigureRow, PriceRow } from '../../schema.ts';
import type { ReferenceSettings } from '../../settings.ts';
import { round } from '../round.ts';

/**
 * Each figure in the prices of the series' last year: value × the product of (1 + percent ÷ 100) for every year
 * after the article's up to that one.
 *
 * The article's year is that of the first day its date may mean, so "October 2010 to December 2011" counts as
 * 2010. A figure cited several times is taken from its first citation in a dated article. A figure has no row
 * where there is no series, where no article that cites it is dated, where its currency is not the series', or where a year is missing
 * from the series.
 *
 * @returns `factor` rounded to 4 digits; the values by the factor before rounding, to whole pounds, or to pence
 * below £100
 */
export function priceRows(
	figures: FigureRow[],
	articles: ArticleRow[],
	{ prices }: ReferenceSettings
): PriceRow[] {
	if (prices === null) return [];
	const yearByArticle = new Map(articles.map(({ article, date_from }) => [article, yearOf(date_from)]));
	const percentByYear = new Map(prices.inflation.map(({ year, percent }) => [year, percent]));
	const rows = new Map<string, PriceRow>();
	for (const { figure, article, currency, value_low, value_high } of figures) {
		const from = yearByArticle.get(article) ?? null;
		if (rows.has(figure) || from === null || currency !== prices.currency) continue;
		const factor = growth(percentByYear, from, prices.to_year);
		if (factor === null) continue;
		rows.set(figure, {
			figure,
			from_year: from,
			to_year: prices.to_year,
			factor: round(factor, 4),
			value_low: rounded(value_low * factor),
			value_high: rounded(value_high * factor),
			currency,
			series: prices.series
		});
	}
	return [...rows.values()];
}

function yearOf(day: string | null): number | null {
	const year = Number(day?.slice(0, 4) ?? NaN);
	return Number.isInteger(year) ? year : null;
}

function growth(percentByYear: Map<number, number>, from: number, to: number): number | null {
	if (from > to) return null;
	let factor = 1;
	for (let year = from + 1; year <= to; year += 1) {
		const percent = percentByYear.get(year);
		if (percent === undefined) return null;
		factor *= 1 + percent / 100;
	}
	return factor;
}

function rounded(value: number): number {
	return round(value, value < 100 ? 2 : 0);
}
