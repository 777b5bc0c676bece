import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { columnMeanings } from '#lib/schema/columns.ts';
import { generated } from '../../scripts/docs/generated.ts';
import { root } from '../scripts/folders.ts';

const documents = await generated();

test.each([...documents])('%s says what the code says: else npm run docs writes it anew', (file, text) => {
	expect(readFileSync(join(root, file), 'utf8')).toBe(text);
});

test('docs/DATA.md has every table with every column and its meaning', () => {
	const text = documents.get('docs/DATA.md') ?? '';
	for (const [table, columns] of Object.entries(columnMeanings)) {
		const at = text.indexOf(`\n## ${table}\n`);
		const next = text.indexOf('\n## ', at + 4);
		const section = text.slice(at, next < 0 ? undefined : next);
		expect([table, at > 0]).toEqual([table, true]);
		for (const [column, { meaning }] of Object.entries(columns)) {
			const row = section.split('\n').find((line) => line.startsWith(`| \`${column}\` `));
			expect([table, column, row]).toEqual([table, column, expect.stringContaining(meaning)]);
		}
	}
});
