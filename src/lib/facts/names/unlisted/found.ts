import type { NameKind } from '../../../schema.ts';
import type { Span } from '../../../text/document.ts';
import type { RunWord } from './capitalRuns.ts';

/** What the list says of a run's words, so that no listed name is swallowed. */
export interface ListedWords {
	/** a listed name starts here; a surname alone, or a town that may be one, does not count */
	isName: (word: RunWord) => boolean;
	/** the word is a listed place */
	isPlace: (word: RunWord) => boolean;
}

/** A name made out by rule: its span, the form it is counted under, its kind. */
export interface Found extends Span {
	name: string;
	kind: NameKind;
	/** a person's surname, by which they can be named later; null for anything else */
	surname: string | null;
	/** more than a title or honour and a surname */
	full: boolean;
}

/** One form for every way of writing: single spaces, curly apostrophes, no point after an initial. */
export function canonical(name: string): string {
	return name
		.replace(/\s+/g, ' ')
		.replace(/'/g, '’')
		.replace(/\b([A-Z])\./g, '$1');
}
