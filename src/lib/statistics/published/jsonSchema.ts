import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { columnMeanings, rowMeanings, type ColumnMeaning } from '../../schema/columns.ts';
import { datasets, type DatasetName, type Site } from '../../schema.ts';

/**
 * A public table as a JSON Schema (2020-12) of its JSON, each column with what it means and its unit:
 * `<name>.schema.json`. It is made from the schema that the rows are checked with, so it says the same.
 */
export function tableSchema(
	name: DatasetName,
	site: Pick<Site, 'title' | 'address'>,
	used: readonly string[] = Object.keys(datasets[name].entries)
): JsonSchema {
	const { $schema, properties = {}, ...row } = toJsonSchema(datasets[name], { target: 'draft-2020-12' });
	const meanings = new Map<string, ColumnMeaning>(Object.entries(columnMeanings[name]));
	const described = Object.entries(properties)
		.filter(([column]) => used.includes(column))
		.map(([column, schema]): [string, typeof schema] => {
			const { meaning = '', unit } = meanings.get(column) ?? {};
			const description = unit === undefined ? meaning : `${meaning} (${unit})`;
			return [column, typeof schema === 'boolean' ? schema : { description, ...schema }];
		});
	return {
		...($schema === undefined ? {} : { $schema }),
		$id: `${site.address}/data/${name}.schema.json`,
		title: `${site.title}: ${name}`,
		description: `A row is ${rowMeanings[name]}.`,
		type: 'array',
		items: { ...row, properties: Object.fromEntries(described), additionalProperties: false }
	};
}
