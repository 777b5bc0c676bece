import { csvLine, type Cell } from '../../csv.ts';
import type { TableData } from '../figure/table.ts';

/** A table as CSV, by the rules of the site's other CSV: numbers are written plainly, without "1,239" or "−3". */
export function tableCsv({ columns, rows }: TableData): string {
	const lines = [
		columns.map(({ label }) => label),
		...rows.map(({ cells }) => cells.map(({ text }, index) => (columns[index]?.number ? plain(text) : text)))
	];
	return lines.map(csvLine).join('');
}

/** The number that a cell shows, or its words where it shows none. */
function plain(text: string): Cell {
	const written = text.replaceAll(',', '').replace('−', '-');
	return /^[+-]?\d+(?:\.\d+)?$/.test(written) ? Number(written) : text;
}
