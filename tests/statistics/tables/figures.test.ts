import { expect, test } from 'vitest';
import type { ArticleFacts } from '#lib/facts/fact.ts';
import { figureFinder } from '#lib/facts/money/figures.ts';
import { figureRows } from '#lib/statistics/tables/figures.ts';
import { publishedBody } from '#lib/statistics/published/published.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readModels } from '../../../scripts/tools/models.ts';

function factsOf(article: string, body: string): ArticleFacts {
	const document = readDocument(article, body);
	const figures = figureFinder([], readModels().figures)(document, []);
	return { document, figures, names: [], themes: [], sentiments: [], stances: [] };
}

const bodiesOf = (facts: readonly ArticleFacts[]) => facts.map(({ document: { body } }) => body);

test('figureRows(facts) gives one row for each citation, with the text of its span', () => {
	const facts = [
		factsOf('first', 'It rained. They lost up to £5m a year.'),
		factsOf('second', 'Then £6m came.')
	];
	const rows = figureRows(facts, bodiesOf(facts));
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
		qualifier: 'up to',
		around: 'They lost up to £5m a year.'
	});
});

test('figureRows(facts) of articles without money is empty', () => {
	expect(figureRows([factsOf('first', 'It rained.')], ['It rained.'])).toEqual([]);
});

test.each([
	[
		'The council of the whole county said that it will lose £1.5 million from its library budget and from its museums, in all.',
		'… that it will lose £1.5 million from its library budget and from …'
	],
	[
		'In the year after the flood the villages along the river asked for £40,000.',
		'… year after the flood the villages along the river asked for £40,000.'
	],
	['£3m went.', '£3m went.'],
	['Line one\nbreaks before £3m went.', 'Line one breaks before £3m went.']
])('%s → %s', (body, around) => {
	const facts = [factsOf('first', body)];
	expect(figureRows(facts, bodiesOf(facts)).map((row) => row.around)).toEqual([around]);
});

test('what may not be quoted stands around no sum', () => {
	const facts = [factsOf('first', 'The council will lose £1.5 million from its library budget.')];
	const body = facts.map((found) => publishedBody(found, 0));
	expect(figureRows(facts, body)[0]?.around.match(/council|library|budget/)).toBeNull();
});
