import type * as v from 'valibot';
import { columnMeanings, rowMeanings, type ColumnMeaning } from '../../schema/columns.ts';
import { datasets, type DatasetName, type Site, type TableMetadata } from '../../schema.ts';

/** What a public table says of itself to whoever downloads it: `<name>.metadata.json`. */
export function tableMetadata(
	name: DatasetName,
	rows: number,
	site: Omit<Site, 'version'>,
	version: string
): TableMetadata {
	const meanings = new Map<string, ColumnMeaning>(Object.entries(columnMeanings[name]));
	return {
		name,
		title: `${site.title}: ${name}`,
		description: `A row is ${rowMeanings[name]}.`,
		rows,
		columns: Object.entries<v.GenericSchema>(datasets[name].entries).map(([column, schema]) => {
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
