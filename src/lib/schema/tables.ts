/** The public tables: a schema of a row each. */
import * as v from 'valibot';
import {
	Correction,
	count,
	Direction,
	id,
	NameKind,
	ordinal,
	place,
	polarity,
	StanceState,
	Status
} from './values.ts';

/** What a person did with a reading; absent where nobody looked at it. */
const byPerson = { correction: v.optional(Correction) };

/** One accepted article. `date` is EDTF as written; `date_from` and `date_to` are its first and last day. */
export const ArticleRow = v.object({
	article: id,
	title: v.string(),
	author: v.nullable(v.string()),
	date: v.nullable(v.string()),
	words: count,
	sentences: count,
	paragraphs: count,
	publication: v.nullable(v.string()),
	date_from: v.nullable(v.string()),
	date_to: v.nullable(v.string()),
	date_evidence: v.nullable(v.string()),
	title_supplied: v.boolean(),
	/** words that may be quoted in a row; 0 where none may, null where the whole text may be shown */
	quotable: v.nullable(count),
	/** how likely a reading of a target is its author's own view, on the mean; null where there is none */
	own: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))
});
export type ArticleRow = v.InferOutput<typeof ArticleRow>;

/** Of `article-list.json`: what a reader chooses an article by, and when it was written. */
export const ListedArticle = v.pick(ArticleRow, [
	'article',
	'title',
	'author',
	'date',
	'date_from',
	'date_to',
	'words',
	'sentences'
]);
export type ListedArticle = v.InferOutput<typeof ListedArticle>;

/** One citation of a sum of money. Citations of one figure share its `figure` id. */
export const FigureRow = v.object({
	figure: id,
	article: id,
	text: v.string(),
	value_low: v.number(),
	value_high: v.number(),
	currency: v.string(),
	direction: Direction,
	status: Status,
	instrument: v.string(),
	scope: v.string(),
	basis: v.string(),
	speaker: v.string(),
	organisation: v.string(),
	sentence: ordinal,
	start: count,
	end: count,
	/** "up to", "at least", "more than", "less than", "nearly" or "about" as written before it; "" where none is */
	qualifier: v.string(),
	/** the sum with words around it in its sentence, as far as they may be quoted */
	around: v.string(),
	...byPerson
});
export type FigureRow = v.InferOutput<typeof FigureRow>;

/** One theme in one article, absent ones too (mentions 0). */
export const ThemeRow = v.object({
	theme: id,
	article: id,
	mentions: count,
	words: count,
	per_1000_words: v.number()
});
export type ThemeRow = v.InferOutput<typeof ThemeRow>;
export const ThemeMentionRow = v.object({ theme: id, ...place, text: v.string(), ...byPerson });
export type ThemeMentionRow = v.InferOutput<typeof ThemeMentionRow>;

/** One name in one article that mentions it. `name` is the canonical form. */
export const NameRow = v.object({ name: id, kind: NameKind, article: id, mentions: ordinal });
export type NameRow = v.InferOutput<typeof NameRow>;
export const NameMentionRow = v.object({ name: id, kind: NameKind, ...place, text: v.string(), ...byPerson });
export type NameMentionRow = v.InferOutput<typeof NameMentionRow>;

/** Two names in one paragraph; `name_a` sorts before `name_b`. */
export const NamePairRow = v.object({ name_a: id, name_b: id, paragraphs: ordinal, articles: ordinal });
export type NamePairRow = v.InferOutput<typeof NamePairRow>;
/** One paragraph that mentions both; `sentence` is its first sentence, the span is the paragraph's. */
export const NamePairParagraphRow = v.object({
	name_a: id,
	name_b: id,
	paragraph: ordinal,
	...place
});
export type NamePairParagraphRow = v.InferOutput<typeof NamePairParagraphRow>;

/** One sentence. `sentiment` is the sum of its sentiment words' contributions. */
export const SentenceRow = v.object({
	...place,
	sentiment: polarity,
	text: v.string(),
	paragraph: ordinal,
	...byPerson
});
export type SentenceRow = v.InferOutput<typeof SentenceRow>;

/** One target in one sentence of the author's own words; the span is the target's first mention there. */
export const StanceRow = v.object({
	target: id,
	...place,
	stance: polarity,
	text: v.string(),
	state: StanceState,
	/** how likely the state is the right one, 0…1, as measured in training */
	confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
	/** false where the confidence is below the threshold of `facts/stance/stanceState.ts`, so that the reading is unsure */
	sure: v.boolean(),
	...byPerson
});
export type StanceRow = v.InferOutput<typeof StanceRow>;

/** One word or two-word phrase that sets an article apart from all the others; `size` is 1 or 2 words. */
export const KeywordRow = v.object({
	article: id,
	term: id,
	size: v.picklist([1, 2]),
	mentions: count,
	words: count,
	mentions_elsewhere: count,
	words_elsewhere: count,
	keyness: v.number()
});
export type KeywordRow = v.InferOutput<typeof KeywordRow>;
export const KeywordMentionRow = v.object({ term: id, ...place, text: v.string() });
export type KeywordMentionRow = v.InferOutput<typeof KeywordMentionRow>;

/** A figure from outside the articles, to compare with. */
const ReferenceRow = v.object({
	reference: id,
	text: v.string(),
	value_low: v.number(),
	value_high: v.number(),
	currency: v.string(),
	direction: v.picklist(['loss', 'gain', 'none']),
	status: Status,
	what: v.string(),
	basis: v.string(),
	speaker: v.string(),
	date: v.string(),
	source: v.string(),
	link: v.nullable(v.string()),
	note: v.string()
});

/** One figure in the prices of another year: `value` × `factor`, by the named series. */
export const PriceRow = v.object({
	figure: id,
	from_year: v.pipe(v.number(), v.integer()),
	to_year: v.pipe(v.number(), v.integer()),
	factor: v.number(),
	value_low: v.number(),
	value_high: v.number(),
	currency: v.string(),
	series: v.string()
});
export type PriceRow = v.InferOutput<typeof PriceRow>;

/** Every public table by its name: `<name>.json` and `<name>.csv` under `/data/`, columns in this order. */
export const datasets = {
	articles: ArticleRow,
	figures: FigureRow,
	themes: ThemeRow,
	'theme-mentions': ThemeMentionRow,
	names: NameRow,
	'name-mentions': NameMentionRow,
	'name-pairs': NamePairRow,
	'name-pair-paragraphs': NamePairParagraphRow,
	sentences: SentenceRow,
	stance: StanceRow,
	keywords: KeywordRow,
	'keyword-mentions': KeywordMentionRow,
	reference: ReferenceRow,
	prices: PriceRow
} as const;
export type DatasetName = keyof typeof datasets;
export type Row<Name extends DatasetName> = v.InferOutput<(typeof datasets)[Name]>;
export type Datasets = { [Name in DatasetName]: Row<Name>[] };
