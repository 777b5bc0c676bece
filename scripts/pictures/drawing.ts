/** A chart's markup as SVG that needs no style sheet: looks as attributes, percents as numbers. */
import type { Fonts } from './fonts.ts';
import type { Looks } from './looks.ts';
import { element, short, textOf, type Element, type Node } from './markup.ts';
import { textLines, type Box, type TextBox } from './type.ts';

export interface Drawing {
	content: Node[];
	/** px */
	height: number;
	/** where each text and each painted mark stands, from the drawing's upper left corner */
	texts: TextBox[];
	marks: Box[];
}

/** A picture cannot do without these; the rest of a style sheet is about pages. */
const properties = new Set([
	'fill',
	'stroke',
	'stroke-width',
	'stroke-linejoin',
	'paint-order',
	'font-family',
	'font-size',
	'font-weight',
	'opacity'
]);

/** What an attribute of the page means nothing to a picture. */
const dropped = /^(?:class|style|role|tabindex|aria-|data-|overflow$)/;

/** What holds within an element: where it is, and how its text is set. */
interface Place {
	around: Element[];
	/** px of the nearest viewport */
	viewport: number;
	/** from the drawing's corner: an x of the markup is at x · scale + left */
	left: number;
	top: number;
	scale: number;
	family: string;
	size: number;
	weight: number;
	anchor: string;
	/** custom properties */
	own: ReadonlyMap<string, string>;
	/** within words that stand on a mark */
	onMark: boolean;
}

/** What draws one chart in one width. */
interface Pen {
	looks: Looks;
	fonts: Fonts;
	/** px of the figure */
	width: number;
	/** times the size that the style sheets give to text */
	type: number;
	/** absolute address of a link within the site */
	absolute(path: string): string;
	/** true where only the height is asked for, which no plot decides */
	heightOnly: boolean;
	texts: TextBox[];
	marks: Box[];
	/** every dot, in px of the drawing */
	dots: { circle: Element; x: number; y: number; radius: number; scale: number }[];
}

type Tools = Pick<Pen, 'looks' | 'fonts' | 'absolute'>;

/**
 * Draws what a chart's component rendered.
 *
 * @param chart the rendered markup, in an element with `data-chart`
 * @param width px of the drawing
 * @param type how much larger than on a page its words are set
 */
export function draw(chart: Element, width: number, type: number, tools: Tools): Drawing {
	const pen: Pen = { ...tools, width, type, heightOnly: false, texts: [], marks: [], dots: [] };
	const { content, height } = block(chart, corner(width), pen);
	partDots(pen.dots);
	return { content, height, texts: pen.texts, marks: pen.marks };
}

/** The height in px that `draw` gives, found many times as fast. */
export function heightOf(chart: Element, width: number, type: number, tools: Tools): number {
	const pen: Pen = { ...tools, width, type, heightOnly: true, texts: [], marks: [], dots: [] };
	return block(chart, corner(width), pen).height;
}

function corner(width: number): Place {
	return {
		around: [],
		viewport: width,
		left: 0,
		top: 0,
		scale: 1,
		family: 'var(--sans)',
		size: 16,
		weight: 400,
		anchor: 'start',
		own: new Map(),
		onMark: false
	};
}

