/** A place in a text as people count it: lines and columns from 1, columns in UTF-16 code units. */
export interface Position {
	line: number;
	column: number;
}

/** The line and column of an offset; LF, CRLF and a lone CR each end one line. */
export function positionAt(text: string, offset: number): Position {
	let line = 1;
	let start = 0;
	const end = Math.min(offset, text.length);
	for (let index = 0; index < end; index++) {
		const code = text.charCodeAt(index);
		if (code === 13 && text.charCodeAt(index + 1) === 10) continue;
		if (code === 10 || code === 13) {
			line++;
			start = index + 1;
		}
	}
	return { line, column: Math.max(1, end - start + 1) };
}
