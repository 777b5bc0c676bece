/** A drawing within a row, as a picture has it: looks as attributes, percents and em as px. */
import { emptyFragment, type Dot, type Fragment } from './fragment.ts';
import { lengthOf } from './length.ts';
import { element, short, type Element, type Node } from './markup.ts';
import { type Pen, px, type Style } from './style.ts';
import type { Box } from './type.ts';

/** A picture cannot do without these; the rest of a style sheet is about pages. */
const properties = new Set(['fill', 'stroke', 'stroke-width', 'stroke-linejoin', 'opacity']);

/** What an attribute of the page means nothing to a picture. */
const dropped = /^(?:class|style|role|tabindex|aria-|data-|overflow$)/;

const across = ['x', 'x1', 'x2', 'cx', 'width'];
const down = ['y', 'y1', 'y2', 'cy', 'height'];
const either = ['r', 'rx', 'ry'];

interface Canvas {
	/** units of the viewport */
	width: number;
	height: number;
	/** px of a unit */
	scale: number;
	/** px of the text's size, in units */
	em: number;
	marks: Box[];
	dots: Dot[];
	/** where its units start */
	left: number;
	top: number;
}

/** px that a drawing takes in a row of a width. */
export function sizeOf(svg: Element, style: Style, width: number): { width: number; height: number } {
	const wide = Math.min(
		style.own.has('width')
			? px(style, 'width', width)
			: lengthOf(svg.attributes.get('width') ?? '100%', {
					em: style.size,
					whole: width,
					own: style.variables
				}),
		px(style, 'max-width', width, Infinity)
	);
	const [, , across = 0, tall = 0] = (svg.attributes.get('viewBox') ?? '').split(' ').map(Number);
	if (across > 0) return { width: wide, height: (wide * tall) / across };
	const height = svg.attributes.get('height') ?? '0';
	return { width: wide, height: lengthOf(height, { em: style.size, whole: 0, own: style.variables }) };
}

/** Draws what stands in an `svg` element. */
export function shapes(
	svg: Element,
	style: Style,
	place: { width: number; height: number },
	pen: Pen
): Fragment {
	const box = (svg.attributes.get('viewBox') ?? '').split(' ').map(Number);
	const [left = 0, top = 0, wide = 0, tall = 0] = box.length === 4 ? box : [];
	const scale = wide > 0 ? place.width / wide : 1;
	const canvas: Canvas = {
		width: wide || place.width,
		height: tall || place.height,
		scale,
		em: style.size / scale,
		marks: [],
		dots: [],
		left,
		top
	};
	const content = svg.children.flatMap((child) => shape(child, style.around, canvas, pen));
	const transform =
		(scale === 1 ? '' : `scale(${Math.round(scale * 1e4) / 1e4})`) +
		(left === 0 && top === 0 ? '' : `${scale === 1 ? '' : ' '}translate(${short(-left)} ${short(-top)})`);
	return {
		...emptyFragment,
		...place,
		content: transform === '' ? content : [element('g', { transform }, ...content)],
		marks: canvas.marks,
		dots: canvas.dots
	};
}

function shape(node: Node, around: readonly Element[], canvas: Canvas, pen: Pen): Node[] {
	if (typeof node === 'string') return node.trim() === '' ? [] : [node];
	const looks = pen.looks.of(node, around, pen.width);
	if (looks.get('display') === 'none') return [];
	const given = new Map(node.attributes);
	for (const [property, value] of looks) if (properties.has(property)) given.set(property, value);
	const inPattern = node.name === 'pattern' || around.some(({ name }) => name === 'pattern');
	const resolve = (keys: string[], whole: number) => {
		for (const key of keys) {
			const value = given.get(key);
			if (value !== undefined)
				given.set(key, short(lengthOf(value, { em: canvas.em, whole, own: new Map() })));
		}
	};
	resolve(across, canvas.width);
	resolve(down, canvas.height);
	resolve(either, 0);
	const content = node.children.flatMap((child) => shape(child, [...around, node], canvas, pen));
	if (node.name === 'a') {
		content.unshift(element('title', {}, node.attributes.get('aria-label') ?? ''));
		given.set('href', pen.absolute(given.get('href') ?? ''));
	}
	const made = kept(node.name, given, content);
	if (!inPattern) note(made, canvas);
	return made.name === 'g' && made.attributes.size === 0 ? made.children : [made];
}

/** What a picture keeps of an element. An area that only answers the pointer is drawn with no paint at all. */
function kept(name: string, given: Map<string, string>, content: Node[]): Element {
	const made: Element = { name, attributes: new Map(), children: content };
	for (const [key, value] of given) if (!dropped.test(key)) made.attributes.set(key, value);
	if (made.attributes.get('stroke') === 'transparent') {
		made.attributes.delete('stroke');
		made.attributes.delete('stroke-width');
	}
	if (made.attributes.get('fill') === 'transparent') {
		made.attributes.set('fill', 'none');
		made.attributes.set('pointer-events', 'all');
	}
	return made;
}

/** Notes where a mark stands; some areas are not seen. */
function note(made: Element, { marks, dots, scale, left, top }: Canvas) {
	const { name, attributes } = made;
	const at = (key: string) => Number.parseFloat(attributes.get(key) ?? '0') || 0;
	const add = (x: number, y: number, width: number, height: number) =>
		marks.push({
			left: (x - left) * scale,
			top: (y - top) * scale,
			width: width * scale,
			height: height * scale
		});
	if (name === 'line' && at('y1') === at('y2')) add(at('x1'), at('y1') - 0.5, at('x2') - at('x1'), 1);
	if (attributes.get('fill') === 'none') return;
	if (name === 'rect') add(at('x'), at('y'), at('width'), at('height'));
	if (name !== 'circle') return;
	const radius = at('r');
	add(at('cx') - radius, at('cy') - radius, 2 * radius, 2 * radius);
	dots.push({
		circle: made,
		x: (at('cx') - left) * scale,
		y: (at('cy') - top) * scale,
		radius: radius * scale,
		scale
	});
}
