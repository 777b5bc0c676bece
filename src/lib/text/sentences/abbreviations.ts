import type { Token } from '../document.ts';
import { startsLarge, startsSmall } from '../words/letterCase.ts';

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** Before a name or a phrase: their point never ends a sentence. */
const titles = words(`
	mr mrs ms mx dr drs prof rev revd rt hon sir fr messrs cllr gov sen rep pres gen maj col capt lt sgt cpl adm
	supt insp ald mt ft viz cf vs eg ie approx ca esp incl ps nb ph
`);
/** Before a number: "No. 10", "pp. 3–4". */
const numberTitles = words(`
	no nos p pp vol vols ch fig figs art sec para paras ed edn c col n s ss cl b d fl op opp bk pt app eq ref sect
`);
/** Those of them that a Roman "I" may follow. */
const parts = words('vol vols ch bk pt art app');
/** Shortened words whose point may or may not end the sentence; the next word decides. */
const abbreviations = words(`
	co inc ltd plc corp bros dept govt assoc assn dist est univ jr sr esq al ave rd sq
	jan feb apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
	hrs hr min mins secs m k ext tel sec treas asst
`);
/** Initialisms that lead on to what they introduce. */
const leads = words('e.g. i.e. p.s. n.b. a.k.a.');

/** Words behind an hour that go on with it: "5 p.m. Monday", "5 p.m. GMT". */
const hourWords = words(`
	monday tuesday wednesday thursday friday saturday sunday gmt bst utc cet est edt pst eastern pacific greenwich
`);
/** Words that open a clause which tells only when: "At 5 a.m. Mr Smith rose". */
const whenWords = words(
	'at by from until till before after since around about shortly just on when while once as if'
);

/** Words that open sentences and seldom stand capitalised inside one. */
export const openers = words(`
	the a an it he she they we i you this that these those there here but and or so yet if when while
	although though because since as in on at for from by with to of after before until once unless what who
	why how where which whose is are was were do does did has have had will would can could should may might
	not no nor now then thus therefore however moreover meanwhile indeed perhaps instead still also all some
	many most few each every both another such only just even my your his her its our their one two three
	let nobody nothing everyone everything people please
`);

/** Whether a word is commonly written short, with a point. */
export function isAbbreviation(lower: string): boolean {
	return titles.has(lower) || numberTitles.has(lower) || abbreviations.has(lower);
}

/** Whether a point behind the word at `at`, of the sentence from `first`, ends it before the capital or number `next`. */
export function endsAfterWord(
	body: string,
	tokens: Token[],
	first: number,
	at: number,
	next: Token
): boolean {
	const token = tokens[at];
	if (token === undefined) return true;
	const { lower } = token;
	const length = token.end - token.start;
	if (length === 1) return at !== first && endsAfterLetter(body, token, tokens[at - 1], next);
	// No abbreviation is longer, so most words need no look-up.
	if (length > 7) return true;
	if (numberTitles.has(lower) && isNumber(body, lower, next)) return false;
	if (titles.has(lower)) return false;
	if (lower === 'st' || abbreviations.has(lower)) return openers.has(next.lower);
	return true;
}

/** Whether what follows "Vol." and its like is its number: "46", "IV", or, behind "c.", a sum of money. */
function isNumber(body: string, title: string, next: Token): boolean {
	if (next.kind === 'number') return true;
	if (title === 'c') return next.lower === '£' || next.lower === '$' || next.lower === '€';
	if (next.kind !== 'word' || !startsLarge(body, next)) return false;
	return /^[ivxlc]{2,6}$/.test(next.lower) || (next.lower === 'i' && parts.has(title));
}

/** "E. Smith" is an initial and "plan B. The" ends; "you and I. Did" ends and "Albert I. Jones" does not. */
function endsAfterLetter(body: string, token: Token, before: Token | undefined, next: Token): boolean {
	const { lower } = token;
	if (lower === 'v') return false;
	if (!startsLarge(body, token)) return !numberTitles.has(lower) || !isNumber(body, lower, next);
	if (next.end - next.start === 1 && next.lower !== 'i' && next.lower !== 'a') return false;
	if (lower === 'i' && (before === undefined || !startsLarge(body, before))) return true;
	return (
		openers.has(next.lower) && (next.lower.length > 1 || before === undefined || startsSmall(body, before))
	);
}

/**
 * Whether the sentence from token `first` ends behind the initialism at `at`, which carries its own point, as in
 * "at 5 p.m. The bank": before a word that opens sentences and, behind an hour, before any capital, unless the
 * sentence has said no more than when.
 */
export function endsAfterInitialism(
	body: string,
	tokens: Token[],
	first: number,
	at: number,
	next: Token,
	hasMoreMarks: boolean
): boolean {
	const { lower } = tokens[at] ?? next;
	if (leads.has(lower) || next.kind !== 'word' || startsSmall(body, next)) return false;
	if (hasMoreMarks || openers.has(next.lower)) return true;
	const isHour = lower === 'a.m.' || lower === 'p.m.';
	return isHour && !hourWords.has(next.lower) && !whenWords.has(tokens[first]?.lower ?? '');
}