/** Makes dots that would run into one another smaller: a dot a mention can be counted only where they are apart. */
function partDots(dots: Pen['dots']) {
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

interface Laid {
	content: Node[];
	height: number;
}

/** A plot stands in a block that has its height. */
const nothing: Laid = { content: [], height: 0 };

const within = (place: Place, element: Element): Place => ({ ...place, around: [...place.around, element] });
const px = (value: string | undefined): number => Number.parseFloat(value ?? '0') || 0;

/** A part of the page: blocks under one another, a grid, a line of text or a plot. */
function block(part: Element, place: Place, pen: Pen): Laid {
	if (part.name === 'svg') return pen.heightOnly ? nothing : plot(part, place, pen);
	const style = new Map([...pen.looks.of(part, place.around, pen.width), ...inlineStyle(part)]);
	if (part.name === 'p') return paragraph(part, style, place, pen);
	const parts = part.children.filter((child): child is Element => typeof child !== 'string');
	if (style.get('display') === 'grid') return grid(part, parts, style, place, pen);
	const content: Node[] = [];
	let height = 0;
	for (const child of parts) {
		const laid = block(child, { ...within(place, part), top: place.top + height }, pen);
		content.push(...laid.content);
		height += laid.height;
	}
	return { content, height: style.has('height') ? px(style.get('height')) : height };
}

/** As many equal columns as fit, as `repeat(auto-fit, minmax(…))` lays them. */
function grid(part: Element, parts: Element[], style: Map<string, string>, place: Place, pen: Pen): Laid {
	const least = px(style.get('grid-template-columns')?.split('min(')[1]);
	const [rowGap = 0, columnGap = rowGap] = (style.get('gap') ?? '').split(' ').map(px);
	const columns = Math.max(1, Math.floor((place.viewport + columnGap) / (least + columnGap)));
	const width = (place.viewport - (columns - 1) * columnGap) / columns;
	const content: Node[] = [];
	let height = 0;
	for (let first = 0; first < parts.length; first += columns) {
		if (first > 0) height += rowGap;
		const row = parts.slice(first, first + columns).map((child, column) => {
			const left = place.left + column * (width + columnGap);
			return block(child, { ...within(place, part), viewport: width, left, top: place.top + height }, pen);
		});
		content.push(...row.flatMap((laid) => laid.content));
		height += Math.max(...row.map((laid) => laid.height));
	}
	return { content, height };
}

function paragraph(part: Element, style: Map<string, string>, place: Place, pen: Pen): Laid {
	const given = style.get('font-size') ?? '1rem';
	const size = px(given) * (given.endsWith('rem') ? 16 : 1) * pen.type;
	const { lines, height, boxes } = textLines(textOf(part), pen.fonts, {
		font: style.get('font-family') === 'var(--serif)' ? 'serif' : 'sans',
		size,
		lineHeight: 1.5,
		width: place.viewport,
		x: place.left,
		y: place.top,
		fill: style.get('color') ?? 'var(--ink)'
	});
	pen.texts.push(...boxes);
	return { content: lines, height: height + px(style.get('margin-bottom')) };
}

/** A plot of LayerCake: its drawing stands in from the edges by the plot's padding. */
function plot(svg: Element, place: Place, pen: Pen): Laid {
	const style = inlineStyle(svg);
	const inset = /calc\(100% - ([\d.]+)px\)/.exec(style.get('width') ?? '')?.[1];
	const looks = pen.looks.of(svg, place.around, pen.width);
	const [left, top] = [place.left + px(style.get('left')), place.top + px(style.get('top'))];
	const inner: Place = {
		...within(place, svg),
		viewport: place.viewport - px(inset),
		left,
		top,
		family: looks.get('font-family') ?? place.family
	};
	const content = svg.children.flatMap((child) => shape(child, inner, pen));
	const group = element(
		'g',
		{ transform: `translate(${short(left)} ${short(top)})`, 'font-family': inner.family },
		...content
	);
	return { content: [group], height: 0 };
}

function shape(node: Node, place: Place, pen: Pen): Node[] {
	if (typeof node === 'string') return node.trim() === '' ? [] : [node];
	const looks = pen.looks.of(node, place.around, pen.width);
	if (looks.get('display') === 'none') return [];
	const given = new Map(node.attributes);
	for (const [property, value] of looks) if (properties.has(property)) given.set(property, value);
	const style = inlineStyle(node);
	const own = style.size === 0 ? place.own : new Map([...place.own, ...style]);
	const inner: Place = { ...within(place, node), own };
	if (given.has('font-size')) given.set('font-size', short(px(given.get('font-size')) * pen.type));
	inner.onMark ||= /\bon-(?:mark|plain)\b/.test(given.get('class') ?? '');
	inner.family = given.get('font-family') ?? place.family;
	inner.size = given.has('font-size') ? px(given.get('font-size')) : place.size;
	inner.weight = given.has('font-weight') ? px(given.get('font-weight')) : place.weight;
	inner.anchor = given.get('text-anchor') ?? place.anchor;
	resolvePercents(given, place.viewport);
	if (node.name === 'svg') {
		const [x, y] = [px(given.get('x')), px(given.get('y'))];
		inner.viewport = given.has('width') ? px(given.get('width')) : place.viewport;
		move(inner, x, y, 1);
		const content = node.children.flatMap((child) => shape(child, inner, pen));
		return [element('g', { transform: `translate(${short(x)} ${short(y)})` }, ...content)];
	}
	const transform = looks.get('transform');
	if (transform !== undefined) given.set('transform', pictured(transform, looks, own, place));
	applyTransform(given.get('transform'), inner);
	if (node.name === 'text') return [text(node, given, inner, pen)];
	const content = node.children.flatMap((child) => shape(child, inner, pen));
	if (node.name === 'a') {
		content.unshift(element('title', {}, node.attributes.get('aria-label') ?? ''));
		given.set('href', pen.absolute(given.get('href') ?? ''));
	}
	const made = kept(node.name, given, content);
	if (node.name === 'rect' || node.name === 'circle') mark(made, inner, pen);
	// words may cross a rule that goes down, as they have a halo, but not one that goes across
	if (node.name === 'line' && given.get('y1') === given.get('y2'))
		pen.marks.push({
			left: inner.left + px(given.get('x1')) * inner.scale,
			top: inner.top + px(given.get('y1')) * inner.scale - 0.5,
			width: (px(given.get('x2')) - px(given.get('x1'))) * inner.scale,
			height: 1
		});
	if (node.name === 'circle') {
		const [x, y] = [px(given.get('cx')), px(given.get('cy'))].map((length) => length * inner.scale);
		const radius = px(given.get('r')) * inner.scale;
		pen.dots.push({
			circle: made,
			x: inner.left + (x ?? 0),
			y: inner.top + (y ?? 0),
			radius,
			scale: inner.scale
		});
	}
	return [made];
}

/** Notes where a mark stands. Patterns are drawn elsewhere, and some areas are not seen. */
function mark({ name, attributes }: Element, { around, left, top, scale }: Place, pen: Pen) {
	if (attributes.get('fill') === 'none' || around.some((part) => part.name === 'defs')) return;
	const at = (key: string) => px(attributes.get(key));
	const radius = at('r');
	const [x, y] = name === 'circle' ? [at('cx') - radius, at('cy') - radius] : [at('x'), at('y')];
	const [width, height] = name === 'circle' ? [2 * radius, 2 * radius] : [at('width'), at('height')];
	pen.marks.push({
		left: left + x * scale,
		top: top + y * scale,
		width: width * scale,
		height: height * scale
	});
}

/** What a picture keeps of an element. An area that only answers the pointer is drawn with no paint at all. */
function kept(name: string, given: Map<string, string>, content: Node[]): Element {
	const made: Element = { name, attributes: new Map(), children: content };
	for (const [key, value] of given) if (!dropped.test(key)) made.attributes.set(key, rounded(value));
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

function text(node: Element, given: Map<string, string>, place: Place, pen: Pen): Element {
	const offset = (key: string) => {
		const value = given.get(key);
		return px(value) * (value?.endsWith('em') ? place.size : 1);
	};
	const [x, y] = [px(given.get('x')) + offset('dx'), px(given.get('y')) + offset('dy')];
	given.set('x', short(x)).set('y', short(y));
	given.delete('dx');
	given.delete('dy');
	const words = textOf(node);
	const font = place.family.includes('--serif') ? 'serif' : place.weight >= 550 ? 'bold' : 'sans';
	const width = pen.fonts.width(words, place.size, font);
	const before = place.anchor === 'end' ? width : place.anchor === 'middle' ? width / 2 : 0;
	pen.texts.push({
		text: words,
		left: place.left + (x - before) * place.scale,
		top: place.top + (y - place.size * 0.84) * place.scale,
		width: width * place.scale,
		height: place.size * 1.12 * place.scale,
		onMark: place.onMark
	});
	return kept('text', given, [words]);
}

const horizontal = ['x', 'x1', 'x2', 'cx', 'width'];

function resolvePercents(given: Map<string, string>, viewport: number) {
	for (const key of horizontal) {
		const value = given.get(key);
		if (value?.endsWith('%')) given.set(key, short((px(value) * viewport) / 100));
	}
}

function rounded(value: string): string {
	return /^-?[\d.]+(?:px)?$/.test(value) ? short(px(value)) : value;
}

const noStyle: ReadonlyMap<string, string> = new Map();

function inlineStyle(part: Element): ReadonlyMap<string, string> {
	const style = part.attributes.get('style');
	if (style === undefined) return noStyle;
	return new Map(
		style.split(';').flatMap((declaration): [string, string][] => {
			const [property = '', value] = declaration.split(':');
			return value === undefined ? [] : [[property.trim(), value.trim()]];
		})
	);
}

/** A style sheet's transform as SVG writes it, about its origin. */
function pictured(
	transform: string,
	looks: ReadonlyMap<string, string>,
	own: ReadonlyMap<string, string>,
	{ viewport }: Place
): string {
	const length = (value: string): number => {
		const known = value.replace(/var\((--[a-z-]+)\)/g, (_, name) => own.get(name) ?? '0px');
		const [, first, sign, second] = /^calc\((\S+) ([+-]) (\S+)\)$/.exec(known) ?? [];
		return first === undefined ? px(known) : px(first) + (sign === '-' ? -1 : 1) * px(second);
	};
	const [origin = ''] = (looks.get('transform-origin') ?? '').split(' ');
	const about = origin.endsWith('%') ? (px(origin) * viewport) / 100 : 0;
	const steps = transform.split(/ (?=[a-z])/i).map((step) => {
		const [name = ''] = step.split('(');
		const value = step.slice(name.length + 1, -1);
		if (name === 'translateY') return `translate(0 ${short(length(value))})`;
		return name === 'scale' ? `scale(${value})` : `scale(${value} 1)`;
	});
	return about === 0
		? steps.join(' ')
		: `translate(${short(about)} 0) ${steps.join(' ')} translate(${short(-about)} 0)`;
}

function move(place: Place, x: number, y: number, scale: number) {
	place.left += x * place.scale;
	place.top += y * place.scale;
	place.scale *= scale;
}

/** Follows a transform, so that texts within are known to stand where they are seen. */
function applyTransform(transform: string | undefined, place: Place) {
	for (const [, name, values = ''] of (transform ?? '').matchAll(/(translate|scale)\(([^()]*)\)/g)) {
		const [first = 0, second = 0] = values.split(/[ ,]+/).map(Number);
		if (name === 'translate') move(place, first, second, 1);
		else place.scale *= first;
	}
}
