/** How large, and with how many of its rows, a chart stands in a box. */
import type { Layout } from '#lib/charts/chart.ts';
import type { PicturedChart } from './charts.ts';
import { type Drawn, type Fit, worth } from './compose.ts';
import type { Drawing } from './drawing.ts';
import { clashes } from './sheet.ts';

/** px: no drawing is made for less */
const narrowest = 320;

/** Draws a model of one chart in a layout and a width, its words so many times as large as on a page. */
type DrawAt = (model: unknown, layout: Layout, width: number, type: number) => Drawing;

/** How much larger than on a page words may be set within a drawing. */
const typeSizes = [1.6, 1.45, 1.3, 1.15, 1];

/**
 * Fits a chart by trying: with all rows, then with ever fewer, until every word can be read and none meets another.
 * Where nothing is good enough, the largest of what was tried is taken.
 */
export function fitter({ chart, view, rows }: PicturedChart, drawAt: DrawAt): Fit {
	const layouts: readonly Layout[] = chart.fluid ? ['wide'] : ['wide', 'narrow'];
	const all = view.model === null ? 0 : (rows?.count(view.model) ?? 0);
	const counts = [all, 12, 9, 7, 6, 5, 4, 3, 2, 1].filter(
		(count, at) => at === 0 || (count < all && count >= (rows?.least ?? all))
	);
	return (box) => {
		if (view.model === null) return null;
		const tried: Drawn[] = [];
		for (const count of counts) {
			const fewer = count < all && rows;
			const model = fewer ? rows.only(view.model, count) : view.model;
			const notes = fewer ? [rows.left(count, all)] : [];
			const share = all === 0 ? 1 : count / all;
			const found = layouts
				.map((layout) => {
					const least = layout === 'wide' && !chart.fluid ? chart.wideFrom : narrowest;
					return largestIn(box, least, (width, type) => drawAt(model, layout, width, type));
				})
				.filter((drawn) => drawn !== null)
				.sort((a, b) => b.size - a.size)[0];
			if (!found) continue;
			tried.push({ ...found, notes, share });
			if (found.size >= box.least) return tried.at(-1) ?? null;
		}
		// none can be read well
		return tried.sort((a, b) => worth(b) - worth(a))[0] ?? null;
	};
}

/** The drawing with the largest words that fits a box, or null where its words meet at every scale. */
function largestIn(
	box: Parameters<Fit>[0],
	least: number,
	drawIn: (width: number, type: number) => Drawing
): Omit<Drawn, 'notes' | 'share'> | null {
	let scale = Math.min(box.most, box.width / least);
	for (let trial = 0; trial < 16; trial++) {
		const width = box.width / scale;
		const { height } = drawIn(width, 1);
		if (height * scale > box.height + 0.5) {
			// wider drawings may stand in more columns: the scale comes down by small steps
			scale = Math.max(scale * 0.88, Math.min(scale * 0.99, box.height / height));
			continue;
		}
		for (const type of typeSizes) {
			if (type > 1 && type * scale > box.most) continue;
			const drawing = drawIn(width, type);
			if (drawing.height * scale <= box.height + 0.5 && clashes(drawing, width).length === 0)
				return { drawing, scale, size: type * scale };
		}
		scale *= 0.94;
	}
	return null;
}
