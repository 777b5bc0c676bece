/** HTML read tag after tag: pieces of pages, as blogs, feeds and books hold them. */
import { Parser } from 'htmlparser2';
import { unfitFault } from '../../text/file/cleaned.ts';
import { BodyWriter } from './bodyWriter.ts';
import { HtmlRules } from './htmlRules.ts';
import type { Markup } from './markup.ts';
import { leftOutFault, titled } from './titled.ts';

/** Feeds HTML to the rules, in one piece or several. */
export class HtmlFeed {
	readonly #rules: HtmlRules;
	#parser: Parser;
	/** what was fed to this parser, in characters */
	#fed = 0;
	/** the piece that is being fed, and where it stands in the text that offsets are into */
	#piece = '';
	#offset: number | null = null;

	constructor(rules: HtmlRules) {
		this.#rules = rules;
		this.#parser = this.#newParser();
	}

	#newParser(): Parser {
		const parser: Parser = new Parser({
			onopentag: (name, attributes) => this.#rules.open(name, new Map(Object.entries(attributes))),
			onclosetag: (name) => this.#rules.close(name),
			ontext: (text) => {
				const at = parser.startIndex - this.#fed;
				const source = this.#offset === null ? null : this.#offset + Math.max(0, at);
				this.#rules.text(text, source, this.#piece.startsWith(text, at));
			}
		});
		return parser;
	}

	/** @param offset where the piece stands in the text that offsets are into; null where it stands in none */
	feed(html: string, offset: number | null): void {
		this.#piece = html;
		this.#offset = offset;
		this.#parser.write(html);
		this.#fed += html.length;
		// a tag that the piece does not end would swallow what comes next
		if (html.lastIndexOf('<') > html.lastIndexOf('>')) this.restart();
	}

	/** Forgets which elements are open. */
	restart(): void {
		this.#parser = this.#newParser();
		this.#fed = 0;
	}

	/** Closes what is open. */
	finish(): void {
		this.#piece = '';
		this.#parser.end();
		this.#rules.finish();
	}
}

/** All of a text as a piece of HTML. */
export const htmlMarkup: Markup = (text, from, title) => {
	const writer = new BodyWriter();
	const rules = new HtmlRules(writer, { code: 0, tables: 0 });
	const feed = new HtmlFeed(rules);
	feed.feed(text.slice(from), from);
	feed.finish();
	const unfit = unfitFault(text.slice(from), from, 'the text', true);
	const faults = [unfit ?? [], leftOutFault(rules.left, from) ?? []].flat();
	return { ...titled(writer.finish(), title), bodyAt: from, faults };
};
