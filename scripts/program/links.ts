/** Where a finished page leads, and what it can be led to, read as fast as it is written. */
import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';

export interface Links {
	/** addresses as a browser understands them, in the order in which they stand */
	addresses: string[];
	/** ids, which the end of an address can name */
	ids: string[];
}

/** What browsers read as text alone. */
const modes = new Map([
	['script', TokenizerMode.SCRIPT_DATA],
	['style', TokenizerMode.RAWTEXT],
	['title', TokenizerMode.RCDATA],
	['textarea', TokenizerMode.RCDATA]
]);

/** Pictures that other sites show of a page. */
const pictures = new Set(['og:image', 'twitter:image', 'og:url']);

/**
 * Reads a page's links, but those that say `rel="external"`.
 *
 * @param address the page's own
 */
export function linksOf(html: string, address: string): Links {
	const addresses: string[] = [];
	const ids: string[] = [];
	const lead = (to: string): void => {
		if (URL.canParse(to, address)) addresses.push(new URL(to, address).href);
	};
	const read = ({ tagName, attrs }: Token.TagToken): void => {
		const values = new Map(attrs.map(({ name, value }) => [name, value]));
		const external = /\bexternal\b/i.test(values.get('rel') ?? '');
		const href = values.get('href');
		if (href && !external) lead(href);
		const src = values.get('src');
		if (src) lead(src);
		for (const candidate of (values.get('srcset') ?? '').split(/,\s+/)) {
			const [picture] = candidate.trim().split(/\s/);
			if (picture) lead(picture);
		}
		const id = values.get('id');
		if (id) ids.push(id);
		const content = values.get('content');
		if (tagName === 'meta' && content && pictures.has(values.get('name') ?? values.get('property') ?? ''))
			lead(content);
		const mode = modes.get(tagName);
		if (mode !== undefined) tokenizer.state = mode;
	};
	const pass = (): void => {};
	const handler: TokenHandler = {
		onStartTag: read,
		onEndTag: pass,
		onComment: pass,
		onDoctype: pass,
		onEof: pass,
		onCharacter: pass,
		onNullCharacter: pass,
		onWhitespaceCharacter: pass
	};
	const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, handler);
	tokenizer.write(html, true);
	return { addresses, ids };
}
