import type { TableData } from '../figure/table.ts';
import { tableCsv } from './tableCsv.ts';

/** Saves a table as a CSV on the reader's device; the name without its ending. */
export function saveTable(table: TableData, name: string): void {
	const address = URL.createObjectURL(new Blob([tableCsv(table)], { type: 'text/csv' }));
	const link = Object.assign(document.createElement('a'), { href: address, download: `${name}.csv` });
	link.click();
	URL.revokeObjectURL(address);
}
