/** The three compositions: a chart with its words, a square of it, and the preview of a link. */
import { cards } from '#lib/charts/page/pictures.ts';
import type { Drawing } from '#lib/drawing/draw.ts';
import type { Fonts } from './fonts.ts';
import { clashes, Sheet } from './sheet.ts';
import {
	type Composed,
	type Fit,
	type Words,
	beside,
	foot,
	headline,
	muted,
	stacked,
	worth
} from './card.ts';

/** units: a chart's picture is laid out in these, and shown larger */
const margin = 40;

/** Widths that a chart is drawn in, in units: the first where no words meet is taken. */
const chartWidths = [880, 960, 1040, 1120];

/** The chart with its title, measure, notes and source: as tall as it needs. */
export function chartPicture(
	words: Words,
	drawAt: ((width: number) => Drawing) | null,
	fonts: Fonts
): Composed {
	const sheet = new Sheet(fonts);
	const inner =
		chartWidths.find((width) => !drawAt || clashes(drawAt(width), width).length === 0) ??
		chartWidths[0] ??
		880;
	const width = inner + 2 * margin;
	const drawing = drawAt && drawAt(inner);
	const x = margin;
	let y = sheet.text(words.title, {
		...headline(34),
		width: inner * 0.88,
		x,
		y: margin - 6
	});
	y = sheet.text(words.subtitle, { ...muted(16, 1.45), width: inner * 0.86, x, y: y + 8 });
	if (drawing) sheet.drawing(drawing, x, y + 26, 1);
	y += 26 + (drawing ? drawing.height + 18 : 0);
	for (const note of words.notes) y = sheet.text(note, { ...muted(13, 1.45), width: inner * 0.86, x, y }) + 2;
	const height = foot(sheet, words, { x, y: y + 14, width: inner, size: 13 }) + 26;
	return { sheet, width, height };
}

/** The finding large, the chart beneath it as large as it can stand. */
export function squarePicture(words: Words, fit: Fit, fonts: Fonts): Composed {
	return stacked(words, fit, fonts, {
		...cards.square,
		margin: 64,
		titleSizes: [68, 62, 56, 50, 45, 40],
		titleLines: 3,
		text: 25,
		small: 21,
		notes: true
	}).composed;
}

/** The preview of a link, read at a third of its size: the chart under the finding, or beside it where it is tall. */
export function socialPicture(words: Words, fit: Fit, fonts: Fonts): Composed {
	const card = { ...cards.social, margin: 56, text: 21, small: 19, notes: false };
	const under = stacked(words, fit, fonts, { ...card, titleSizes: [54, 50, 46, 42, 38], titleLines: 2 });
	const next = beside(words, fit, fonts, { ...card, titleSizes: [50, 46, 42, 38, 34], titleLines: 6 });
	return worth(next) > 1.1 * worth(under) ? next.composed : under.composed;
}
