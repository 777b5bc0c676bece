import type { NameKind } from '../../../schema.ts';
import type { Span } from '../../../text/document.ts';
import type { RunWord } from './capitalRuns.ts';
import { particles } from '../gazetteer.ts';
import type { Gender } from '../genders.ts';

/** What the list says of a run's words, so that no listed name is swallowed. */
export interface ListedWords {
	/** a listed name starts here; a surname alone, or a town that may be one, does not count */
	isName: (word: RunWord) => boolean;
	/** the word is a listed person, named in full or by surname */
	isPerson: (word: RunWord) => boolean;
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
	/** of a person, what the title before the name says */
	gender?: Gender | null;
}

/** One form for every way of writing: single spaces, curly apostrophes, no point after an initial. */
export function canonical(name: string): string {
	return name
		.replace(/\s+/g, ' ')
		.replace(/'/g, '’')
		.replace(/\b([A-Z])\./g, '$1');
}

/** The surname at the end of a person's name, with its particles: "de Groot" in "Jan de Groot". */
export function surnameIn(name: string): string {
	const words = name.split(' ');
	let from = words.length - 1;
	while (from > 1 && isParticle(words[from - 1] ?? '')) from -= 1;
	return words.slice(from).join(' ');
}

/** Whether a word may open a surname: "van", "de", and not "of". */
export function isParticle(word: string): boolean {
	return particles.has(word) && word !== 'of';
}
