/** Markup as a tree: what Svelte renders, taken apart and put together again as SVG. */

export interface Element {
	name: string;
	attributes: Map<string, string>;
	children: Node[];
}
export type Node = Element | string;

/** An attribute that is left out where it is undefined. */
type Value = string | number | undefined;

/** An element; numbers are written to two decimals. */
export function element(name: string, attributes: Record<string, Value>, ...children: Node[]): Element {
	const given = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
		value === undefined ? [] : [[key, typeof value === 'number' ? short(value) : value]]
	);
	return { name, attributes: new Map(given), children };
}

/** A number to two decimals, as an attribute has it: 12.5, 0.33, 7. */
export function short(value: number): string {
	return String(Math.round(value * 100) / 100);
}

const named = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['#39', "'"]
]);
const unescaped = (text: string) =>
	text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => named.get(name) ?? '');
const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const token = /<!--[^>]*>|<\/([a-z]+)>|<([a-zA-Z]+)((?: [^\s<>=/]+(?:="[^"]*")?)*) ?(\/?)>|[^<]+/g;
const attribute = / ([^\s<>=/]+)(?:="([^"]*)")?/g;

/**
 * Reads markup as Svelte writes it on the server: every element closed, attributes in double quotes. Comments are
 * left out.
 *
 * @returns a nameless element around it all
 * @throws {Error} where an element is not closed
 */
export function parseMarkup(markup: string): Element {
	const root = element('', {});
	const open = [root];
	for (const [text, closes, opens, attributes = '', alone] of markup.matchAll(token)) {
		const parent = open.at(-1) ?? root;
		if (closes !== undefined) {
			if (parent.name !== closes) throw new Error(`</${closes}> closes <${parent.name}>`);
			open.pop();
		} else if (opens !== undefined) {
			const child = element(opens, {});
			for (const [, key = '', value = ''] of attributes.matchAll(attribute))
				child.attributes.set(key, unescaped(value));
			parent.children.push(child);
			if (alone === '') open.push(child);
		} else if (!text.startsWith('<!--')) parent.children.push(unescaped(text));
	}
	if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
	return root;
}

/** The markup of an element and all within. */
export function markupOf(node: Node): string {
	if (typeof node === 'string') return escaped(node);
	const inner = node.children.map(markupOf).join('');
	const attributes = [...node.attributes]
		.map(([key, value]) => ` ${key}="${escaped(value).replaceAll('"', '&quot;')}"`)
		.join('');
	return inner === '' ? `<${node.name}${attributes}/>` : `<${node.name}${attributes}>${inner}</${node.name}>`;
}

/** All the text in an element, white space evened out. */
export function textOf(node: Node): string {
	const all = (part: Node): string => (typeof part === 'string' ? part : part.children.map(all).join(''));
	return all(node).replace(/\s+/g, ' ').trim();
}
