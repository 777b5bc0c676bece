/** A chart without its words, for a list of charts: the marks alone, as many rows as stand well in little room. */
import { smallSize } from '#lib/charts/page/pictures.ts';
import type { PicturedChart } from './charts.ts';
import type { Composed } from './card.ts';
import type { Drawing } from '#lib/drawing/draw.ts';
import type { Drawer } from './fit.ts';
import type { Fonts } from './fonts.ts';
import type { Node } from '#lib/drawing/markup.ts';
import { Sheet } from './sheet.ts';
import type { Box } from '#lib/drawing/type.ts';

/** px: what a chart may be drawn in before its words are taken away */
const widths = [880, 800, 720, 640, 560];
/** px, so that no outline is cut */
const margin = 2;
const room = { width: smallSize.width - 2 * margin, height: smallSize.height - 2 * margin };

/** The marks of a chart in the upper left corner of the small size: as many rows as fill the most of it. */
export function smallPicture(pictured: PicturedChart, drawer: Drawer, fonts: Fonts): Composed {
	const sheet = new Sheet(fonts);
	const [best] = trials(pictured, drawer)
		.map(({ drawing, share }) => {
			const { left, top, width, height } = around(drawing.marks);
			const scale = Math.min(room.width / width, room.height / height);
			return { drawing, left, top, scale, worth: Math.sqrt(share) * width * height * scale ** 2.5 };
		})
		.sort((a, b) => b.worth - a.worth);
	if (best) {
		const { drawing, left, top, scale } = best;
		const content = drawing.content.flatMap(wordless);
		sheet.drawing({ ...drawing, content, texts: [] }, margin - left * scale, margin - top * scale, scale);
	}
	return { sheet, ...smallSize };
}

/** A chart with all its rows and with fewer, each with the share of them. */
function trials({ chart, view, crop }: PicturedChart, drawer: Drawer): { drawing: Drawing; share: number }[] {
	const { model } = view;
	if (model === null) return [];
	const all = crop?.count(model) ?? 1;
	const fewer = crop ? [12, 10, 8, 7, 6, 5, 4, 3].filter((count) => count < all && count >= crop.least) : [];
	const models = [
		{ share: 1, shown: model },
		...fewer.map((count) => ({ share: count / all, shown: crop?.only(model, count) }))
	];
	return models.flatMap(({ share, shown }) =>
		widths
			.filter((width) => width >= chart.wideFrom)
			.map((width) => ({ share, drawing: drawer.draw(shown, 'wide', width) }))
	);
}

/** The box around boxes. */
function around(boxes: readonly Box[]): Box {
	const left = Math.min(...boxes.map((box) => box.left));
	const top = Math.min(...boxes.map((box) => box.top));
	const right = Math.max(...boxes.map((box) => box.left + box.width));
	const bottom = Math.max(...boxes.map((box) => box.top + box.height));
	return { left, top, width: right - left, height: bottom - top };
}

/** A node without words, links and areas that are not seen. */
function wordless(node: Node): Node[] {
	if (typeof node === 'string' || ['text', 'title'].includes(node.name)) return [];
	if (node.attributes.get('pointer-events') === 'all') return [];
	const children = node.children.flatMap(wordless);
	return node.name === 'a' || (node.name === 'g' && children.length === 0)
		? children
		: [{ ...node, children }];
}
