/**
 * Breaks a text into lines of at most `width` characters, between words; SVG text does not wrap by itself.
 * What does not fit on `most` lines ends in an ellipsis.
 */
export function wrapLines(text: string, width: number, most: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		if (line !== '' && line.length + 1 + word.length > width) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	if (line !== '') lines.push(line);
	if (lines.length <= most) return lines;
	const last = lines[most - 1] ?? '';
	return [...lines.slice(0, most - 1), `${last.slice(0, Math.max(0, width - 1))}…`];
}
