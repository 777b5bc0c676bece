/** What a person may say of a reading: the shapes of the entries of `pullquote.yaml`. */
import * as v from 'valibot';
import { Direction, NameKind, Status } from '../schema.ts';
import { number, text } from '../schema/written.ts';

/** the article's id or title, for where the quotation is looked for first; and words of it, as they stand there */
const where = { article: v.optional(text), quotation: text };
/** there is no such reading here */
const drop = v.optional(v.literal(true));

/** A sum of money: what of it is right, or that it is none. */
const SumCorrection = v.strictObject({
	...where,
	/** as the article writes it, within the quotation */
	sum: text,
	/** what it comes to, where its words do not say so: £2.5bn */
	value: v.optional(text),
	direction: v.optional(Direction),
	status: v.optional(Status),
	scope: v.optional(text),
	instrument: v.optional(text),
	basis: v.optional(text),
	speaker: v.optional(text),
	organisation: v.optional(text),
	drop
});

/** A name: everywhere or in one article, by the form it is counted under (`name`); or one mention, by its words. */
const NameCorrection = v.pipe(
	v.strictObject({
		name: v.optional(text),
		article: v.optional(text),
		quotation: v.optional(text),
		words: v.optional(text),
		/** the name that it is one of */
		as: v.optional(text),
		kind: v.optional(NameKind),
		/** names that are not this one, though they look alike */
		apart: v.optional(v.pipe(v.array(text), v.minLength(1))),
		drop
	}),
	v.check(
		({ name, words, quotation }) =>
			(name === undefined) !== (words === undefined) && (words === undefined) === (quotation === undefined),
		'must be a name, or words with the quotation that they stand in'
	),
	v.check(
		({ name, as, kind, drop, apart, words }) =>
			drop === true
				? as === undefined && kind === undefined && apart === undefined
				: as !== undefined || kind !== undefined || apart !== undefined || (name ?? words) === undefined,
		'must be drop alone, or what is right: as, kind or apart'
	)
);

/** What the author holds of a target in a sentence; `drop` where nothing is said of it. */
const StanceCorrection = v.pipe(
	v.strictObject({
		...where,
		/** the target's id or label, or a person's name */
		target: text,
		/** the target's words in the sentence */
		words: v.optional(text),
		stance: v.optional(v.picklist(['for', 'neutral', 'against'])),
		drop
	}),
	v.check(({ stance, drop }) => (stance === undefined) !== (drop === undefined), 'must be a stance, or drop')
);

/** How a sentence reads. */
const SentimentCorrection = v.strictObject({
	...where,
	/** in a word, or from −1 to 1 */
	sentiment: v.union(
		[v.picklist(['negative', 'neutral', 'positive']), v.pipe(number, v.minValue(-1), v.maxValue(1))],
		'must be negative, neutral, positive or a number from -1 to 1'
	)
});

/** A mention of a theme: that these words are one, or are none. */
const ThemeCorrection = v.strictObject({ ...where, words: text, theme: text, drop });

/** The lists of the file, and the shape of an entry of each. */
export const correctionSchemas = {
	sums: SumCorrection,
	names: NameCorrection,
	stances: StanceCorrection,
	sentiments: SentimentCorrection,
	themes: ThemeCorrection
} as const;

export const correctionKinds = ['sums', 'names', 'stances', 'sentiments', 'themes'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export type EntryOf<Kind extends CorrectionKind> = v.InferOutput<(typeof correctionSchemas)[Kind]>;

/** An entry, and its place in its list from 0, by which messages find its line. */
export interface Numbered<Kind extends CorrectionKind> {
	index: number;
	entry: EntryOf<Kind>;
}

/** What a person said of readings, checked by shape alone. */
export type Corrections = { [Kind in CorrectionKind]: Numbered<Kind>[] };

/** An entry that does not stand: it changes nothing until it is put right. */
export interface SetAside {
	kind: CorrectionKind;
	index: number;
	/** W221: its place is not found; W222: another says otherwise; W223: nothing there that it could be said of */
	code: 'W221' | 'W222' | 'W223';
	fault: string;
	remedy?: string;
	/** of the entry before it that says otherwise, its place in the same list */
	before?: number;
}
