import type { CorrectionKind } from '#lib/corrections/corrections.ts';
import type { Correction } from '#lib/schema.ts';

export const groups = ['merges', 'stances', 'sums', 'names', 'themes'] as const;
export type Group = (typeof groups)[number];

/** An entry of `pullquote.yaml`, as it is written. */
export type Entry = Record<string, string | boolean | readonly string[]>;

/** What a person may say of a reading, with one key. */
export interface Choice {
	label: string;
	/** Enter accepts, X rejects; null for what is only chosen */
	key: 'accept' | 'reject' | null;
	kind: CorrectionKind;
	entry: Entry;
}

/** A value that a person may give; one of some, where there are some. */
export interface Field {
	name: string;
	label: string;
	value: string;
	options: readonly string[] | null;
}

/** A sentence with the words in question. */
export interface Quote {
	before: string;
	words: string;
	after: string;
	article: string;
	title: string;
	sentence: number;
}

/** A reading that a person is asked about. */
export interface Item {
	/** the same whenever the reading is */
	id: string;
	group: Group | 'sentiments' | 'missed';
	asks: string;
	what: string;
	read: string;
	quotes: Quote[];
	choices: Choice[];
	/** what may be said in one's own words */
	change: { kind: CorrectionKind; entry: Entry; fields: Field[] } | null;
}

export function field(
	name: string,
	label: string,
	value: string,
	options: readonly string[] | null = null
): Field {
	return { name, label, value, options };
}

/** What a person did with a reading before, in words; nothing where nobody looked at it. */
export function saidOf(correction: Correction | undefined): string[] {
	return correction === undefined ? [] : [`${correction} by a person`];
}

export function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
