import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { columnMeanings } from '#lib/schema/columns.ts';
import { datasets, type DatasetName } from '#lib/schema.ts';
import { build } from './build.ts';
import { article, contents, fill, temporaryFolder } from './folders.ts';
import { settingsFiles } from './smallSettings.ts';
import { corpus } from './wholeOutput.ts';

const names = Object.keys(datasets) as DatasetName[];
const Rows = v.array(v.record(v.string(), v.unknown()));
const Described = v.object({
	$schema: v.literal('https://json-schema.org/draft/2020-12/schema'),
	$id: v.string(),
	title: v.string(),
	description: v.string(),
	items: v.object({
		required: v.array(v.string()),
		properties: v.record(v.string(), v.looseObject({ description: v.string() }))
	})
});

/** What a build published of each table: its rows, and its schema as it stands and as a check. */
async function published(...args: string[]) {
	const out = join(temporaryFolder(), 'out');
	expect(await build('--out', out, ...args)).toMatchObject({ code: 0 });
	const files = contents(out);
	const read = (file: string): unknown => JSON.parse(files.get(file) ?? '');
	return new Map(
		names.map((name) => {
			const schema = read(`${name}.schema.json`);
			const isValid = new Ajv2020({ strict: true }).compile(Object(schema));
			return [
				name,
				{ rows: v.parse(Rows, read(`${name}.json`)), schema: v.parse(Described, schema), isValid }
			];
		})
	);
}

/** What a check says of rows: nothing where they are valid. */
function faults(isValid: ValidateFunction, rows: unknown): unknown {
	return isValid(rows) ? [] : isValid.errors;
}

describe('the JSON Schema beside each table', () => {
	test('is met by its rows, and by no others', async () => {
		for (const [name, { rows, isValid }] of await published('--address', 'https://example.org/of')) {
			expect([name, faults(isValid, rows)]).toEqual([name, []]);
			const [row] = rows;
			expect([name, typeof row]).toEqual([name, 'object']);
			if (row === undefined) continue;
			expect([name, isValid([{ ...row, more: 1 }])]).toEqual([name, false]);
			expect([name, isValid(row)]).toEqual([name, false]);
			for (const column of Object.keys(row)) {
				const rest = Object.fromEntries(Object.entries(row).filter(([key]) => key !== column));
				expect([name, column, isValid([rest])]).toEqual([name, column, false]);
				expect([name, column, isValid([{ ...row, [column]: [] }])]).toEqual([name, column, false]);
			}
		}
	});

	test('has every column in order, with what it means and its unit', async () => {
		for (const [name, { schema }] of await published('--address', 'https://example.org/of')) {
			expect(schema.$id).toBe(`https://example.org/of/data/${name}.schema.json`);
			// nobody has put any of their readings right
			const meanings = Object.entries(columnMeanings[name]).filter(([column]) => column !== 'correction');
			expect(Object.keys(schema.items.properties)).toEqual(meanings.map(([column]) => column));
			expect(schema.items.required).toEqual(meanings.map(([column]) => column));
			for (const [column, { meaning, ...rest }] of meanings) {
				const { description } = schema.items.properties[column] ?? {};
				expect(description).toContain(meaning);
				if ('unit' in rest) expect(description).toContain(rest.unit);
			}
		}
	});

	test('has the column of corrections where somebody has put a reading right', async () => {
		const folder = temporaryFolder();
		const corrections =
			'themes:\n  - { quotation: The spending cuts came, words: spending cuts, theme: cuts }\n';
		const tables = await published(
			...['--articles', fill(join(folder, 'articles'), { 'a0.md': article('A', 'The spending cuts came.') })],
			...['--settings', fill(join(folder, 'settings'), settingsFiles())],
			...['--corrections', fill(join(folder, 'corrections'), { 'pullquote.yaml': corrections })]
		);
		for (const [name, { schema, rows, isValid }] of tables) {
			expect([name, faults(isValid, rows)]).toEqual([name, []]);
			expect(Object.keys(schema.items.properties).includes('correction')).toBe(
				rows.some((row) => 'correction' in row)
			);
		}
		expect(tables.get('theme-mentions')?.rows).toMatchObject([{ correction: 'checked' }]);
	});

	test('is met by tables of a small corpus, empty ones too', async () => {
		const folder = temporaryFolder();
		const tables = await published(
			'--articles',
			fill(join(folder, 'articles'), corpus(2, 'library')),
			'--settings',
			fill(join(folder, 'settings'), settingsFiles())
		);
		expect(tables.get('reference')?.rows).toEqual([]);
		for (const [name, { rows, isValid }] of tables) expect([name, faults(isValid, rows)]).toEqual([name, []]);
	});
});
