/** What a reader of HTML reads: the rules, for tags and texts in the order of the page. */
import type { BodyWriter, Setting } from './bodyWriter.ts';
import { linkAddress } from './linkAddress.ts';

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** Nothing within them is text of the article. */
const unread = words(
	`script style noscript noembed noframes template iframe object embed applet svg math canvas audio video picture map
	head title select textarea button input option datalist form nav dialog pre rt rp del s strike figcaption progress meter`
);
/** They end a paragraph where they start and where they end. */
const parting = words(
	`p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote section article tr td th table thead tbody tfoot caption figure
	header footer body html aside main hr address details summary center fieldset legend hgroup search`
);
/** Within a cell, they say that a table sets out a page rather than data. */
const ofPages = words('p div li h1 h2 h3 h4 h5 h6 blockquote article section');
const apart = new Map<string, 'emphasis' | 'strong' | 'code'>([
	['em', 'emphasis'],
	['i', 'emphasis'],
	['cite', 'emphasis'],
	['dfn', 'emphasis'],
	['var', 'emphasis'],
	['strong', 'strong'],
	['b', 'strong'],
	['code', 'code'],
	['kbd', 'code'],
	['samp', 'code'],
	['tt', 'code']
]);
const without = words('br hr img wbr input meta link area base col embed source track param');
/** a cell of data holds no more characters */
const longestCell = 200;

export type Attributes = ReadonlyMap<string, string>;

/** A tag or a text, in the order of the page. */
type Event =
	| { open: string; attributes: Attributes }
	| { close: string }
	| { text: string; source: number | null; verbatim: boolean };

/** What was left out of the text, to be said. */
export interface LeftOut {
	code: number;
	tables: number;
}

/** Takes the tags and texts of HTML, and writes what of them is read. */
export class HtmlRules {
	readonly #writer: BodyWriter;
	readonly #base: () => Setting;
	readonly left: LeftOut;
	/** the element that is passed over, and how often it stands within itself */
	#passed: { name: string; depth: number } | null = null;
	#quoted = 0;
	#heading = 0;
	/** the lists that are open: the number of the next item, 0 for bullets */
	#lists: number[] = [];
	/** a table, or a raised text, that is not yet known to be read */
	#held: { name: string; depth: number; events: Event[] } | null = null;
	/** whether what was held is being read now */
	#released = false;

	/** @param base what the paragraphs around this HTML are */
	constructor(writer: BodyWriter, left: LeftOut, base: () => Setting = () => ({})) {
		this.#writer = writer;
		this.left = left;
		this.#base = base;
	}

	/** The element of which it is not known yet where it ends, and whether it is read; null where none is open. */
	get waiting(): string | null {
		return this.#passed?.name ?? this.#held?.name ?? null;
	}

