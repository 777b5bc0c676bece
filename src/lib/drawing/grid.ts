/** A grid of rows and columns, as `charts.css` writes them. */
import { type Fragment, moved, together } from './fragment.ts';
import { lengthOf } from './length.ts';
import type { Element } from './markup.ts';
import { type Pen, px, type Style, styleOf } from './style.ts';

interface Track {
	/** px, or shares of what is left, or as wide as what stands in it */
	size: number;
	kind: 'px' | 'fr' | 'auto';
}

interface Item {
	part: Element;
	style: Style;
	row: number;
	column: number;
	/** columns that it takes */
	span: number;
}

interface Ways {
	lay(part: Element, width: number): Fragment;
	natural(part: Element): number;
}

/** Parts of a template, at the spaces outside parentheses. */
function parted(template: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	const onOneLine = template.replace(/\s+/g, ' ').replaceAll('( ', '(').replaceAll(' )', ')');
	for (const word of onOneLine.split(' ')) {
		if (depth > 0) parts[parts.length - 1] += ` ${word}`;
		else parts.push(word);
		depth += word.split('(').length - word.split(')').length;
	}
	return parts.filter((part) => part !== '');
}

/** The columns that a style asks for. */
function tracks(style: Style, width: number, gap: number): Track[] {
	const read = (value: string) => lengthOf(value, { em: style.size, whole: width, own: style.variables });
	const track = (part: string): Track[] => {
		const [, times = '', repeated = ''] = /^repeat\(([^,]+), (.+)\)$/.exec(part) ?? [];
		if (times === 'auto-fill') {
			const least = read(/^minmax\((.+), 1fr\)$/.exec(repeated)?.[1] ?? '100%');
			const count = Math.max(1, Math.floor((width + gap) / (least + gap)));
			return Array.from({ length: count }, () => ({ size: 1, kind: 'fr' }));
		}
		if (times !== '') return Array.from({ length: read(times) }, () => track(repeated)).flat();
		const size = /^minmax\(0, (.+)\)$/.exec(part)?.[1] ?? part;
		if (size === 'auto') return [{ size: 0, kind: 'auto' }];
		return size.endsWith('fr')
			? [{ size: Number.parseFloat(size), kind: 'fr' }]
			: [{ size: read(size), kind: 'px' }];
	};
	return parted(style.own.get('grid-template-columns') ?? '1fr').flatMap(track);
}

/** Where the parts stand: in the areas that are named, or one after another. */
function placed(parts: readonly Element[], style: Style, columns: number, pen: Pen): Item[] {
	const areas = [...(style.own.get('grid-template-areas') ?? '').matchAll(/["']([^"']+)["']/g)].map(
		([, row = '']) => row.split(' ')
	);
	let next = 0;
	return parts.flatMap((part): Item[] => {
		const own = styleOf(part, style, pen);
		if (own.own.get('display') === 'none') return [];
		const area = own.own.get('grid-area');
		const row = areas.findIndex((names) => area !== undefined && names.includes(area));
		const names = areas[row];
		if (names && area !== undefined) {
			const column = names.indexOf(area);
			return [{ part, style: own, row, column, span: names.lastIndexOf(area) - column + 1 }];
		}
		const at = next++;
		return [{ part, style: own, row: Math.floor(at / columns), column: at % columns, span: 1 }];
	});
}

/** px of each column. */
function widths(
	columns: readonly Track[],
	items: readonly Item[],
	width: number,
	gap: number,
	ways: Ways
): number[] {
	let left = width - gap * (columns.length - 1);
	const found = columns.map(({ kind, size }, at) => {
		if (kind === 'fr') return 0;
		const wanted =
			kind === 'px'
				? size
				: Math.max(
						0,
						...items
							.filter(({ column, span }) => column === at && span === 1)
							.map(({ part }) => ways.natural(part))
					);
		const wide = Math.max(0, Math.min(wanted + (kind === 'auto' ? 0.02 : 0), left));
		left -= wide;
		return wide;
	});
	const shares = columns.reduce((sum, { kind, size }) => sum + (kind === 'fr' ? size : 0), 0);
	return found.map((wide, at) => {
		const track = columns[at];
		return track?.kind === 'fr' ? (left * track.size) / shares : wide;
	});
}

/** Lays parts into a grid. */
export function grid(parts: readonly Element[], style: Style, width: number, pen: Pen, ways: Ways): Fragment {
	const gap = px(style, 'column-gap', width);
	const rowGap = px(style, 'row-gap', width);
	const columns = tracks(style, width, gap);
	const items = placed(parts, style, columns.length, pen);
	const wide = widths(columns, items, width, gap, ways);
	const leftOf = (column: number) => wide.slice(0, column).reduce((sum, one) => sum + one + gap, 0);
	const laid = items.map((item) => {
		const space = wide
			.slice(item.column, item.column + item.span)
			.reduce((sum, one) => sum + one + gap, -gap);
		return { item, space, fragment: ways.lay(item.part, Math.max(0, space)) };
	});
	const fragments: Fragment[] = [];
	let top = 0;
	for (const row of [...new Set(items.map((item) => item.row))].sort((a, b) => a - b)) {
		const own = laid.filter(({ item }) => item.row === row);
		const height = Math.max(...own.map(({ fragment }) => fragment.height));
		if (top > 0 || fragments.length > 0) top += rowGap;
		for (const { item, space, fragment } of own) {
			const align = item.style.own.get('align-self') ?? style.own.get('align-items');
			const share = align === 'center' ? 0.5 : align === 'end' ? 1 : 0;
			const drawn = item.part.name === 'svg' ? ways.natural(item.part) : space;
			const aside = item.style.own.get('justify-self') === 'center' ? Math.max(0, (space - drawn) / 2) : 0;
			fragments.push(moved(fragment, leftOf(item.column) + aside, top + (height - fragment.height) * share));
		}
		top += height;
	}
	return together(fragments, width, top);
}
