/** Words in lines: what stands within a line of a page, of several styles. */
import { emptyFragment, type Fragment } from './fragment.ts';
import { element, type Element } from './markup.ts';
import { type Pen, type Style, styleOf } from './style.ts';
import { families, type TextBox, wordParts } from './type.ts';

interface Word {
	text: string;
	style: Style;
	/** px of the word, and of the space before it where the line does not begin with it */
	width: number;
	space: number;
}

interface Line {
	words: Word[];
	width: number;
}

/** How much of a line's height its letters take above the ground line, in em. */
const ascent = 0.78;

/** The words of an element in reading order. */
function wordsOf(part: Element, style: Style, pen: Pen): Word[] {
	const words: Word[] = [];
	let spaced = false;
	function read(within: Element, style: Style) {
		for (const child of within.children) {
			if (typeof child !== 'string') {
				const inner = styleOf(child, style, pen);
				if (inner.own.get('display') !== 'none') read(child, inner);
				continue;
			}
			for (const text of child.split(/(\s+)/)) {
				if (text === '') continue;
				if (text.trim() === '') spaced = true;
				else {
					const measure = (letters: string) => pen.fonts.width(letters, style.size, style.font);
					words.push({
						text,
						style,
						width: measure(text),
						space: spaced && words.length > 0 ? measure(' ') : 0
					});
					spaced = false;
				}
			}
		}
	}
	read(part, style);
	return words;
}

/** px that an element's words take in one line. */
export function lineWidth(part: Element, style: Style, pen: Pen): number {
	return wordsOf(part, style, pen).reduce((sum, { width, space }) => sum + space + width, 0);
}

function broken(words: readonly Word[], width: number, pen: Pen): Line[] {
	const lines: Line[] = [];
	let line: Line = { words: [], width: 0 };
	const end = () => {
		if (line.words.length > 0) lines.push(line);
		line = { words: [], width: 0 };
	};
	for (const word of words) {
		if (line.words.length > 0 && line.width + word.space + word.width > width + 0.01) end();
		const measure = (letters: string) => pen.fonts.width(letters, word.style.size, word.style.font);
		const parts = word.width > width ? wordParts(word.text, width, measure) : [word.text];
		parts.forEach((text, at) => {
			if (at > 0) end();
			const space = line.words.length === 0 ? 0 : word.space;
			const wide = parts.length === 1 ? word.width : measure(text);
			line.words.push({ ...word, text, space, width: wide });
			line.width += space + wide;
		});
	}
	end();
	return lines;
}

/** The first lines, with an ellipsis where more are left out. */
function clamped(lines: Line[], most: number, width: number, pen: Pen): Line[] {
	const last = lines[most - 1];
	if (lines.length <= most || !last) return lines;
	const words = [...last.words];
	const total = () => words.reduce((sum, { width, space }) => sum + space + width, 0);
	for (let word = words.at(-1); word; word = words.at(-1)) {
		const text = `${word.text}…`;
		const wide = pen.fonts.width(text, word.style.size, word.style.font);
		words[words.length - 1] = { ...word, text, width: wide };
		if (total() <= width || words.length === 1) break;
		words.pop();
	}
	return [...lines.slice(0, most - 1), { words, width: total() }];
}

/** Sets an element's words in lines of a width. */
export function inline(part: Element, style: Style, width: number, pen: Pen): Fragment {
	const words = wordsOf(part, style, pen);
	if (words.length === 0) return { ...emptyFragment, width };
	const most = Number(style.own.get('line-clamp') ?? Infinity);
	const all = broken(words, style.nowrap ? Infinity : width, pen);
	const lines = clamped(all, most, width, pen);
	const wide = style.nowrap ? Math.max(...lines.map((line) => line.width)) : width;
	const content: Element[] = [];
	const texts: TextBox[] = [];
	let top = 0;
	for (const line of lines) {
		const height = Math.max(...line.words.map(({ style: { size, leading } }) => size * leading));
		const largest = Math.max(...line.words.map(({ style: { size } }) => size));
		let left =
			style.align === 'right' ? wide - line.width : style.align === 'center' ? (wide - line.width) / 2 : 0;
		for (let from = 0; from < line.words.length;) {
			const first = line.words[from];
			if (!first) break;
			let to = from + 1;
			while (line.words[to]?.style === first.style) to++;
			const run = line.words.slice(from, to);
			const text = run.map((word, at) => (at > 0 && word.space > 0 ? ' ' : '') + word.text).join('');
			const runWidth = run.reduce((sum, word, at) => sum + (at > 0 ? word.space : 0) + word.width, 0);
			left += first.space;
			// a run that ends its line at the right is set from there: kerning then moves its start alone
			const ends = style.align === 'right' && to === line.words.length;
			const { size, font, colour } = first.style;
			content.push(
				element(
					'text',
					{
						x: ends ? left + runWidth : left,
						y: top + (height - largest) / 2 + largest * ascent,
						'font-family': font === 'serif' ? families.serif : undefined,
						'font-size': size,
						'font-weight': font === 'sans' ? undefined : font === 'serif' ? 500 : 600,
						'text-anchor': ends ? 'end' : undefined,
						fill: colour
					},
					text
				)
			);
			texts.push({ text, left, top: top + (height - size * 1.12) / 2, width: runWidth, height: size * 1.12 });
			left += runWidth;
			from = to;
		}
		top += height;
	}
	// what is shortened stands whole in a title
	const whole = words.map(({ text, space }) => (space > 0 ? ' ' : '') + text).join('');
	const shown =
		lines.length < all.length ? [element('g', {}, element('title', {}, whole), ...content)] : content;
	return { ...emptyFragment, content: shown, texts, width: wide, height: top };
}
