/** What holds within an element of a chart: its style sheet's rules, and what it has from around it. */
import { lengthOf, type Measures } from './length.ts';
import type { Looks } from './looks.ts';
import type { Element } from './markup.ts';
import type { FontName, TypeMeasure } from './type.ts';

/** What draws one chart in one width. */
export interface Pen {
	looks: Looks;
	fonts: TypeMeasure;
	/** px of the figure, which its style sheet asks for */
	width: number;
	/** absolute address of a link within the site */
	absolute(path: string): string;
	/** true where only the height is asked for, which no mark decides */
	heightOnly: boolean;
	/** the styles found so far: an element stands in one place */
	styles: Map<Element, Style>;
}

/** An element's own declarations, and those that go on to what stands in it. */
export interface Style {
	own: ReadonlyMap<string, string>;
	around: readonly Element[];
	variables: ReadonlyMap<string, string>;
	/** px */
	size: number;
	/** times the size */
	leading: number;
	font: FontName;
	colour: string;
	align: string;
	nowrap: boolean;
}

/** What a chart stands in. */
export const ground: Style = {
	own: new Map(),
	around: [],
	variables: new Map(),
	size: 16,
	leading: 1.5,
	font: 'sans',
	colour: 'var(--ink)',
	align: 'left',
	nowrap: false
};

function inlineStyle(part: Element): Map<string, string> {
	return new Map(
		(part.attributes.get('style') ?? '').split(';').flatMap((declaration): [string, string][] => {
			const [property = '', value] = declaration.split(':');
			return value === undefined ? [] : [[property.trim(), value.trim()]];
		})
	);
}

/** "400 0.8125rem/1.3 var(--sans)" as four declarations. */
function longhands(own: Map<string, string>): Map<string, string> {
	const [weight, sizes, ...family] = (own.get('font') ?? '').split(' ');
	const [size, leading] = (sizes ?? '').split('/');
	if (weight === undefined || size === undefined || leading === undefined) return own;
	const font = {
		'font-weight': weight,
		'font-size': size,
		'line-height': leading,
		'font-family': family.join(' ')
	};
	for (const [property, value] of Object.entries(font)) if (!own.has(property)) own.set(property, value);
	return own;
}

/** The style of an element that stands in another. */
export function styleOf(part: Element, outer: Style, pen: Pen): Style {
	const known = pen.styles.get(part) ?? found(part, outer, pen);
	pen.styles.set(part, known);
	return known;
}

function found(part: Element, outer: Style, pen: Pen): Style {
	const own = longhands(new Map([...pen.looks.of(part, outer.around, pen.width), ...inlineStyle(part)]));
	const variables = new Map(outer.variables);
	for (const [property, value] of own) if (property.startsWith('--')) variables.set(property, value);
	const measures: Measures = { em: outer.size, whole: outer.size, own: variables };
	const size = own.has('font-size') ? lengthOf(own.get('font-size') ?? '', measures) : outer.size;
	const family = own.get('font-family');
	const weight = own.get('font-weight');
	const serif = family === undefined ? outer.font === 'serif' : family.includes('--serif');
	const bold = weight === undefined ? outer.font === 'bold' : Number(weight) >= 550;
	return {
		own,
		around: [...outer.around, part],
		variables,
		size,
		leading: Number(own.get('line-height') ?? outer.leading),
		font: serif ? 'serif' : bold ? 'bold' : 'sans',
		colour: own.get('color') ?? outer.colour,
		align: own.get('text-align') ?? outer.align,
		nowrap: (own.get('white-space') ?? (outer.nowrap ? 'nowrap' : '')) === 'nowrap'
	};
}

/** A declaration's length in px; `missing` where there is none or it is "auto" or "none". */
export function px(style: Style, property: string, whole: number, missing = 0): number {
	const value = style.own.get(property);
	if (value === undefined || value === 'auto' || value === 'none' || value === 'max-content') return missing;
	return lengthOf(value, { em: style.size, whole, own: style.variables });
}
