/**
 * A chart's markup as SVG that needs no style sheet. Charts are rows of HTML with drawings in them; a picture has no
 * browser to lay them out, so the few ways of laying out that `charts.css` uses are done here: blocks, grids, lines
 * that wrap, words at a mark's end.
 */
import { emptyFragment, type Fragment, moved, together } from './fragment.ts';
import { grid } from './grid.ts';
import { inline, lineWidth } from './inline.ts';
import { element, short, type Element } from './markup.ts';
import { shapes, sizeOf } from './shapes.ts';
import { ground, type Pen, px, type Style, styleOf } from './style.ts';
import type { Box, TextBox } from './type.ts';

export interface Drawing {
	content: Fragment['content'];
	/** px */
	height: number;
	/** where each text and each painted mark stands, from the drawing's upper left corner */
	texts: TextBox[];
	marks: Box[];
}

type Tools = Omit<Pen, 'width' | 'heightOnly' | 'styles'>;

/**
 * Draws what a chart's component rendered.
 *
 * @param chart the rendered markup, in an element with `data-chart`
 * @param width px of the drawing
 */
export function draw(chart: Element, width: number, tools: Tools): Drawing {
	const drawn = block(chart, ground, width, { ...tools, width, heightOnly: false, styles: new Map() });
	partDots(drawn.dots);
	return drawn;
}

/** The height in px that `draw` gives, found faster. */
export function heightOf(chart: Element, width: number, tools: Tools): number {
	return block(chart, ground, width, { ...tools, width, heightOnly: true, styles: new Map() }).height;
}

/** Makes dots that would run into one another smaller: a dot a mention can be counted only where they are apart. */
function partDots(dots: Fragment['dots']) {
	for (const { circle, x, y, radius, scale } of dots) {
		const gaps = dots
			.filter(
				(other) => other.circle !== circle && Math.abs(other.y - y) < 1 && Math.abs(other.x - x) < 3 * radius
			)
			.map((other) => Math.abs(other.x - x));
		const fits = Math.min(...gaps) / 2.3;
		if (fits < radius) circle.attributes.set('r', short(fits / scale));
	}
}

/** A part that is laid out in a width. */
function block(part: Element, outer: Style, width: number, pen: Pen): Fragment {
	const style = styleOf(part, outer, pen);
	if (style.own.get('display') === 'none') return emptyFragment;
	const margin = (side: string) => px(style, `margin-${side}`, width);
	const space = width - margin('left') - margin('right');
	const laid = linked(part, boxed(part, style, space, pen), pen);
	const placed = moved(laid, margin('left'), margin('top'));
	return { ...placed, width, height: laid.height + margin('top') + margin('bottom') };
}

/** A row that is a link is one in the picture too. */
function linked(part: Element, laid: Fragment, pen: Pen): Fragment {
	if (part.name !== 'a' || pen.heightOnly) return laid;
	const title = element('title', {}, part.attributes.get('aria-label') ?? '');
	const href = pen.absolute(part.attributes.get('href') ?? '');
	return { ...laid, content: [element('a', { href }, title, ...laid.content)] };
}

const elements = (part: Element) => part.children.filter((child) => typeof child !== 'string');

/** A box without its margins. */
function boxed(part: Element, style: Style, width: number, pen: Pen): Fragment {
	if (part.name === 'svg') {
		const size = sizeOf(part, style, width);
		return pen.heightOnly ? { ...emptyFragment, ...size } : shapes(part, style, size, pen);
	}
	const edge = (side: string) => px(style, `padding-${side}`, width) + border(style, side);
	const inner = style.nowrap ? Infinity : width - edge('left') - edge('right');
	const content = within(part, style, inner, pen);
	const across = Number.isFinite(inner) ? width : content.width + edge('left') + edge('right');
	const tall = px(style, 'height', 0) || content.height;
	const height = Math.max(px(style, 'min-height', 0), edge('top') + tall + edge('bottom'));
	return together(
		[
			moved(content, edge('left'), edge('top')),
			...borders(style, across, height),
			...elements(part).map((child) => floating(child, style, { width: across, height }, pen))
		],
		across,
		height
	);
}

const border = (style: Style, side: string) => Number.parseFloat(style.own.get(`border-${side}`) ?? '0');

