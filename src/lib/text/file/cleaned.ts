/** Characters that stand in files by accident, and that neither XML nor a page can hold: they go no further than the door. */

/**
 * Controls but for tab and line ends, halves of a pair that stand alone, and what Unicode keeps out of all text
 * (U+FFFE, and U+FDD0, which stands here for words that an article's rights hide).
 */
const unfit = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** the line and page breaks of printers */
const breaks = '\v\f\u0085';

/**
 * A text without the characters that no page can show. Line and page breaks of printers become spaces, so that words
 * stay apart; the rest is left out. Text without any is given back as it is.
 */
export function cleaned(text: string): string {
	return text.replace(unfit, (character) => (breaks.includes(character) ? ' ' : ''));
}

/** What was left out of a text; `at` is an offset into its file's. */
interface Unfit {
	at: number;
	code: 'W206';
	fault: string;
}

/**
 * Says what `cleaned` takes out of a text; null where that is nothing.
 *
 * @param at where the text starts in its file
 * @param what the text is, for the message: "the title"
 * @param exact whether the text stands in the file as it is: then its first such character is the place
 */
export function unfitFault(text: string, at: number, what: string, exact: boolean): Unfit | null {
	const found = [...text.matchAll(unfit)];
	const [first] = found;
	if (first === undefined) return null;
	const code = (first[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	const fault =
		found.length === 1
			? `${what} holds a character that no page can show, U+${code}: left out`
			: `${what} holds ${found.length} characters that no page can show, the first is U+${code}: left out`;
	return { at: exact ? at + first.index : at, code: 'W206', fault };
}
