/** The documents beside the tables: what is counted, what the corpus is, each article with all that was found in it. */
import * as v from 'valibot';
import { Block, Inline, Piece } from './structure.ts';
import { ArticleRow } from './tables.ts';
import { Correction, count, id, NameKind, ordinal, polarity } from './values.ts';

const calledEntries = {
	label: v.string(),
	/** how it reads inside a sentence, where its first letter is not to be lowered or it is called otherwise */
	in_sentence: v.optional(v.string()),
	/** whether it takes a plural verb, where its words do not show it */
	plural: v.optional(v.boolean())
};

/** `definitions.json`: what is counted, as the YAML files say it. */
export const Definitions = v.object({
	themes: v.array(
		v.object({
			theme: id,
			...calledEntries,
			definition: v.string(),
			phrases: v.array(v.string()),
			exclude: v.array(v.string()),
			counts: v.array(v.string()),
			does_not_count: v.array(v.string()),
			/** followed through each article on the overview */
			overview: v.boolean(),
			/** the one that charts pick out */
			highlight: v.boolean()
		})
	),
	targets: v.array(
		v.object({
			target: id,
			...calledEntries,
			person: v.boolean(),
			definition: v.string(),
			/** the names whose mentions are the target's */
			names: v.array(id)
		})
	),
	names: v.array(
		v.object({ name: id, slug: id, kind: NameKind, aliases: v.array(v.string()), note: v.string() })
	),
	/** the articles that are not in English: their words are counted, and nothing else is; absent where all are read */
	unread: v.optional(v.array(id)),
	/** the series that sums are brought into the prices of `to_year` with, or null */
	prices: v.nullable(
		v.object({
			series: v.string(),
			source: v.string(),
			licence: v.string(),
			to_year: v.pipe(v.number(), v.integer())
		})
	)
});
export type Definitions = v.InferOutput<typeof Definitions>;

/** `site.json`: what the corpus is. */
export const Site = v.object({
	title: v.string(),
	/** the corpus in a few words, used where the title would be too long */
	name: v.string(),
	description: v.string(),
	language: v.string(),
	/** where the site is published, in full and without a slash at the end; a localhost one until it is set */
	address: v.string(),
	/** the day of publication that citations give, ISO 8601, or null */
	published: v.nullable(v.string()),
	links: v.array(v.object({ text: v.string(), href: v.string() })),
	/** who holds the articles' rights, in a sentence */
	rights: v.string(),
	counts: v.object({
		articles: count,
		words: count,
		sentences: count,
		figures: count,
		skipped: count
	}),
	/** readings that a person looked at: found right, and put right; absent where nobody looked at any */
	corrections: v.optional(v.object({ checked: count, corrected: count })),
	/** files that the evidence of marks is looked up in: see schema/evidence.ts */
	evidence: ordinal,
	/** the tables that are so large that they stand there as CSV alone; absent where none is */
	csv_only: v.optional(v.array(v.string())),
	/** first and last possible day of the articles' dates, ISO 8601, or null where none is dated */
	date_from: v.nullable(v.string()),
	date_to: v.nullable(v.string()),
	/** names this content: the first 12 hex digits of a sha256 over every dataset */
	version: v.string()
});
export type Site = v.InferOutput<typeof Site>;

const span = { start: count, end: count };
/** what a person did with a reading; absent where nobody looked at it */
const byPerson = { correction: v.optional(Correction) };
/** a word that moved a score, and by how much */
const Contribution = v.object({ ...span, contribution: polarity });
/** `articles/<id>.bin`, unpacked: one article with everything found in it, for the reader and for evidence. */
export const ArticleDocument = v.object({
	...ArticleRow.entries,
	credits: v.array(v.string()),
	source: v.string(),
	body: v.string(),
	/** what of its text is more than a plain paragraph, in reading order; absent where nothing is */
	blocks: v.optional(v.array(Block)),
	inlines: v.optional(v.array(Inline)),
	/** where the body stands in the text of its file; absent where it is the end of that text, or the file holds no text */
	pieces: v.optional(v.array(Piece)),
	/** the language that it is in (BCP 47), where that is not English: nothing of it is read but its words */
	language: v.optional(v.string()),
	tags: v.optional(v.array(v.string())),
	categories: v.optional(v.array(v.string())),
	paragraphs: v.array(v.object(span)),
	sentences: v.array(
		v.object({
			...span,
			paragraph: ordinal,
			/** the sum of its words' contributions, or as a person says */
			sentiment: polarity,
			words: v.array(Contribution)
		})
	),
	/** spans of quoted speech, whose words are the quoted person's */
	quotations: v.array(v.object(span)),
	themes: v.array(v.object({ ...span, sentence: ordinal, theme: id, ...byPerson })),
	names: v.array(v.object({ ...span, sentence: ordinal, name: id, ...byPerson })),
	figures: v.array(v.object({ ...span, sentence: ordinal, figure: id, ...byPerson })),
	/** each the sum of its words' contributions, or as a person says */
	stances: v.array(
		v.object({
			...span,
			sentence: ordinal,
			target: id,
			stance: polarity,
			words: v.array(Contribution),
			...byPerson
		})
	),
	/** what a person did in it, sentence by sentence; absent where nobody did anything */
	corrections: v.optional(
		v.array(
			v.object({
				of: v.picklist(['figures', 'names', 'stance', 'sentiment', 'themes']),
				sentence: ordinal,
				correction: Correction
			})
		)
	)
});
export type ArticleDocument = v.InferOutput<typeof ArticleDocument>;

/** `<table>.metadata.json`: what a public table says of itself, for whoever downloads it. */
export const TableMetadata = v.object({
	name: v.string(),
	title: v.string(),
	/** what a row is */
	description: v.string(),
	rows: count,
	columns: v.array(
		v.object({
			column: v.string(),
			meaning: v.string(),
			unit: v.nullable(v.string()),
			type: v.picklist(['text', 'integer', 'number', 'boolean']),
			/** the values that it can have, where they are few */
			values: v.nullable(v.array(v.string())),
			/** true where a cell may be empty */
			nullable: v.boolean()
		})
	),
	/** who holds the articles' rights */
	rights: v.string(),
	source: v.string(),
	address: v.string(),
	version: v.string(),
	published: v.nullable(v.string()),
	/** first and last possible day of the articles' dates */
	date_from: v.nullable(v.string()),
	date_to: v.nullable(v.string())
});
export type TableMetadata = v.InferOutput<typeof TableMetadata>;

/** One problem found while reading: `file:line:column code fault → remedy`. */
export const Problem = v.object({
	file: v.string(),
	line: v.nullable(ordinal),
	column: v.nullable(ordinal),
	code: v.pipe(v.string(), v.regex(/^[EW]\d{3}$/)),
	fault: v.string(),
	remedy: v.string()
});
export type Problem = v.InferOutput<typeof Problem>;
/** `report.json`: what was read, what was skipped and why. found = accepted + skipped. */
export const Report = v.object({
	found: count,
	accepted: count,
	skipped: count,
	problems: v.array(Problem)
});
export type Report = v.InferOutput<typeof Report>;

/** `manifest.json`: every file written, with its rows (null for a document), bytes and sha256. */
export const Manifest = v.object({
	version: v.string(),
	counts: v.object({ articles: count, words: count, sentences: count, figures: count }),
	files: v.array(v.object({ file: v.string(), rows: v.nullable(count), bytes: count, sha256: v.string() }))
});
export type Manifest = v.InferOutput<typeof Manifest>;
