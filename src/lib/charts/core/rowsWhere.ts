import type { DatasetName, Row } from '../../schema.ts';
import type { Tables } from './load.ts';

/** By a dataset's rows and one of its columns: the rows of each value. */
const known = new WeakMap<readonly object[], Map<string, Map<unknown, readonly object[]>>>();

/**
 * The rows of a dataset that have a value in a column, in their order. The rows are sorted out once, however many
 * values are asked for.
 */
export async function rowsWhere<Name extends DatasetName>(
	tables: Tables,
	name: Name,
	column: string & keyof Row<Name>,
	value: string
): Promise<readonly Row<Name>[]> {
	const rows = await tables.rows(name);
	const columns = known.get(rows) ?? new Map<string, Map<unknown, readonly object[]>>();
	known.set(rows, columns);
	const found = columns.get(column) ?? sortedOut(rows, column);
	columns.set(column, found);
	return (found.get(value) ?? []) as readonly Row<Name>[];
}

function sortedOut<Any extends object>(rows: readonly Any[], column: keyof Any): Map<unknown, Any[]> {
	const found = new Map<unknown, Any[]>();
	for (const row of rows) {
		const same = found.get(row[column]);
		if (same) same.push(row);
		else found.set(row[column], [row]);
	}
	return found;
}
