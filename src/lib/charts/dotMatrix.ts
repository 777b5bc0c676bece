/** A table of dots: rows by articles, a dot a mention. Two charts draw it: themes and names by article. */
import type { TableData } from '../ui/table.ts';

export interface MatrixCell {
	key: string;
	mentions: number;
	/** length of the cell's dots or bar, as a share 0…1 of the widest cell */
	share: number;
	/** what stands at its end */
	value: string;
	aria: string;
	href: string;
	evidence: string;
}

export interface MatrixModel {
	columns: { article: string; title: string; detail: string }[];
	rows: { key: string; label: string; href: string; highlighted: boolean; cells: MatrixCell[] }[];
	/** what a cell's length measures */
	unit: string;
}

/** The matrix as a table: a row a label, a column an article. */
export function matrixTable(model: MatrixModel, caption: string, label: string): TableData {
	return {
		caption,
		columns: [{ label }, ...model.columns.map(({ title }) => ({ label: title, number: true }))],
		rows: model.rows.map((row) => ({
			key: row.key,
			cells: [
				{ text: row.label, href: row.href },
				...row.cells.map((cell) => ({
					text: String(cell.mentions),
					href: cell.mentions > 0 ? cell.href : undefined
				}))
			]
		}))
	};
}
