// long: one grammar, whose parts call each other
import { Parser } from 'htmlparser2';
import type { SyntaxNodeRef } from '@lezer/common';
import type { Span } from '../../text/document.ts';
import { BodyWriter, type Setting } from './bodyWriter.ts';
import { HtmlFeed } from './html.ts';
import { HtmlRules, type LeftOut } from './htmlRules.ts';
import { linkAddress } from './linkAddress.ts';
import type { Written } from './titled.ts';

const plainNodes = new Set(['Document', 'Paragraph']);
/** nothing in them is read */
const unread = new Set(
	`FencedCode Table LinkReference HorizontalRule Image Comment CommentBlock ProcessingInstruction
	ProcessingInstructionBlock HeaderMark QuoteMark ListMark TaskMarker EmphasisMark CodeMark LinkMark LinkLabel LinkTitle
	Strikethrough`.split(/\s+/)
);
const apart = new Map<string, 'emphasis' | 'strong' | 'code'>([
	['Emphasis', 'emphasis'],
	['StrongEmphasis', 'strong'],
	['InlineCode', 'code']
]);
/** "1986. A year" begins no list */
const leastYear = 1000;
const leaf = /^(?:Paragraph|Task|(?:ATX|Setext)Heading([1-6]))$/;
/** a line that is underlined is a heading up to here, and a paragraph above a rule beyond */
const longestHeading = 200;

/** One text on its way through the tree of its Markdown: told of each node in the order of the text. */
export class MarkdownReading {
	readonly #text: string;
	/** where the text starts in its file's */
	readonly #from: number;
	readonly #codes: readonly Span[];
	readonly #writer = new BodyWriter();
	readonly #left: LeftOut = { code: 0, tables: 0 };
	readonly #html: HtmlRules;
	readonly #feed: HtmlFeed;
	readonly #links = new Map<string, string>();
	/** elements of HTML that nothing closes from here on */
	readonly #unclosed = new Set<string>();
	/** the numbers of the next items of the lists that are open, 0 for bullets */
	#lists: number[] = [];
	#quoted = 0;
	/** up to where a paragraph was read or passed over; null between paragraphs */
	#at: number | null = null;
	/** nothing before this offset is read any more */
	#passed = 0;
	#nextCode = 0;
	/** the number of an item whose first paragraph is to come */
	#number: number | undefined;
	/** where a year stands that Markdown takes for an item's number, and that opens the paragraph to come */
	#opening: [from: number, to: number] | undefined;
	/** whether nothing but paragraphs of plain text was found */
	isPlain = true;