function borders(style: Style, width: number, height: number): Fragment[] {
	const line = (x2: number, y2: number): Fragment => ({
		...emptyFragment,
		content: [element('line', { x1: 0, y1: 0, x2, y2, stroke: 'var(--rule)' })]
	});
	return [
		...(border(style, 'top') > 0 ? [line(width, 0)] : []),
		...(border(style, 'left') > 0 ? [line(0, height)] : [])
	];
}

const isFloating = (style: Style) => style.own.get('position') === 'absolute';

/** What stands at a place of its own within a box, such as a value at the end of its bar. */
function floating(part: Element, outer: Style, box: { width: number; height: number }, pen: Pen): Fragment {
	const style = styleOf(part, outer, pen);
	if (!isFloating(style) || style.own.get('display') === 'none') return emptyFragment;
	const laid = boxed(part, style, box.width, pen);
	const transform = style.own.get('transform') ?? '';
	const share = (axis: 'X' | 'Y') =>
		(Number.parseFloat(transform.split(`translate${axis}(`)[1] ?? '0') || 0) / 100;
	return moved(
		laid,
		px(style, 'left', box.width) + share('X') * laid.width,
		px(style, 'top', box.height) + share('Y') * laid.height
	);
}

/** What an element holds, laid out as its display says. */
function within(part: Element, style: Style, width: number, pen: Pen): Fragment {
	const standing = elements(part).filter((child) => !isFloating(styleOf(child, style, pen)));
	const display = style.own.get('display');
	const lay = (child: Element, space: number) => block(child, style, space, pen);
	if (display === 'grid')
		return grid(standing, style, width, pen, { lay, natural: (child) => naturalWidth(child, style, pen) });
	if (display === 'flex') return line(standing, style, width, pen);
	const isInline = part.children.some((child) =>
		typeof child === 'string' ? child.trim() !== '' : isPhrase(child, style, pen)
	);
	if (isInline) return inline(part, style, width, pen);
	const fragments: Fragment[] = [];
	let height = 0;
	for (const child of standing) {
		const laid = lay(child, width);
		fragments.push(moved(laid, 0, height));
		height += laid.height;
	}
	return together(fragments, width, height);
}

/** Whether an element stands within a line. */
function isPhrase(part: Element, outer: Style, pen: Pen): boolean {
	if (part.name !== 'span' && part.name !== 'b') return false;
	const style = styleOf(part, outer, pen);
	return (
		style.own.get('display') === undefined &&
		!isFloating(style) &&
		elements(part).every((child) => child.name !== 'svg')
	);
}

/** px that a part takes where nothing hinders it. */
function naturalWidth(part: Element, outer: Style, pen: Pen): number {
	const style = styleOf(part, outer, pen);
	if (style.own.get('display') === 'none') return 0;
	if (part.name === 'svg') return sizeOf(part, style, Infinity).width;
	const padding = px(style, 'padding-left', 0) + px(style, 'padding-right', 0);
	const drawings = elements(part).filter((child) => child.name === 'svg');
	return (
		padding +
		(drawings.length > 0
			? Math.max(...drawings.map((child) => naturalWidth(child, style, pen)))
			: lineWidth(part, style, pen))
	);
}

/** Parts side by side, on as many lines as they need. */
function line(parts: readonly Element[], style: Style, width: number, pen: Pen): Fragment {
	const gap = px(style, 'column-gap', width);
	const lines: { part: Element; width: number }[][] = [];
	let taken = Infinity;
	for (const part of parts) {
		const wide = Math.min(width, naturalWidth(part, style, pen));
		if (taken + gap + wide > width + 0.01) {
			lines.push([]);
			taken = -gap;
		}
		lines.at(-1)?.push({ part, width: wide });
		taken += gap + wide;
	}
	const fragments: Fragment[] = [];
	let top = 0;
	for (const items of lines) {
		const laid = items.map((item) => block(item.part, style, item.width + 0.02, pen));
		const height = Math.max(...laid.map((fragment) => fragment.height));
		const spare = width - items.reduce((sum, item) => sum + item.width, 0) - gap * (items.length - 1);
		const justify = style.own.get('justify-content');
		let left = justify === 'flex-end' ? spare : 0;
		const between = justify === 'space-between' && items.length > 1 ? spare / (items.length - 1) : 0;
		laid.forEach((fragment, at) => {
			const share = style.own.get('align-items') === 'center' ? 0.5 : 1;
			fragments.push(moved(fragment, left, top + (height - fragment.height) * share));
			left += (items[at]?.width ?? 0) + gap + between;
		});
		top += height;
	}
	return together(fragments, width, top);
}
