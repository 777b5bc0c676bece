/** How good the readings are, as it is measured and written down in `data/models/`. */
import * as v from 'valibot';
import { count, id } from './values.ts';

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
			/** whether its reader learned from texts of that kind, from others, or is rules */
			domain: v.picklist(['in', 'out', 'rules']),
			/** whatever the model makes of every text, or only what the site shows */
			as: v.picklist(['model', 'site']),
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

/** How the reading of stance compares with one reader's judgements of targets in sentences of articles. */
export const StanceJudged = v.object({
	/** targets that were judged, and those of them of which the reader found a side */
	judged: count,
	sides: count,
	/** where every side is told: how many are read alike (for, neutral or against), and how many as the very opposite */
	alike: count,
	opposite: count,
	/** for how many a side is shown, and how many of these are right and the very opposite */
	shown: count,
	shownRight: count,
	shownOpposite: count
});
export type StanceJudged = v.InferOutput<typeof StanceJudged>;

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

/** How well the model of names reads sentences that it did not learn from, as its training writes it down. */
export const NameAccuracy = v.object({
	/** the SHA-256 of the model */
	model: v.string(),
	folds: count,
	/** F1 of all names, and of organisations, by what the sentences are of */
	sets: v.array(v.object({ set: v.string(), n: count, all: Measured, organisation: Measured }))
});
export type NameAccuracy = v.InferOutput<typeof NameAccuracy>;

/** How well a model of figures reads articles that it did not learn from, as its training writes it down. */
export const FigureAccuracy = v.object({
	/** the SHA-256 of the model */
	model: v.string(),
	sums: count,
	articles: count,
	folds: count,
	/** of all sums, those with direction, status, speaker and organisation right */
	all_four: Measured,
	/** the same of the sums that the reader was sure of, and how many those are */
	sure: count,
	all_four_sure: Measured,
	/** losses and gains claimed, how many of them are right, and how many are claimed for each there is */
	claims: count,
	precision: Measured,
	coverage: Measured
});