	/**
	 * @param text with lines that end in LF
	 * @param from where it starts in its file's text
	 * @param codes what in it is passed over, in order
	 */
	constructor(text: string, from: number, codes: readonly Span[]) {
		this.#text = text;
		this.#from = from;
		this.#codes = codes;
		this.#html = new HtmlRules(this.#writer, this.#left, () => this.#around({}));
		this.#feed = new HtmlFeed(this.#html);
		const definition = /^ {0,3}\[([^\][\n]{1,200})\]:[ \t]{0,20}\n?[ \t]{0,20}<?([^\s<>]{1,2000})/gm;
		for (const [, label = '', address = ''] of text.matchAll(definition))
			if (!this.#links.has(label.toLowerCase())) this.#links.set(label.toLowerCase(), address);
	}

	/** @returns false where nothing within the node is to be read */
	enter(node: SyntaxNodeRef): boolean {
		const { name, from, to } = node;
		if (from < this.#passed) return to > this.#passed;
		if (this.#isBracketed(node)) return true;
		if (!plainNodes.has(name)) this.isPlain = false;
		// from its round bracket on, a link says where it leads, and the spaces there are no text
		if (name === 'LinkMark' && this.#text[from] === '(')
			return this.#pass(name, from, node.node.parent?.to ?? to);
		if (unread.has(name)) return this.#pass(name, from, to);
		const heading = leaf.exec(name);
		if (heading) {
			this.#at = from;
			const size = heading[1] && to - from <= longestHeading ? { heading: Number(heading[1]) } : {};
			this.#writer.set(this.#around(size));
			if (this.#opening) {
				const [start, end] = this.#opening;
				this.#html.text(this.#text.slice(start, end) + ' ', this.#from + start, true);
				this.#opening = undefined;
			}
			return true;
		}
		switch (name) {
			case 'Blockquote':
				this.#quoted++;
				return true;
			case 'BulletList':
				this.#lists.push(0);
				return true;
			case 'OrderedList':
				this.#lists.push(this.#firstNumber(node));
				return true;
			case 'ListItem':
				return true;
			case 'CodeBlock':
				return this.#indented(from, to);
			case 'HTMLBlock':
				this.#block(from, to);
				return false;
			case 'HTMLTag':
				this.#flush(from);
				this.#feed.feed(this.#text.slice(from, to), this.#from + from);
				this.#at = to;
				return false;
			case 'Escape':
				this.#flush(from);
				this.#at = from + 1;
				return false;
			case 'Entity':
				this.#flush(from);
				this.#html.text(decoded(this.#text.slice(from, to)), this.#from + from, false);
				this.#at = to;
				return false;
			case 'HardBreak':
				this.#flush(from);
				this.#writer.lineBreak();
				this.#at = to;
				return false;
			case 'URL':
				return this.#url(node);
		}
		this.#flush(from);
		const kind = apart.get(name);
		if (kind !== undefined) this.#writer.open(kind);
		else if (name === 'Link') this.#writer.open('link', linkAddress(this.#target(node)));
		return true;
	}

	leave({ name, from, to }: SyntaxNodeRef): void {
		if (name === 'Blockquote') this.#quoted--;
		else if (name === 'BulletList' || name === 'OrderedList') this.#lists.pop();
		if (this.#at === null || from < this.#passed) return;
		if (leaf.test(name)) {
			this.#flush(to);
			this.#html.settle();
			this.#writer.end();
			this.#at = null;
		} else if (apart.has(name) || name === 'Link') {
			this.#flush(to);
			this.#writer.close(apart.get(name) ?? 'link');
		}
	}

	/** All that was read, and what was left out. */
	finish(): { written: Written; left: LeftOut } {
		this.#feed.finish();
		return { written: this.#writer.finish(), left: this.#left };
	}

	/** Reads the text of the paragraph up to an offset, shortcodes left out. */
	#flush(to: number): void {
		if (this.#at === null) return;
		let from = Math.max(this.#at, this.#passed);
		while ((this.#codes[this.#nextCode]?.end ?? Infinity) <= from) this.#nextCode++;
		while (from < to) {
			const code = this.#codes[this.#nextCode];
			const end = Math.min(to, Math.max(from, code?.start ?? to));
			if (end > from) this.#html.text(this.#text.slice(from, end), this.#from + from, true);
			if (code === undefined || code.start >= to) break;
			from = Math.max(from, code.end);
			if (code.end <= to) this.#nextCode++;
		}
		this.#at = Math.max(this.#at, to);
	}

	#pass(name: string, from: number, to: number): boolean {
		this.#flush(from);
		if (name === 'FencedCode') this.#left.code++;
		if (name === 'Table') this.#left.tables++;
		if (name === 'ListMark') this.#item(from, to);
		if (this.#at !== null) this.#at = Math.max(this.#at, to);
		return false;
	}

	/** What a paragraph is, by what it stands in. */
	#around(setting: Setting): Setting {
		if (this.#quoted > 0) setting.quoted = this.#quoted;
		const lists = this.#lists.filter((next) => next < leastYear).length;
		if (lists > 0) setting.item = lists;
		if (this.#number !== undefined) {
			setting.number = this.#number;
			this.#number = undefined;
		}
		return setting;
	}

	#item(from: number, to: number): void {
		const next = this.#lists.pop();
		if (next === undefined) return;
		if (next >= leastYear) this.#opening = [from, to];
		else this.#number = next;
		this.#lists.push(next === 0 ? 0 : next + 1);
	}

	#firstNumber({ from }: SyntaxNodeRef): number {
		return Number(/^\s{0,9}(\d{1,9})/.exec(this.#text.slice(from, from + 20))?.[1] ?? 1) || 1;
	}

	/** Words in brackets that lead nowhere are words in brackets: "[sic]", "[…]". */
	#isBracketed({ name, node }: SyntaxNodeRef): boolean {
		const link = name === 'LinkMark' || name === 'LinkLabel' ? node.parent : node;
		if (link === null || (link.name !== 'Link' && link.name !== 'Image')) return false;
		return link.getChild('URL') === null && this.#target(link) === undefined;
	}

	/** The address that a link leads to, in its brackets or defined elsewhere. */
	#target(ref: Pick<SyntaxNodeRef, 'from' | 'to' | 'node'>): string | undefined {
		const { node, from } = ref;
		const url = node.getChild('URL');
		if (url) return this.#text.slice(url.from, url.to).replace(/^<|>$/g, '');
		if (this.#links.size === 0) return undefined;
		const label = node.getChild('LinkLabel');
		const marks = node.getChildren('LinkMark');
		const [start, end] =
			label && label.to - label.from > 2
				? [label.from + 1, label.to - 1]
				: [marks[0]?.to ?? from, marks[1]?.from ?? from];
		return this.#links.get(this.#text.slice(start, end).replace(/\s+/g, ' ').toLowerCase());
	}

	/** An address that stands in the text, or behind a link's words. */
	#url({ from, to, node }: SyntaxNodeRef): boolean {
		this.#flush(from);
		const within = node.parent?.name;
		if (within !== 'Link' && within !== 'Image') {
			const written = this.#text.slice(from, to);
			const address = /^www\./i.test(written) ? `https://${written}` : written;
			this.#writer.open('link', linkAddress(address) ?? linkAddress(`mailto:${written}`));
			this.#html.text(written, this.#from + from, true);
			this.#writer.close('link');
		}
		if (this.#at !== null) this.#at = Math.max(this.#at, to);
		return false;
	}

	/** Lines that are set in are code to Markdown, and paragraphs to many who write. */
	#indented(from: number, to: number): boolean {
		let isCode = false;
		for (const { 0: part, index } of this.#text
			.slice(from, to)
			.matchAll(/[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*/g)) {
			if (!isProse(part)) {
				isCode ||= part.trim() !== '';
				continue;
			}
			this.#writer.set(this.#around({}));
			this.#html.text(part, this.#from + from + index, true);
			this.#writer.end();
		}
		if (isCode) this.#left.code++;
		return false;
	}

	/** A block of HTML, and what follows it up to the end of an element that is not read as Markdown. */
	#block(from: number, to: number): void {
		this.#writer.set(this.#around({}));
		this.#feed.feed(this.#text.slice(from, to), this.#from + from);
		this.#passed = to;
		for (let name = this.#html.waiting; name !== null; name = this.#html.waiting) {
			const closing = this.#unclosed.has(name) ? -1 : indexOfClosing(this.#text, name, this.#passed);
			if (closing < 0) {
				this.#unclosed.add(name);
				this.#html.settle();
				this.#feed.restart();
				break;
			}
			const end = this.#text.indexOf('>', closing) + 1 || this.#text.length;
			this.#feed.feed(this.#text.slice(this.#passed, end), this.#from + this.#passed);
			this.#passed = end;
		}
		this.#writer.end();
	}
}

/** Where the next tag stands that closes an element, or -1. */
function indexOfClosing(text: string, name: string, from: number): number {
	for (let at = text.indexOf('</', from); at >= 0; at = text.indexOf('</', at + 2)) {
		const end = at + 2 + name.length;
		if (text.slice(at + 2, end).toLowerCase() === name && !/\w/.test(text.charAt(end))) return at;
	}
	return -1;
}

/** Whether lines that are set in read as sentences rather than as code. */
function isProse(text: string): boolean {
	const words = text.match(/\p{L}{2,}/gu) ?? [];
	const letters = words.reduce((sum, { length }) => sum + length, 0);
	const ink = text.replace(/\s+/g, '').length;
	return (
		words.length > 4 && letters > ink * 0.85 && /^\s*["'“‘]?\p{Lu}/u.test(text) && !/[{}<>=;|\\]/.test(text)
	);
}

/** What an entity stands for: "&amp;" is "&". */
function decoded(entity: string): string {
	let text = '';
	const parser = new Parser({ ontext: (part) => (text += part) });
	parser.end(entity);
	return text;
}
