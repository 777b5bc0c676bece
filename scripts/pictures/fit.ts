/** How large, and with how many of its rows, a chart stands in a box. */
import type { Layout } from '#lib/charts/core/contract.ts';
import type { PicturedChart } from './charts.ts';
import { type Drawn, type Fit, sizeWorth, worth } from './card.ts';
import type { Drawing } from '#lib/drawing/draw.ts';
import { clashes } from './sheet.ts';

/** px: no drawing is made for less */
const narrowest = 320;

/** A model of one chart in a layout and a width. */
type In<Result> = (model: unknown, layout: Layout, width: number) => Result;

/** Draws one chart, and tells how tall a drawing would be. */
export interface Drawer {
	draw: In<Drawing>;
	height: In<number>;
}

/**
 * Fits a chart by trying: with all rows, then with ever fewer, until every word can be read and none meets another.
 * Where nothing is good enough, the largest of what was tried is taken.
 */
export function fitter({ chart, view, crop }: PicturedChart, drawer: Drawer): Fit {
	const layouts: readonly Layout[] = chart.fluid ? ['wide'] : ['wide', 'narrow'];
	const all = view.model === null ? 0 : (crop?.count(view.model) ?? 0);
	const counts = [all, 12, 9, 7, 6, 5, 4, 3, 2, 1].filter(
		(count, at) => at === 0 || (count < all && count >= (crop?.least ?? all))
	);
	return (box) => {
		if (view.model === null) return null;
		let best: Drawn | null = null;
		for (const count of counts) {
			const fewer = count < all && crop;
			const model = fewer ? crop.only(view.model, count) : view.model;
			const notes = fewer ? [crop.left(count, all)] : [];
			const share = all === 0 ? 1 : count / all;
			// what is neither read well nor better than what was found is not looked for
			let enough = best === null ? 0 : Math.min(box.least, sizeWorth(worth(best), share));
			let found: Drawn | null = null;
			for (const layout of layouts) {
				const least = layout === 'wide' && !chart.fluid ? chart.wideFrom : narrowest;
				const drawn = largestIn(box, { least, enough }, { model, layout, ...drawer });
				if (drawn === null || (found !== null && drawn.size <= found.size)) continue;
				found = { ...drawn, notes, share };
				enough = Math.max(enough, drawn.size);
			}
			if (found === null) continue;
			if (found.size >= box.least) return found;
			if (best === null || worth(found) > worth(best)) best = found;
		}
		// none can be read well
		return best;
	};
}

/**
 * The drawing with the largest words that fits a box, or null where its words meet at every scale.
 *
 * @param least px that it is drawn in
 * @param enough size of words up to which none is looked for
 */
function largestIn(
	box: Parameters<Fit>[0],
	{ least, enough }: { least: number; enough: number },
	{ model, layout, draw, height }: Drawer & { model: unknown; layout: Layout }
): Omit<Drawn, 'notes' | 'share'> | null {
	let scale = Math.min(box.most, box.width / least);
	for (let trial = 0; trial < 24 && scale > enough; trial++) {
		const width = box.width / scale;
		const tall = height(model, layout, width);
		if (tall * scale > box.height + 0.5) {
			// wider drawings may stand in more columns: the scale comes down by small steps
			scale = Math.max(scale * 0.9, Math.min(scale * 0.99, box.height / tall));
			continue;
		}
		const drawing = draw(model, layout, width);
		if (clashes(drawing, width).length === 0) return { drawing, scale, size: scale };
		scale *= 0.94;
	}
	return null;
}
