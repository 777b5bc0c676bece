import type * as v from 'valibot';
import { columnMeanings, rowMeanings, type ColumnMeaning } from '../../schema/columns.ts';
import { datasets, type DatasetName, type Site, type TableMetadata } from '../../schema.ts';

/**
 * What a public table says of itself to whoever downloads it: `<name>.metadata.json`.
 *
 * @param used the columns that its rows have: see `usedColumns`
 */
export function tableMetadata(
	name: DatasetName,
	rows: number,
	site: Omit<Site, 'version'>,
	version: string,
	used: readonly string[] = Object.keys(datasets[name].entries)
): TableMetadata {
	const meanings = new Map<string, ColumnMeaning>(Object.entries(columnMeanings[name]));
	return {
		name,
		title: `${site.title}: ${name}`,
		description: `A row is ${rowMeanings[name]}.`,
		rows,
		columns: used.map((column) => {
			const schema = entryOf(name, column);
			const { meaning = '', unit = null } = meanings.get(column) ?? {};
			return { column, meaning, unit, ...columnType(schema) };
		}),
		rights: site.rights,
		source: site.title,
		address: site.address,
		version,
		published: site.published,
		date_from: site.date_from,
		date_to: site.date_to
	};
}

/** The columns of a table that its rows have: one that no row needs is left out. */
export function usedColumns(name: DatasetName, rows: readonly object[]): string[] {
	return Object.entries<v.GenericSchema>(datasets[name].entries)
		.filter(([column, { type }]) => type !== 'optional' || rows.some((row) => column in row))
		.map(([column]) => column);
}

/** @throws {RangeError} for a column that the table does not know */
function entryOf(name: DatasetName, column: string): v.GenericSchema {
	const entries = new Map<string, v.GenericSchema>(Object.entries(datasets[name].entries));
	const schema = entries.get(column);
	if (schema === undefined) throw new RangeError(`${name} has no column ${column}`);
	return schema;
}

type ColumnType = Pick<TableMetadata['columns'][number], 'type' | 'values' | 'nullable'>;

/**
 * A column's type, as its schema says it.
 *
 * @throws {TypeError} for a sort of schema that no column has yet
 */
function columnType(schema: v.GenericSchema): ColumnType {
	if ('wrapped' in schema) return { ...columnType(schema.wrapped as v.GenericSchema), nullable: true };
	const steps = 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : [];
	const whole = steps.some((step: { type: string }) => step.type === 'integer');
	const values = 'options' in schema && Array.isArray(schema.options) ? schema.options.map(String) : null;
	switch (schema.type) {
		case 'string':
			return { type: 'text', values, nullable: false };
		case 'number':
			return { type: whole ? 'integer' : 'number', values, nullable: false };
		case 'boolean':
			return { type: 'boolean', values, nullable: false };
		case 'picklist':
			return {
				type: values?.every((value) => /^\d+$/.test(value)) ? 'integer' : 'text',
				values,
				nullable: false
			};
		default:
			throw new TypeError(`a column of type ${schema.type} is not described yet`);
	}
}
