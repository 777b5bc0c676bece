/** What a cell of a table can hold; null is an empty cell. */
export type Cell = string | number | boolean | null;

/**
 * One line of CSV by RFC 4180, ended by LF: cells holding a comma, a quotation mark or a line break are quoted.
 * Text that a spreadsheet would run as a formula is given a leading apostrophe, and so is text that looks as if it had
 * been, so that `withoutGuard` gives it back; numbers stay numbers.
 */
export function csvLine(cells: readonly Cell[]): string {
	return `${cells.map(csvCell).join(',')}\n`;
}

/** What few cells have: the start of a formula, behind apostrophes or not, or something that must be quoted. */
const special = /^'*[=+\-@\t＝＋－＠]|[",\r\n]/;

function csvCell(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell !== 'string') return String(cell);
	if (!special.test(cell)) return cell;
	const text = startsFormula(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `=`, `+`, `-`, `@` and their full-width forms, or a tab or line break that may hide one; behind apostrophes or not. */
function startsFormula(text: string): boolean {
	return /^'*[=+\-@\t\r\n＝＋－＠]/.test(text);
}

/** The text of a cell that `csvLine` wrote, once its quotation marks are read. */
export function withoutGuard(cell: string): string {
	return cell.startsWith("'") && startsFormula(cell) ? cell.slice(1) : cell;
}
