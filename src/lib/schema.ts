/**
 * The one contract: what the build script writes and the pages read.
 * Scripts check rows with these schemas before writing, pages check after reading; types are inferred.
 *
 * Units: `start`, `end` are half-open offsets in UTF-16 code units into the article's body, and
 * `body.slice(start, end) === text`. `sentence` and `paragraph` count from 1 within the article.
 * Money is in whole units of its currency. Rates are mentions per 1,000 words. Sentiment, stance and
 * contributions run from −1 to 1.
 */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1));
const polarity = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
const id = v.pipe(v.string(), v.minLength(1));
const place = { article: id, sentence: ordinal, start: count, end: count };

export const nameKinds = ['person', 'organisation', 'place'] as const;
export const NameKind = v.picklist(nameKinds);
export type NameKind = v.InferOutput<typeof NameKind>;

export const Direction = v.picklist(['loss', 'gain', 'none']);
export type Direction = v.InferOutput<typeof Direction>;
export const Status = v.picklist(['estimated', 'announced', 'spent', 'forecast', 'not stated']);
export type Status = v.InferOutput<typeof Status>;

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
	qualifier: v.string()
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
export const ThemeMentionRow = v.object({ theme: id, ...place, text: v.string() });
export type ThemeMentionRow = v.InferOutput<typeof ThemeMentionRow>;

/** One name in one article that mentions it. `name` is the canonical form. */
export const NameRow = v.object({ name: id, kind: NameKind, article: id, mentions: ordinal });
export type NameRow = v.InferOutput<typeof NameRow>;
export const NameMentionRow = v.object({ name: id, kind: NameKind, ...place, text: v.string() });
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
export const SentenceRow = v.object({ ...place, sentiment: polarity, text: v.string(), paragraph: ordinal });
export type SentenceRow = v.InferOutput<typeof SentenceRow>;
/** One word that moved a sentence's score, and by how much. */
export const SentimentWordRow = v.object({ ...place, contribution: polarity, text: v.string() });
export type SentimentWordRow = v.InferOutput<typeof SentimentWordRow>;

/** What a stance is shown as: weaker than the threshold is neutral. */
export const StanceState = v.picklist(['against', 'neutral', 'for']);
export type StanceState = v.InferOutput<typeof StanceState>;
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
	sure: v.boolean()
});
export type StanceRow = v.InferOutput<typeof StanceRow>;
/** One word that moved a stance, and by how much. */
export const StanceWordRow = v.object({ target: id, ...place, contribution: polarity, text: v.string() });
export type StanceWordRow = v.InferOutput<typeof StanceWordRow>;

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
	'sentiment-words': SentimentWordRow,
	stance: StanceRow,
	'stance-words': StanceWordRow,
	keywords: KeywordRow,
	'keyword-mentions': KeywordMentionRow,
	reference: ReferenceRow,
	prices: PriceRow
} as const;
export type DatasetName = keyof typeof datasets;
export type Row<Name extends DatasetName> = v.InferOutput<(typeof datasets)[Name]>;
export type Datasets = { [Name in DatasetName]: Row<Name>[] };

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
	/** first and last possible day of the articles' dates, ISO 8601, or null where none is dated */
	date_from: v.nullable(v.string()),
	date_to: v.nullable(v.string()),
	/** names this content: the first 12 hex digits of a sha256 over every dataset */
	version: v.string()
});
export type Site = v.InferOutput<typeof Site>;

const words = v.nullable(v.string());
/** A chart on a slide: its state as an address says it, and which part of it is drawn. */
const shownChart = {
	chart: id,
	state: v.string(),
	/** so many rows at most; null is all */
	rows: v.nullable(ordinal),
	/** ids of the figures that are drawn, to the scale of all; null is all */
	figures: v.nullable(v.array(id))
};
/** What a step of a slide changes; null is as before. */
const DeckStep = v.object({
	headline: words,
	state: v.nullable(v.string()),
	figures: v.nullable(v.array(id)),
	/** two figures: how many times the second makes the first is worked out and said */
	times: v.nullable(v.tuple([id, id]))
});
export type DeckStep = v.InferOutput<typeof DeckStep>;
/** `slide` names it in addresses: `/present/#slide`. */
const slideWords = { slide: id, headline: words, notes: words };
export const Slide = v.variant('kind', [
	v.object({ kind: v.literal('title'), ...slideWords, text: words }),
	v.object({
		kind: v.literal('text'),
		...slideWords,
		text: words,
		points: v.array(v.object({ point: v.string(), text: words }))
	}),
	v.object({ kind: v.literal('chart'), ...slideWords, ...shownChart, steps: v.array(DeckStep) }),
	v.object({
		kind: v.literal('pair'),
		...slideWords,
		charts: v.tuple([v.object(shownChart), v.object(shownChart)])
	}),
	v.object({ kind: v.literal('figure'), ...slideWords, figure: id }),
	/** the span holds exactly `text` in the article’s body; `sentence` is the first it touches */
	v.object({ kind: v.literal('quotation'), ...slideWords, ...place, text: v.string() }),
	v.object({
		kind: v.literal('closing'),
		...slideWords,
		text: words,
		/** the chart that the QR code opens, and its state; null is the site’s first page */
		chart: v.nullable(id),
		state: v.string()
	})
]);
export type Slide = v.InferOutput<typeof Slide>;
/** `deck.json`: the slides of `/present/`, in order. */
export const Deck = v.object({ slides: v.array(Slide) });
export type Deck = v.InferOutput<typeof Deck>;

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

