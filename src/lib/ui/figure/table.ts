/** A chart's data as a table of words and numbers. */
export interface TableData {
	caption: string;
	columns: { label: string; number?: boolean }[];
	rows: { key: string; cells: TableCell[] }[];
	/** rows that are left out */
	left?: number;
}

/** Text or a number; with an address, a link to the evidence. */
export interface TableCell {
	text: string;
	href?: string;
}
