import * as v from 'valibot';
import { saturation, sentimentReader } from '#lib/facts/sentiment/sentiment.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readModels } from '../../../scripts/tools/models.ts';
import { macroF1, pearson, type Pair } from '../measures.ts';
import type { Task } from './task.ts';

export interface SentimentRecord {
	text: string;
	/** the mean of the readers' ratings, −4…4 */
	mean: number;
	article: string | undefined;
}
/** How a sentence reads: a number that grows from bad to good, and one of three classes. */
export interface SentimentReading {
	score: number;
	state: -1 | 0 | 1;
}
interface Verdict {
	label: number;
	reading: number;
	states: Pair<number>;
}

const number = v.pipe(v.number(), v.finite());

const schema = v.pipe(
	v.object({
		text: v.string(),
		mean: v.optional(number),
		ratings: v.optional(v.array(number)),
		id: v.optional(v.union([v.string(), v.number()])),
		article: v.optional(v.union([v.string(), v.number()]))
	}),
	v.rawTransform(({ dataset: { value }, addIssue, NEVER }): SentimentRecord => {
		const { text, ratings = [], id, article } = value;
		const mean = value.mean ?? ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
		if (Number.isNaN(mean)) {
			addIssue({ message: 'has neither "mean" nor "ratings"' });
			return NEVER;
		}
		return { text, mean, article: article?.toString() ?? id?.toString().split('_', 1)[0] };
	})
);

/** The mean rating from which on a sentence counts as positive; below its negative, as negative. */
const rated = 0.5;
/** The same of what a model expects, which varies less than ratings do; chosen in other folds than those reported. */
const expected = 0.33;

/** Which of three classes a mean rating on −4…4 is. */
function ratingState(mean: number, least: number): -1 | 0 | 1 {
	return mean >= least ? 1 : mean <= -least ? -1 : 0;
}

/** What a reader of sentences makes of a text: of several sentences the mean, by their words. */
export function readingOf(text: string, sentiments: ReturnType<typeof sentimentReader>): SentimentReading {
	const document = readDocument('text', text);
	const read = sentiments(document);
	let sum = 0;
	let words = 0;
	for (const [index, { firstToken, endToken }] of document.sentences.entries()) {
		sum += (read[index]?.sentiment ?? 0) * (endToken - firstToken);
		words += endToken - firstToken;
	}
	const score = words === 0 ? 0 : sum / words;
	const rating = (saturation * score) / Math.sqrt(Math.max(1 - score * score, 1e-9));
	return { score, state: ratingState(rating, expected) };
}

let sentiments: ReturnType<typeof sentimentReader> | undefined;

/**
 * The sentiment of a sentence against the mean of its readers' ratings. A text of several sentences reads as the
 * mean of theirs, by words. The reading's class is that of the rating it stands for.
 */
export const sentiment: Task<SentimentRecord, SentimentReading, Verdict> = {
	schema,
	article: ({ article }) => article,
	read: ({ text }) => readingOf(text, (sentiments ??= sentimentReader(readModels().sentiment))),
	judge: ({ mean }, { score, state }) => ({
		label: mean,
		reading: score,
		states: { label: ratingState(mean, rated), reading: state }
	}),
	measure: (verdicts) => ({
		pearson: pearson(verdicts),
		macro_f1: macroF1(verdicts.map(({ states }) => states))
	})
};
