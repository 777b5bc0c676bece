/** A picture as it is put together: words, rules and drawings on a ground of one size. */
import type { Drawing } from '#lib/drawing/draw.ts';
import type { Fonts } from './fonts.ts';
import type { Tokens } from '#lib/drawing/looks.ts';
import { element, markupOf, short, type Node } from '#lib/drawing/markup.ts';
import { families, textLines, type Box, type Setting, type TextBox } from '#lib/drawing/type.ts';

/** What a picture is called and says, for those who do not see it. */
export interface Caption {
	id: string;
	title: string;
	alt: string;
	language: string;
}

export class Sheet {
	readonly texts: TextBox[] = [];
	readonly marks: Box[] = [];
	/** texts that are too long for their place, and end in an ellipsis */
	readonly shortened: string[] = [];
	readonly fonts: Fonts;
	private readonly content: Node[] = [];

	constructor(fonts: Fonts) {
		this.fonts = fonts;
	}

	/** Sets a text; gives the y below it. */
	text(text: string, setting: Setting): number {
		const { lines, height, boxes, cut } = textLines(text, this.fonts, setting);
		if (cut) this.shortened.push(text);
		this.content.push(...lines);
		this.texts.push(...boxes);
		return setting.y + height;
	}

	/** Draws a thin line across. */
	rule(x1: number, x2: number, y: number, width = 1) {
		this.content.push(
			element('line', { x1, x2, y1: y, y2: y, stroke: 'var(--rule)', 'stroke-width': width })
		);
	}

	/** Places a chart, enlarged. */
	drawing(drawing: Drawing, x: number, y: number, scale: number) {
		const transform = `translate(${short(x)} ${short(y)})${scale === 1 ? '' : ` scale(${Math.round(scale * 1e4) / 1e4})`}`;
		const looks = { transform, 'font-size': '13', fill: 'var(--ink)' };
		this.content.push(element('g', looks, ...drawing.content));
		const placed = <Part extends Box>(box: Part): Part => ({
			...box,
			left: x + box.left * scale,
			top: y + box.top * scale,
			width: box.width * scale,
			height: box.height * scale
		});
		this.texts.push(...drawing.texts.map(placed));
		this.marks.push(...drawing.marks.map(placed));
	}

	/**
	 * The whole picture as SVG.
	 *
	 * @param width units of what was put on it; `shown` is how many px that is to be, `bare` leaves out the ground
	 * @param styleSheet nothing but fonts
	 */
	svg(
		{
			width,
			height,
			shown = width,
			bare = false
		}: { width: number; height: number; shown?: number; bare?: boolean },
		tokens: Tokens,
		caption: Caption,
		styleSheet = ''
	): string {
		const [title, description] = [`${caption.id}-picture-title`, `${caption.id}-picture-description`];
		const svg = element(
			'svg',
			{
				xmlns: 'http://www.w3.org/2000/svg',
				width: shown,
				height: Math.round((height * shown) / width),
				viewBox: `0 0 ${short(width)} ${short(height)}`,
				role: 'group',
				'aria-labelledby': title,
				'aria-describedby': description,
				lang: caption.language,
				'font-family': families.sans,
				// letters stand where the font puts them, not where a screen has a pixel
				'text-rendering': 'geometricPrecision'
			},
			element('title', { id: title }, caption.title),
			element('desc', { id: description }, caption.alt),
			...(styleSheet === '' ? [] : [element('style', {}, styleSheet)]),
			...(bare ? [] : [element('rect', { width, height, fill: 'var(--page)' })]),
			...this.content
		);
		return resolved(markupOf(svg), tokens) + '\n';
	}
}

/** Every token by its value. */
function resolved(svg: string, tokens: Tokens): string {
	return svg.replace(/var\((--[a-z-]+)\)/g, (_, name: string) => {
		const value = name === '--serif' ? families.serif : name === '--sans' ? families.sans : tokens.get(name);
		if (value === undefined) throw new Error(`${name} is no token of src/lib/ui/tokens.css`);
		return value;
	});
}

/** Words that run into one another, into a mark or over an edge, a line each; none in a good picture. */
export function clashes(
	{ texts, marks }: { texts: readonly TextBox[]; marks: readonly Box[] },
	width: number,
	height = Infinity
): string[] {
	const cut = (box: Box) =>
		box.left < -1 || box.left + box.width > width + 1 || box.top + box.height > height + 1;
	return [
		...(marks.some(cut) ? ['a mark is cut'] : []),
		...texts.flatMap((text, index) => [
			...(cut(text) ? [`“${text.text}” is cut`] : []),
			...texts
				.slice(index + 1)
				.filter((other) => meet(text, other))
				.map((other) => `“${text.text}” meets “${other.text}”`),
			...(!text.onMark && marks.some((mark) => meet(text, mark)) ? [`“${text.text}” meets a mark`] : [])
		])
	];
}

/** Whether two boxes come nearer to each other than words may. */
function meet(a: Box, b: Box): boolean {
	const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
	const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
	return across > -0.12 * a.height && down > 0.06 * Math.min(a.height, b.height);
}
