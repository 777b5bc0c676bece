import { expect, test } from 'vitest';
import { columnMeanings, rowMeanings } from '#lib/schema/columns.ts';
import { datasets, type DatasetName } from '#lib/schema.ts';

const names = Object.keys(datasets) as DatasetName[];

test.each(names)('every column of %s is explained, in the table’s own order', (name) => {
	expect(Object.keys(columnMeanings[name])).toEqual(Object.keys(datasets[name].entries));
	for (const { meaning } of Object.values(columnMeanings[name])) expect(meaning.trim()).not.toBe('');
	expect(rowMeanings[name]).toMatch(/^(?:one|two) /);
});
