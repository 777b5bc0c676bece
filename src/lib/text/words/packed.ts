/** Tokens in a few bytes each, for documents that nothing more is to be found in. */
import type { Document, PackedTokens, Token } from '../document.ts';

/** Makes what packs documents; those that one packs share what they know of written forms. */
export function tokenPacker(): (document: Document) => Document {
	const known = new Map<number, Token>();
	return (document) => {
		const { tokens } = document;
		const forms = Uint32Array.from(tokens, ({ form }) => form);
		const starts = Uint32Array.from(tokens, ({ start }) => start);
		const ends = Uint32Array.from(tokens, ({ end }) => end);
		for (const token of tokens) if (!known.has(token.form)) known.set(token.form, token);
		const packed: PackedTokens = {
			like: (at) => known.get(forms[at] ?? -1),
			start: (at) => starts[at],
			end: (at) => ends[at]
		};
		return { ...document, tokens: [], packed };
	};
}

/** A document's tokens, packed or not. */
export function tokensOf({ tokens, packed }: Document): PackedTokens {
	return (
		packed ?? {
			like: (at) => tokens[at],
			start: (at) => tokens[at]?.start,
			end: (at) => tokens[at]?.end
		}
	);
}
