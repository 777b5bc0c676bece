import { expect, test } from 'vitest';
import type { ArticleFacts } from '#lib/facts/fact.ts';
import { figureFinder } from '#lib/facts/money/figures.ts';
import { figureRows } from '#lib/statistics/tables/figures.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readModels } from '../../../scripts/tools/models.ts';

function factsOf(article: string, body: string): ArticleFacts {
	const document = readDocument(article, body);
	const figures = figureFinder([], readModels().figures)(document, []);
	return { document, figures, names: [], themes: [], sentiments: [], stances: [] };
}

test('figureRows(facts) gives one row for each citation, with the text of its span', () => {
	const rows = figureRows([
		factsOf('first', 'It rained. They lost up to £5m a year.'),
		factsOf('second', 'Then £6m came.')
	]);
	expect(rows.map(({ article, text }) => [article, text])).toEqual([
		['first', '£5m'],
		['second', '£6m']
	]);
	expect(rows[0]).toEqual({
		figure: 'first--5m',
		article: 'first',
		text: '£5m',
		value_low: 5_000_000,
		value_high: 5_000_000,
		currency: 'GBP',
		direction: 'loss',
		status: 'not stated',
		instrument: 'not stated',
		scope: 'not stated',
		basis: 'a year',
		speaker: 'not stated',
		organisation: 'not stated',
		sentence: 2,
		start: 27,
		end: 30,
		qualifier: 'up to'
	});
});

test('figureRows(facts) of articles without money is empty', () => {
	expect(figureRows([factsOf('first', 'It rained.')])).toEqual([]);
});
