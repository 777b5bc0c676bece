/**
 * Breaks a text into lines of at most `width` characters, between words, as even as may be; SVG text does not wrap by
 * itself. What does not fit on `most` lines ends in an ellipsis.
 */
export function wrapLines(text: string, width: number, most: number): string[] {
	const lines = filled(text, width);
	if (lines.length > most) {
		// the last line is filled up before it is cut: half a word says more than none
		const rest = lines.slice(most - 1).join(' ');
		return [...lines.slice(0, most - 1), `${rest.slice(0, Math.max(0, width - 1)).trimEnd()}…`];
	}
	let even = lines;
	for (let less = width - 1; less > 0; less--) {
		const trial = filled(text, less);
		if (trial.length > lines.length) break;
		even = trial;
	}
	return even;
}

/** Each line takes the words that it can. */
function filled(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		if (line !== '' && line.length + 1 + word.length > width) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	return line === '' ? lines : [...lines, line];
}
