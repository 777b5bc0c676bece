/** How tall an embed stands, reckoned while it is built, where no browser is there to measure it. */
import type { View } from '../../charts/core/contract.ts';
import { heightOf } from '../../drawing/draw.ts';
import { looksOf, type Sheets } from '../../drawing/looks.ts';
import { parseMarkup } from '../../drawing/markup.ts';
import type { TypeMeasure } from '../../drawing/type.ts';
import { wrapLines } from '../../ui/figure/wrapLines.ts';

/** What of an embed takes room besides its drawing. */
export interface EmbedWords extends Pick<View<unknown>, 'title' | 'subtitle' | 'notes' | 'base'> {
	/** the title of the site, and of when the articles are */
	source: string;
	/** how many parts of it are folded away: data, sentences */
	folded: number;
}

/** px on each side of an embed; EmbedPage.svelte has it less in the narrowest columns. */
const margin = 16;

/** px that an embed's content has in a frame of a width. */
export function contentWidth(width: number): number {
	return width - 2 * margin;
}

/**
 * About how tall an embed is in a frame of a width, both px, from 240 on: by the looks of EmbedPage.svelte, in letters
 * of middling width, so rather a line too tall than too short.
 *
 * @param drawing px of the drawing
 */
export function embedHeight(width: number, words: EmbedWords, drawing: number): number {
	const inner = contentWidth(width);
	const lines = (text: string, size: number, most = inner) =>
		wrapLines(text, Math.floor(Math.min(inner, most) / (0.53 * size)), Infinity).length;
	const title = Math.min(24, Math.max(18, 13 + 0.02 * width));
	const [text, small] = [14, 13];
	const spread = 1.45;
	const parts = [
		14 + 1.2 * title * lines(words.title, title, 24 * title),
		6 + spread * text * lines(words.subtitle, text),
		// browsers round each line up
		12 + 1.01 * drawing,
		words.notes.length === 0 ? 0 : 8,
		...words.notes.map((note) => spread * small * lines(note, small)),
		words.folded * (8 + 6 + spread * small),
		// a rule, and the link taller than its line
		8 + 8 + 1 + 6 + spread * small * lines(`${words.base}, ${words.source}.`, small) + 12
	];
	return Math.ceil(parts.reduce((sum, part) => sum + part, 0));
}

/** System fonts, as their letters are wide in the mean: rather too wide than too narrow. */
const systemFonts: TypeMeasure = {
	width: (text, size, font) => text.length * size * (font === 'serif' ? 0.53 : font === 'bold' ? 0.66 : 0.61)
};

/** px of a chart's drawing in a content of a width, from the markup of its component. */
export function drawingHeight(markup: string, width: number, sheets: Sheets): number {
	const chart = parseMarkup(`<div data-chart="">${markup}</div>`);
	return heightOf(chart, width, { looks: looksOf(sheets), fonts: systemFonts, absolute: (path) => path });
}
