/** Rows of the public tables, read from their CSV. */
import { csvParseRows } from 'd3-dsv';
import type * as v from 'valibot';
import { withoutGuard, type Cell } from '../csv.ts';
import { datasets, type DatasetName } from '../schema.ts';

/**
 * The rows of a table's CSV, each cell as its column's schema says; they are not checked by it.
 *
 * @throws {RangeError} where the header is not the table's
 */
export function rowsOfCsv(name: DatasetName, text: string): Record<string, Cell>[] {
	const entries = new Map(Object.entries<v.GenericSchema>(datasets[name].entries));
	const [header = [], ...rows] = csvParseRows(text);
	const columns = header.flatMap((column) => {
		const schema = entries.get(column);
		return schema ? [{ column, isOptional: schema.type === 'optional', read: readerOf(schema) }] : [];
	});
	// what no row has is no column
	const needed = [...entries].filter(([column, { type }]) => type !== 'optional' || header.includes(column));
	if (header.join() !== needed.map(([column]) => column).join())
		throw new RangeError(`the columns of ${name} are others`);
	return rows.map((cells) =>
		Object.fromEntries(
			columns.flatMap(({ column, isOptional, read }, at) => {
				const cell = cells[at] ?? '';
				return isOptional && cell === '' ? [] : [[column, read(cell)]];
			})
		)
	);
}

function readerOf(schema: v.GenericSchema): (cell: string) => Cell {
	if ('wrapped' in schema) {
		const read = readerOf(schema.wrapped as v.GenericSchema);
		return (cell) => (cell === '' ? null : read(cell));
	}
	const isNumeric = 'options' in schema && Array.isArray(schema.options) && !isText(schema.options);
	if (schema.type === 'number' || isNumeric) return Number;
	return schema.type === 'boolean' ? (cell) => cell === 'true' : withoutGuard;
}

function isText(options: readonly unknown[]): boolean {
	return options.every((option) => typeof option === 'string');
}
