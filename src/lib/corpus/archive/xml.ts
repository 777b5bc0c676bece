import { Parser } from 'htmlparser2';

/** What is told of a document of XML, in its order. */
export interface XmlVisitor {
	open?(name: string, attributes: Readonly<Record<string, string>>): void;
	text?(text: string): void;
	close?(name: string): void;
}

const deepest = 400;

/** Tells a visitor of every tag and text. Entities that a document declares itself are not unfolded. */
export function visitXml(source: string, visitor: XmlVisitor): void {
	let depth = 0;
	const parser: Parser = new Parser(
		{
			onopentag(name, attributes) {
				// nobody writes so deep: the rest is not read
				if (++depth > deepest) parser.reset();
				else visitor.open?.(name, attributes);
			},
			ontext: (text) => visitor.text?.(text),
			onclosetag(name) {
				depth--;
				visitor.close?.(name);
			}
		},
		{ xmlMode: true, decodeEntities: true }
	);
	parser.end(source);
}

/** The texts of a document's elements by their names without prefix, the first of each. */
export function textsByName(source: string): Map<string, string> {
	const found = new Map<string, string>();
	let name = '';
	visitXml(source, {
		open: (tag) => (name = tag.replace(/^.*:/, '')),
		text(text) {
			if (text.trim() !== '' && !found.has(name)) found.set(name, text.trim());
		},
		close: () => (name = '')
	});
	return found;
}
