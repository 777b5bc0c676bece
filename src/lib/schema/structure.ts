/** How an article's text is set, beside its words: what a page shows as structure, and never as signs. */
import * as v from 'valibot';
import { count, ordinal } from './values.ts';

const span = { start: count, end: count };

/** A paragraph that is more than one: a heading, a quotation, an item of a list. */
export const Block = v.object({
	...span,
	/** a heading's level, from 1 */
	heading: v.optional(ordinal),
	/** within so many quotations */
	quoted: v.optional(ordinal),
	/** within so many lists */
	item: v.optional(ordinal),
	/** an item's number, or 0 where a bullet stands; absent for its second and later paragraphs */
	number: v.optional(count)
});
export type Block = v.InferOutput<typeof Block>;

/** Words that are set apart, or that lead somewhere. */
export const Inline = v.object({
	...span,
	kind: v.picklist(['emphasis', 'strong', 'code', 'link']),
	/** where a link leads: http, https or mailto */
	href: v.optional(v.string())
});
export type Inline = v.InferOutput<typeof Inline>;

/** So many characters of the body stand in a row in the text of the file too: at `source` there. */
export const Piece = v.tuple([count, count, count]);
/** `[body, source, length]` */
export type Piece = v.InferOutput<typeof Piece>;