	/** Reads on as if what is passed over, or held, were closed. */
	settle(): void {
		this.#passed = null;
		if (this.#held) this.#release();
	}

	open(name: string, attributes: Attributes): void {
		if (this.#passed) {
			if (name === this.#passed.name) this.#passed.depth++;
			return;
		}
		if (this.#held) {
			this.#held.events.push({ open: name, attributes });
			if (name === this.#held.name) this.#held.depth++;
			return;
		}
		if (unread.has(name) || isHidden(attributes)) {
			if (name === 'pre') this.left.code++;
			if (parting.has(name) || name === 'pre' || name === 'form') this.#writer.end();
			if (!without.has(name)) this.#passed = { name, depth: 1 };
			return;
		}
		if ((name === 'table' || name === 'sup') && !this.#released) {
			this.#held = { name, depth: 1, events: [] };
			return;
		}
		this.#enter(name, attributes);
	}

	#enter(name: string, attributes: Attributes): void {
		if (name === 'br') return this.#writer.lineBreak();
		const kind = apart.get(name);
		if (kind !== undefined) this.#writer.open(kind);
		else if (name === 'a') this.#writer.open('link', linkAddress(attributes.get('href')));
		else if (name === 'q') this.#writer.text('“', null);
		if (!parting.has(name)) return;
		this.#writer.end();
		if (name === 'blockquote') this.#quoted++;
		else if (name === 'ul') this.#lists.push(0);
		else if (name === 'ol') this.#lists.push(whole(attributes.get('start')) ?? 1);
		else if (/^h[1-6]$/.test(name)) this.#heading = Number(name.charAt(1));
		this.#set(name === 'li');
	}

	close(name: string): void {
		if (this.#passed) {
			if (name === this.#passed.name && --this.#passed.depth === 0) this.#passed = null;
			return;
		}
		if (this.#held) {
			if (name === this.#held.name && --this.#held.depth === 0) this.#release();
			else this.#held.events.push({ close: name });
			return;
		}
		const kind = apart.get(name);
		if (kind !== undefined) this.#writer.close(kind);
		else if (name === 'a') this.#writer.close('link');
		else if (name === 'q') this.#writer.text('”', null);
		if (!parting.has(name)) return;
		this.#writer.end();
		if (name === 'blockquote') this.#quoted = Math.max(0, this.#quoted - 1);
		else if (name === 'ul' || name === 'ol') this.#lists.pop();
		else if (/^h[1-6]$/.test(name)) this.#heading = 0;
		this.#set(false);
	}

	text(text: string, source: number | null, verbatim: boolean): void {
		if (this.#passed) return;
		if (this.#held) this.#held.events.push({ text, source, verbatim });
		else this.#writer.text(text, source, verbatim);
	}

	/** Ends what is still open. */
	finish(): void {
		this.settle();
		this.#writer.end();
	}

	/** What paragraphs are from here on. */
	#set(isItem: boolean): void {
		const base = this.#base();
		const depth = (base.item ?? 0) + this.#lists.length;
		const quoted = (base.quoted ?? 0) + this.#quoted;
		const setting: Setting = {};
		if (this.#heading > 0) setting.heading = this.#heading;
		if (quoted > 0) setting.quoted = quoted;
		if (depth > 0) setting.item = depth;
		if (isItem) {
			const next = this.#lists.pop() ?? 0;
			setting.item ??= 1;
			setting.number = next;
			this.#lists.push(next === 0 ? 0 : next + 1);
		}
		this.#writer.set(setting);
	}

	/** Reads what was held, or leaves it out: tables of data, and marks of footnotes. */
	#release(): void {
		const { name, events } = this.#held ?? { name: '', events: [] };
		this.#held = null;
		if (name === 'table' && isData(events)) {
			this.left.tables++;
			this.#writer.end();
			return;
		}
		if (name === 'sup' && isFootnoteMark(events, this.#writer.last)) return;
		this.#released = true;
		if (name === 'table') this.#writer.end();
		for (const event of events) {
			if ('open' in event) this.open(event.open, event.attributes);
			else if ('close' in event) this.close(event.close);
			else this.text(event.text, event.source, event.verbatim);
		}
		this.#passed = null;
		this.#released = false;
		if (name === 'table') this.#writer.end();
	}
}

function isHidden(attributes: Attributes): boolean {
	return (
		attributes.has('hidden') ||
		/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style') ?? '')
	);
}

function whole(text: string | undefined): number | null {
	return text !== undefined && /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}

/** Whether a table holds data rather than paragraphs: short cells, and nothing of a page's parts in them. */
function isData(events: readonly Event[]): boolean {
	let cell = 0;
	let cells = 0;
	for (const event of events) {
		if ('open' in event) {
			if (event.open === 'td' || event.open === 'th') {
				cell = 0;
				cells++;
			} else if (ofPages.has(event.open)) return false;
		} else if ('text' in event) {
			cell += event.text.trim().length;
			if (cell > longestCell) return false;
		}
	}
	return cells > 1;
}

/** Whether a raised text is the mark of a footnote: a link, a number in brackets or behind a full stop, a star. */
function isFootnoteMark(events: readonly Event[], before: string): boolean {
	const text = events
		.map((event) => ('text' in event ? event.text : ''))
		.join('')
		.trim();
	if (!/^[[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})[\])]?$/.test(text)) return text === '';
	const linked = events.some((event) => 'open' in event && event.open === 'a');
	return linked || /^[[(*†‡§]/.test(text) || /[.,;:!?"”’)\]]/.test(before);
}
