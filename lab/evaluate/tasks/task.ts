import type * as v from 'valibot';

/** The tasks that people's labels can judge. */
export const taskNames = ['sentiment', 'stance', 'names', 'amounts', 'figures', 'sentences'] as const;
export type TaskName = (typeof taskNames)[number];

/** Whatever the model makes of it, or as the site reads: of stance, every target and whoever speaks. */
export const readings = ['model', 'site'] as const;
export type ReadAs = (typeof readings)[number];

/** The peers that can read in the site's place, and what each can read. */
export const peerTasks: Record<string, TaskName[]> = {
	'vader-sentiment': ['sentiment', 'stance'],
	sentiment: ['sentiment', 'stance'],
	'wink-nlp': ['sentiment', 'sentences'],
	compromise: ['names', 'amounts', 'sentences'],
	'@microsoft/recognizers-text-number-with-unit': ['amounts'],
	'Intl.Segmenter': ['sentences']
};

/** Figures by name, each from −1 to 1; a figure of several kinds is one more such table. */
export interface Figures {
	[figure: string]: number | Figures;
}

/**
 * One thing that the site reads in a text, and how what it read is judged.
 *
 * @template Record what people said of one text
 * @template Reading what a reader, ours or a peer, makes of the same text
 * @template Verdict what the figures need to know of the two
 */
export interface Task<Record, Reading, Verdict> {
	/** a line of the file, checked and made one shape; fields it does not know are passed over */
	schema: v.GenericSchema<unknown, Record>;
	/** whether a record is judged at all */
	inScope?(record: Record): boolean;
	/** what the site reads in a record's text */
	read(record: Record): Reading;
	judge(record: Record, reading: Reading): Verdict;
	/** figures that hold over some records' verdicts */
	measure(verdicts: Verdict[]): Figures;
	/** the article that a record is from, by which chance is judged; each record for itself where none is known */
	article?(record: Record): string | undefined;
}
