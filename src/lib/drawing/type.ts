/** Lines of type: SVG does not break text by itself. */
import { element, type Element } from './markup.ts';

export type FontName = 'serif' | 'sans' | 'bold';

/** The families as a picture names them, the fonts' names in their own files included. */
export const families = {
	serif: `Newsreader, 'Newsreader 16pt', Georgia, serif`,
	sans: `Inter, 'Helvetica Neue', Arial, sans-serif`
} as const;

/** How wide text is. */
export interface TypeMeasure {
	/** width of a text in px, kerning left out */
	width(text: string, size: number, font: FontName): number;
}

/** Room that something takes, in px. */
export interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

/** Where a text stands. */
export interface TextBox extends Box {
	text: string;
	/** true where it stands on a mark on purpose */
	onMark?: boolean;
}

export interface Setting {
	font: FontName;
	/** px */
	size: number;
	/** times the size */
	lineHeight: number;
	/** px that a line may take */
	width: number;
	/** upper left corner, or upper right where `anchor` is "end" */
	x: number;
	y: number;
	fill: string;
	anchor?: 'end';
	/** lines of even length, set a little closer */
	headline?: boolean;
	/** lines at most: what is left out has an ellipsis */
	most?: number;
}

/** Headlines stand a little closer than their font was cut. */
const headlineSpacing = -0.012;

/** The words of a text; a sum of money is one word, however it is written. */
function wordsOf(text: string): string[] {
	const words: string[] = [];
	for (const word of text.split(' ')) {
		const last = words.at(-1);
		if (last && /^[£$€][\d.,]+$/.test(last) && /^(?:m|b|tr)illion/.test(word))
			words[words.length - 1] = `${last} ${word}`;
		else words.push(word);
	}
	return words;
}

/** A word in parts that fit a line; a word that fits is one. */
export function wordParts(word: string, width: number, measure: (text: string) => number): string[] {
	if (measure(word) <= width) return [word];
	const parts: string[] = [];
	let part = '';
	for (const letter of word) {
		if (part !== '' && measure(part + letter) > width) {
			parts.push(part);
			part = letter;
		} else part += letter;
	}
	return part === '' ? parts : [...parts, part];
}

/** A text broken between words into lines that fit; within a word where it alone is longer than a line. */
function breakLines(text: string, width: number, measure: (line: string) => number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of wordsOf(text)) {
		const [first = '', ...rest] = wordParts(word, width, measure);
		const longer = line === '' ? first : `${line} ${first}`;
		if (line !== '' && measure(longer) > width) {
			lines.push(line);
			line = first;
		} else line = longer;
		for (const part of rest) {
			lines.push(line);
			line = part;
		}
	}
	return line === '' ? lines : [...lines, line];
}

/** The first lines, the last of them with an ellipsis for what is left out. */
function cutLines(lines: string[], most: number, width: number, measure: (line: string) => number): string[] {
	if (lines.length <= most) return lines;
	let last = lines[most - 1] ?? '';
	while (last !== '' && measure(`${last}…`) > width) last = last.slice(0, -1);
	return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}

/** The same number of lines, as even as they get. */
function balancedLines(text: string, width: number, measure: (line: string) => number): string[] {
	const lines = breakLines(text, width, measure);
	let [low, high] = [width / 2, width];
	for (let step = 0; step < 8; step++) {
		const middle = (low + high) / 2;
		if (breakLines(text, middle, measure).length > lines.length) low = middle;
		else high = middle;
	}
	return breakLines(text, high, measure);
}

/** A text as lines of SVG under one another, with the room they take. */
export function textLines(
	text: string,
	fonts: TypeMeasure,
	{ font, size, lineHeight, width, x, y, fill, anchor, headline, most = Infinity }: Setting
): { lines: Element[]; height: number; boxes: TextBox[]; cut: boolean } {
	const spacing = headline ? headlineSpacing * size : 0;
	const measure = (line: string) => fonts.width(line, size, font) + spacing * line.length;
	const plain = breakLines(text, width, measure);
	// a last line of a word or two looks forgotten
	const short = plain.length > 1 && measure(plain.at(-1) ?? '') < width / 3;
	const even = headline || short ? balancedLines(text, width, measure) : plain;
	const broken = cutLines(even, most, width, measure);
	const leading = size * lineHeight;
	const lines = broken.map((line, index) =>
		element(
			'text',
			{
				x,
				y: y + leading * index + (leading - size) / 2 + size * 0.78,
				'font-family': font === 'serif' ? families.serif : families.sans,
				'font-size': size,
				'font-weight': font === 'sans' ? undefined : font === 'serif' ? 500 : 600,
				'letter-spacing': spacing === 0 ? undefined : spacing,
				'text-anchor': anchor,
				fill
			},
			line
		)
	);
	const boxes = broken.map((line, index): TextBox => {
		const long = measure(line);
		return {
			text: line,
			left: anchor ? x - long : x,
			top: y + leading * index,
			width: long,
			height: leading
		};
	});
	return {
		lines,
		height: leading * broken.length,
		boxes,
		cut: even.length > broken.length || plain.length > most
	};
}
