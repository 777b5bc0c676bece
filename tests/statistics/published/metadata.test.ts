import * as v from 'valibot';
import { expect, test } from 'vitest';
import { datasets, TableMetadata, type DatasetName } from '#lib/schema.ts';
import { tableMetadata } from '#lib/statistics/published/metadata.ts';

const site = {
	title: 'T',
	name: 't',
	description: 'd',
	language: 'en-GB',
	address: 'https://example.org',
	published: '2026-11-22',
	links: [],
	rights: 'r',
	counts: { articles: 1, words: 1, sentences: 1, figures: 0, skipped: 0 },
	evidence: 1,
	date_from: '2010-08-01',
	date_to: '2011-12-31'
};

test.each(Object.keys(datasets) as DatasetName[])(
	'tableMetadata(%s, …) describes every column in order',
	(name) => {
		const described = v.parse(TableMetadata, tableMetadata(name, 7, site, 'abc'));
		expect(described.columns.map(({ column }) => column)).toEqual(Object.keys(datasets[name].entries));
		expect(described).toMatchObject({ name, rows: 7, version: 'abc', rights: 'r', published: '2026-11-22' });
	}
);

test('tableMetadata(name, …) says each column’s type, unit, values, and whether it may be empty', () => {
	const columns = (name: DatasetName) =>
		new Map(tableMetadata(name, 0, site, 'abc').columns.map(({ column, ...rest }) => [column, rest]));
	expect(columns('figures').get('direction')).toMatchObject({
		type: 'text',
		values: ['loss', 'gain', 'none']
	});
	expect(columns('figures').get('value_low')).toMatchObject({
		type: 'number',
		unit: 'whole units of the currency'
	});
	expect(columns('articles').get('date')).toMatchObject({ type: 'text', unit: 'EDTF', nullable: true });
	expect(columns('articles').get('title_supplied')).toMatchObject({ type: 'boolean', nullable: false });
	expect(columns('keywords').get('size')).toMatchObject({ type: 'integer', values: ['1', '2'] });
	expect(columns('themes').get('mentions')).toMatchObject({ type: 'integer', nullable: false });
});
