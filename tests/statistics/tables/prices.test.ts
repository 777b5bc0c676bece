import { describe, expect, test } from 'vitest';
import type { ArticleRow, FigureRow } from '#lib/schema.ts';
import type { ReferenceSettings } from '#lib/settings.ts';
import { priceRows } from '#lib/statistics/tables/prices.ts';

const reference: ReferenceSettings = {
	figures: [],
	prices: {
		series: 'a series',
		source: 'a source',
		licence: 'a licence',
		currency: 'GBP',
		to_year: 2013,
		inflation: [
			{ year: 2010, percent: 50 },
			{ year: 2011, percent: 10 },
			{ year: 2012, percent: 20 },
			{ year: 2013, percent: 2.5 }
		]
	}
};

const article = (id: string, date_from: string | null): ArticleRow => ({
	article: id,
	title: id,
	author: null,
	date: date_from,
	words: 1,
	sentences: 1,
	paragraphs: 1,
	publication: null,
	date_from,
	date_to: null,
	date_evidence: null,
	title_supplied: false,
	quotable: null,
	own: null
});

const figure = (id: string, articleId: string, value = 1000, currency = 'GBP'): FigureRow => ({
	figure: id,
	article: articleId,
	text: '',
	value_low: value,
	value_high: 2 * value,
	currency,
	direction: 'loss',
	status: 'estimated',
	instrument: '',
	scope: '',
	basis: '',
	speaker: '',
	organisation: '',
	sentence: 1,
	start: 0,
	end: 0,
	qualifier: '',
	around: ''
});

describe('priceRows(figures, articles, reference)', () => {
	test('multiplies by the growth of every year after the article’s first possible one', () => {
		// 1.1 × 1.2 × 1.025 = 1.353
		expect(priceRows([figure('f', 'a')], [article('a', '2010-10-01')], reference)).toEqual([
			{
				figure: 'f',
				from_year: 2010,
				to_year: 2013,
				factor: 1.353,
				value_low: 1353,
				value_high: 2706,
				currency: 'GBP',
				series: 'a series'
			}
		]);
	});
	test('rounds sums below £100 to pence', () => {
		// 0.5 × 1.353 = 0.6765
		const [row] = priceRows([figure('f', 'a', 0.5)], [article('a', '2010-10-01')], reference);
		expect(row?.value_low).toBe(0.68);
	});
	test('leaves a figure of the series’ last year as it is', () => {
		const [row] = priceRows([figure('f', 'a')], [article('a', '2013-05-01')], reference);
		expect([row?.factor, row?.value_low]).toEqual([1, 1000]);
	});
	test('gives a figure that is cited twice one row, by its first dated article', () => {
		const rows = priceRows(
			[figure('f', 'undated'), figure('f', 'a'), figure('f', 'b')],
			[article('undated', null), article('a', '2011-01-01'), article('b', '2012-01-01')],
			reference
		);
		expect(rows.map(({ from_year }) => from_year)).toEqual([2011]);
	});
	test.each([
		['an article without a date', figure('f', 'a'), article('a', null)],
		['an article that is not there', figure('f', 'b'), article('a', '2011-01-01')],
		['another currency', figure('f', 'a', 1, 'EUR'), article('a', '2011-01-01')],
		['a year before the series', figure('f', 'a'), article('a', '2008-12-31')],
		['a year after it', figure('f', 'a'), article('a', '2014-01-01')]
	])('gives no row for %s', (_, of, by) => expect(priceRows([of], [by], reference)).toEqual([]));
});
