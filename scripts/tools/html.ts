/**
 * Finished pages, read as a browser reads them. What is to be changed in a page is a piece of its source, by the place
 * of a tag or an attribute: whatever is not changed stays as it was, character for character, whatever its words are.
 */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A stretch of a page's source, `[from, to)`. */
export interface Range {
	from: number;
	to: number;
}

/** An attribute as a browser understands it, and where it stands, name and all. */
interface Attribute extends Range {
	value: string;
}

/** An element that is written in a page. */
export interface Element {
	/** in lower case: "main" */
	name: string;
	attributes: ReadonlyMap<string, Attribute>;
	/** from its first tag's start to its last one's end */
	whole: Range;
	/** its first tag */
	tag: Range;
	/** what stands between its tags */
	inner: Range;
	/** all text within it, as it is read */
	text: () => string;
}

export interface Page {
	/** in the order of their first tags */
	elements: readonly Element[];
	comments: readonly (Range & { text: string })[];
	/** all text as it is read, script and style included */
	texts: readonly string[];
}

/** Reads a page, or a part of one. What a browser puts in by itself, such as `<tbody>`, is left out. */
export function readPage(html: string): Page {
	const elements: Element[] = [];
	const comments: (Range & { text: string })[] = [];
	const walk = (node: Tree.Node): void => {
		const place = node.sourceCodeLocation;
		if (node.nodeName === '#comment' && 'data' in node && place)
			comments.push({ from: place.startOffset, to: place.endOffset, text: node.data });
		const element = 'tagName' in node ? elementOf(node) : null;
		if (element) elements.push(element);
		childrenOf(node).forEach(walk);
	};
	const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
	walk(document);
	elements.sort((a, b) => a.tag.from - b.tag.from);
	return { elements, comments, texts: textsIn(document) };
}

function textsIn(node: Tree.Node): string[] {
	return node.nodeName === '#text' && 'value' in node ? [node.value] : childrenOf(node).flatMap(textsIn);
}

function childrenOf(node: Tree.Node): readonly Tree.Node[] {
	if ('content' in node) return node.content.childNodes;
	return 'childNodes' in node ? node.childNodes : [];
}

function elementOf(node: Tree.Element): Element | null {
	const place = node.sourceCodeLocation;
	const { startTag, endTag, attrs } = place ?? {};
	if (!place || !startTag) return null;
	const attributes = new Map<string, Attribute>();
	for (const { prefix, name, value } of node.attrs) {
		const written = prefix ? `${prefix}:${name}` : name;
		// a drawing's attributes have their place under the name that HTML reads
		const found = attrs?.[written] ?? attrs?.[written.toLowerCase()];
		if (found) attributes.set(written, { value, from: found.startOffset, to: found.endOffset });
	}
	const tag = { from: startTag.startOffset, to: startTag.endOffset };
	const end = endTag?.startOffset ?? place.endOffset;
	return {
		name: node.tagName.toLowerCase(),
		attributes,
		whole: { from: tag.from, to: place.endOffset },
		tag,
		inner: { from: tag.to, to: Math.max(tag.to, end) },
		text: () => textsIn(node).join('')
	};
}

/** Pieces of a source and what stands in their place; none overlaps another. */
export type Edits = readonly (Range & { text: string })[];

/** A stretch of a source with its edits made; those outside it are passed over. */
export function edited(
	source: string,
	edits: Edits,
	{ from, to }: Range = { from: 0, to: source.length }
): string {
	let at = from;
	let result = '';
	for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
		if (edit.from < at || edit.to > to) continue;
		result += source.slice(at, edit.from) + edit.text;
		at = edit.to;
	}
	return result + source.slice(at, to);
}

/** An attribute as it is written, in quotes. */
export function attribute(name: string, value: string): string {
	return `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
}

/** An attribute with the blanks before it, to be taken out of its tag. */
export function withBlanks(source: string, { from, to }: Range): Range {
	let start = from;
	while (/\s/.test(source.charAt(start - 1))) start--;
	return { from: start, to };
}

/** Whether one stretch lies in another. */
export function isWithin(inner: Range, outer: Range): boolean {
	return inner.from >= outer.from && inner.to <= outer.to;
}
