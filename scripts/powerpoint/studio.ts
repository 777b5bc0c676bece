/** What every slide of the PowerPoint file is made with: the data, the inks, the type and the room. */
import type PptxGenJS from 'pptxgenjs';
import type { render } from 'svelte/server';
import type * as Scenes from '#lib/present/slides/scenes.ts';
import type * as Words from '#lib/present/slides/slides.ts';
import type { FontName } from '#lib/drawing/type.ts';
import type { Fonts } from '../pictures/fonts.ts';
import type { Looks } from '#lib/drawing/looks.ts';
import type { NativeChart } from '#lib/charts/core/onSlides.ts';

export interface Studio {
	data: Scenes.SlideData;
	words: typeof Words & typeof Scenes;
	looks: Looks;
	fonts: Fonts;
	/** TrueType files that have every character of the charts */
	fontFiles: string[];
	/** Svelte's, on the server */
	render: typeof render;
	file: PptxGenJS;
	/** the charts that PowerPoint draws itself, in the order of their parts in the file */
	natives: NativeChart[];
}

/** Inches on a slide. */
export interface Box {
	x: number;
	y: number;
	w: number;
	h: number;
}

/** Typefaces as PowerPoint names them. */
export const serif = 'Newsreader';
export const sans = 'Inter';
/** inches of a slide in the shape of most walls */
export const wide = { width: 13.333, height: 7.5 };
export const margin = 0.72;
export const full = wide.width - 2 * margin;
/** where a chart stands */
export const room: Box = { x: margin, y: 2.4, w: full, h: 4.25 };

/** Where a slide's headline stands, and the sizes it may have; the first slide's is large. */
export const titles = (large: boolean): { box: Box; sizes: readonly [number, ...number[]] } =>
	large
		? { box: { x: margin, y: 1.2, w: full, h: 2.4 }, sizes: [60, 48, 40, 32] }
		: { box: { x: margin, y: 0.78, w: full, h: 1.1 }, sizes: [30, 26, 22, 18] };

/** A token's colour as the format has it: "8f380a", the slides' own ink. */
export function colour({ wall }: Looks, token: string): string {
	return (wall.get(`--${token}`) ?? '#000000').slice(1);
}

/** What another machine's typeface may need beside ours. */
const slack = 1.15;
/** of a line to its letters */
const leading = 1.25;

/** A text in lines of so many inches. */
export function linesOf(text: string, width: number, size: number, fonts: Fonts, font: FontName): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const line = `${lines.at(-1) ?? ''} ${word}`;
		if (lines.length === 0) lines.push(word);
		else if (fonts.width(line, size, font) * slack <= width * 72) lines[lines.length - 1] = line;
		else lines.push(word);
	}
	return lines;
}

/** The first of some sizes, in points, at which a text fits into a box; the last where none does. */
export function sizeFor(
	text: string,
	{ w, h }: Pick<Box, 'w' | 'h'>,
	sizes: readonly [number, ...number[]],
	fonts: Fonts
): number {
	const fits = (size: number): boolean =>
		linesOf(text, w, size, fonts, 'serif').length * size * leading <= h * 72;
	return sizes.find(fits) ?? sizes.at(-1) ?? sizes[0];
}