/** One frozen version of the site: `/v/<version>/` holds its data, pictures and embeds, and never changes. */
export const FrozenVersion = v.object({
	/** the first 12 hex digits of a sha256 over its files' names and contents */
	version: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
	title: v.string(),
	/** the `version` of the data alone */
	data_version: v.string(),
	date_from: v.nullable(v.string()),
	date_to: v.nullable(v.string()),
	counts: v.object({ articles: count, words: count, sentences: count, figures: count }),
	/** how many files, and their bytes without compression */
	files: count,
	bytes: count
});
export type FrozenVersion = v.InferOutput<typeof FrozenVersion>;

/** `/v/<version>/version.json`: the version with each of its files. */
export const FrozenManifest = v.object({
	...FrozenVersion.entries,
	files: v.array(v.object({ file: v.string(), bytes: count, sha256: v.string() }))
});
export type FrozenManifest = v.InferOutput<typeof FrozenManifest>;

/** `/v/index.json`: every frozen version there is, newest first. `/v/current.json` is this build's, or null. */
export const FrozenVersions = v.array(FrozenVersion);

const span = { start: count, end: count };
/** `articles/<id>.json`: one article with everything found in it, for the reader and for evidence. */
export const ArticleDocument = v.object({
	...ArticleRow.entries,
	credits: v.array(v.string()),
	source: v.string(),
	body: v.string(),
	paragraphs: v.array(v.object(span)),
	sentences: v.array(
		v.object({
			...span,
			paragraph: ordinal,
			sentiment: polarity,
			words: v.array(v.object({ ...span, contribution: polarity }))
		})
	),
	/** spans of quoted speech, whose words are the quoted person's */
	quotations: v.array(v.object(span)),
	themes: v.array(v.object({ ...span, sentence: ordinal, theme: id })),
	names: v.array(v.object({ ...span, sentence: ordinal, name: id })),
	figures: v.array(v.object({ ...span, sentence: ordinal, figure: id })),
	stances: v.array(v.object({ ...span, sentence: ordinal, target: id, stance: polarity }))
});
export type ArticleDocument = v.InferOutput<typeof ArticleDocument>;

/** A figure with the interval that holds 95 of 100 draws of its test set's articles. */
const Measured = v.object({ value: v.number(), low: v.number(), high: v.number() });

/** How good the readings are, measured on texts that people marked: `data/models/results.json`. */
export const Results = v.object({
	/** the SHA-256 of each model that was measured, by its file's name */
	models: v.record(v.string(), v.string()),
	measures: v.array(
		v.object({
			task: v.picklist(['sentiment', 'stance', 'names', 'amounts', 'figures', 'sentences']),
			/** what it was measured on, and whose that is */
			set: v.string(),
			source: v.string(),
			/** texts judged */
			n: count,
			/** what the figure is, in words: "correlation with the mean rating" */
			figure: v.string(),
			...Measured.entries,
			/** how the site's own figure was come by, where it is no plain run over the set */
			note: v.string(),
			/** the same of a person, where that is known */
			person: v.nullable(v.number()),
			peers: v.array(v.object({ peer: id, ...Measured.entries }))
		})
	),
	/** sentences written to show where the reading goes wrong */
	misses: v.array(v.object({ task: v.string(), text: v.string(), expected: v.string(), read: v.string() }))
});
export type Results = v.InferOutput<typeof Results>;

/** How good the claims of stance are on documents that they did not learn from, as their training writes them down. */
export const ClaimFigures = v.object({
	/** the SHA-256 of the judge, and of the model whose words it knows */
	model: v.string(),
	words: v.string(),
	targets: count,
	documents: count,
	folds: count,
	/** what must be left of a side's chance, less twice its opposite's, for it to be claimed */
	least: v.number(),
	/** of the sides claimed how many are right; how many are claimed for each there is; how many are the very opposite */
	precision: Measured,
	coverage: Measured,
	opposite: Measured,
	/** of every target's likeliest state */
	macroF1: Measured,
	/** the share of targets in news reports for which a side of the reporter's is claimed */
	inReports: v.number()
});
export type ClaimFigures = v.InferOutput<typeof ClaimFigures>;

/** How good a model of sentiment is on articles that it did not learn from, as its training writes it down. */
export const SentimentFigures = v.object({
	/** the SHA-256 of the model */
	model: v.string(),
	sentences: count,
	articles: count,
	/** parts of the articles, each read by a model that learned from the others */
	folds: count,
	correlation: Measured
});

/** How well a model of figures reads articles that it did not learn from, as its training writes it down. */
export const FigureAccuracy = v.object({
	/** the SHA-256 of the model */
	model: v.string(),
	sums: count,
	articles: count,
	folds: count,
	/** of all sums, those with direction, status, speaker and organisation right */
	all_four: Measured,
	/** losses and gains claimed, and how many of them are right */
	claims: count,
	precision: Measured
});
