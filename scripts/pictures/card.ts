/** A chart with its words on a card of a given size: below them, or beside them. */
import type { Drawing } from '#lib/drawing/draw.ts';
import type { Fonts } from './fonts.ts';
import { Sheet } from './sheet.ts';

/** What is said around a drawing. */
export interface Words {
	title: string;
	subtitle: string;
	notes: readonly string[];
	/** what it rests on, and of when */
	source: string;
	/** where it is, without the scheme */
	address: string;
}

/** A chart drawn for a box, with all its rows or the first so many. */
export interface Drawn {
	drawing: Drawing;
	scale: number;
	/** times the size of words on a page */
	size: number;
	/** says that rows are left out */
	notes: string[];
	/** share of the rows that are drawn, 0…1 */
	share: number;
}

/** Finds the drawing that fits a box best: as many rows as can be read. */
export type Fit = (box: {
	width: number;
	height: number;
	/** times the size of words on a page: what can just be read, and what is large enough */
	least: number;
	most: number;
}) => Drawn | null;

/** What is better to look at: large words before many rows. */
export function worth({ size, share }: { size: number; share: number }): number {
	return size ** 2 * Math.sqrt(share);
}

/** The size of words at which so large a share is worth so much. */
export function sizeWorth(value: number, share: number): number {
	return Math.sqrt(value / Math.sqrt(share));
}

export interface Composed {
	sheet: Sheet;
	width: number;
	height: number;
}

interface Card {
	width: number;
	height: number;
	margin: number;
	/** the largest that needs no more lines than these is taken */
	titleSizes: number[];
	titleLines: number;
	/** px */
	text: number;
	small: number;
	/** whether the chart’s own notes stand on it */
	notes: boolean;
}

interface Sized {
	composed: Composed;
	/** how large the chart’s words are */
	size: number;
	/** how much of the chart there is; 0 where the words alone are too long */
	share: number;
}

export function stacked(words: Words, fit: Fit, fonts: Fonts, card: Card): Sized {
	const sheet = new Sheet(fonts);
	const { width, height, margin: x } = card;
	const inner = width - 2 * x;
	const top = heading(sheet, words, card, inner) + card.text;
	const bottom = footed(sheet, words, card) - card.small * 0.9;
	const most = card.text / 12;
	const choices = (card.notes ? [words.notes, []] : [[]]).map((own) => {
		// a line is kept free to say what is left out
		const room = bottom - top - noteHeight(own, card, inner, fonts) - card.small * 2.2;
		const drawn = fit({ width: inner, height: room, least: card.small / 14, most });
		return { drawn, notes: [...own, ...(drawn?.notes ?? [])] };
	});
	// the chart's own notes stay unless its words would be much smaller for them
	const largest = Math.max(...choices.map(({ drawn }) => (drawn ? worth(drawn) : 0)));
	const chosen = choices.find(({ drawn }) => drawn && worth(drawn) >= 0.6 * largest);
	if (chosen?.drawn) {
		const { drawn, notes } = chosen;
		const below = noteHeight(notes, card, inner, fonts);
		const spare = bottom - top - below - card.small - drawn.drawing.height * drawn.scale;
		sheet.drawing(drawn.drawing, x, top + Math.max(0, spare / 2.4), drawn.scale);
		setNotes(sheet, notes, card, inner, bottom - below);
	}
	const { size = 0, share = 0 } = chosen?.drawn ?? {};
	return { composed: { sheet, width, height }, size, share };
}

export function beside(words: Words, fit: Fit, fonts: Fonts, card: Card): Sized {
	const sheet = new Sheet(fonts);
	const { width, height, margin: x } = card;
	const column = (width - 2 * x) * 0.36;
	const gap = 48;
	const top = heading(sheet, words, card, column);
	const bottom = footed(sheet, words, card) - card.small * 0.9;
	const box = { width: width - 2 * x - column - gap, height: bottom - x * 0.8 };
	const drawn = fit({ ...box, least: card.small / 14, most: card.text / 12 });
	const below = drawn ? noteHeight(drawn.notes, card, column, fonts) : 0;
	if (drawn) {
		const spare = box.height - drawn.drawing.height * drawn.scale;
		sheet.drawing(drawn.drawing, x + column + gap, x * 0.8 + spare / 2, drawn.scale);
		setNotes(sheet, drawn.notes, card, column, bottom - below);
	}
	// a heading too long for its column is none
	const fits = top + below <= bottom;
	return {
		composed: { sheet, width, height },
		size: fits ? (drawn?.size ?? 0) : 0,
		share: fits ? (drawn?.share ?? 0) : 0
	};
}

/** Sets title and subtitle; gives the y below them. */
function heading(sheet: Sheet, words: Words, card: Card, width: number): number {
	const { margin: x } = card;
	const lines = (size: number) => {
		const trial = new Sheet(sheet.fonts);
		trial.text(words.title, { ...headline(size), width, x, y: 0 });
		return trial.texts;
	};
	const fits = (size: number) => lines(size).length <= card.titleLines;
	const smallest = Math.min(...card.titleSizes);
	const size = card.titleSizes.find(fits) ?? smallest;
	// a title that is too long at any size has a line more, and then an ellipsis
	const most = card.titleLines + 1;
	const y = sheet.text(words.title, { ...headline(size), width, x, y: x - size * 0.16, most });
	return sheet.text(words.subtitle, { ...muted(card.text, 1.35), width, x, y: y + card.text * 0.5, most: 6 });
}

/** Sets the line of sources at the bottom; gives the y of its rule. */
function footed(sheet: Sheet, words: Words, { width, height, margin: x, small: size }: Card): number {
	const place = { x, width: width - 2 * x, size };
	const tall = foot(new Sheet(sheet.fonts), words, { ...place, y: 0 });
	const y = height - x * 0.75 - tall;
	foot(sheet, words, { ...place, y });
	return y;
}

function setNotes(
	sheet: Sheet,
	notes: readonly string[],
	{ margin: x, small }: Card,
	width: number,
	y: number
): number {
	let below = y;
	for (const note of notes) below = sheet.text(note, { ...muted(small, 1.35), width, x, y: below, most: 4 });
	return below;
}

function noteHeight(notes: readonly string[], card: Card, width: number, fonts: Fonts): number {
	return setNotes(new Sheet(fonts), notes, card, width, 0);
}

/** The line of sources under a rule; gives the y below it. */
export function foot(
	sheet: Sheet,
	words: Words,
	{ x, y, width, size }: { x: number; y: number; width: number; size: number }
): number {
	sheet.rule(x, x + width, y);
	const below = y + size * 0.7;
	const gap = size * 2;
	const taken =
		sheet.fonts.width(words.source, size, 'sans') + sheet.fonts.width(words.address, size, 'sans');
	const sourceEnd = sheet.text(words.source, { ...muted(size, 1.45), width, x, y: below });
	const apart = taken + gap > width;
	return sheet.text(words.address, {
		...muted(size, 1.45),
		width,
		x: apart ? x : x + width,
		y: apart ? sourceEnd : below,
		anchor: apart ? undefined : 'end'
	});
}

export const headline = (size: number) => ({
	font: 'serif' as const,
	size,
	lineHeight: 1.12,
	fill: 'var(--ink)',
	headline: true
});

export const muted = (size: number, lineHeight: number) => ({
	font: 'sans' as const,
	size,
	lineHeight,
	fill: 'var(--muted)'
});
