import { endsAfterWord, isAbbreviation, openers } from './abbreviations.ts';
import type { Token } from '../document.ts';
import { startsLarge, startsSmall } from '../words/letterCase.ts';
import { isBullet, listMark } from './listMarks.ts';
import { isCloser, opensGap, pastBullets, pastOpeners } from './sentenceMarks.ts';

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** Words behind "?" or "!" that go on with the sentence. */
const joiners = words('and or but in of to for on at by with from as is was has than magazine');
const reporting = words(`
	said says say asked asks replied added told cried insisted argued wrote answered explained shouted
	continued remarked declared warned observed claimed admitted
`);

/** Words that open a sentence in hasty writing, whatever short word is before the stop. */
const hastyOpeners = words(`
	i i'm i've i'll i'd it it's we you they he she this there that's the my let's is are do does did what why how when
	so then also maybe please thank thanks call give go try other
`);

/** How many tokens back an address is looked for, and how many a short quotation has. */
const addressReach = 12;
const quotedReach = 8;

/** Marks that may begin a sentence. */
const canBegin = (lower: string): boolean => '£$€#@['.includes(lower) || isBullet(lower);

/** Whether the marks `[mark, end)` end the sentence that began at token `first`, given what follows. */
export function ends(
	body: string,
	tokens: Token[],
	first: number,
	mark: number,
	end: number,
	to: number
): boolean {
	const next = tokens[pastOpeners(tokens, end, to)];
	const follower = tokens[end];
	const final = tokens[mark];
	const before = tokens[mark - 1];
	if (next === undefined || follower === undefined || final === undefined) return true;
	if (before === undefined || mark === first) return false;
	if (opensGap(tokens, mark, to)) return startsLarge(body, tokens[mark + 4] ?? next);
	// A spaced ellipsis is a pause or a gap.
	if (before.end < final.start && (end - mark === 3 || final.lower === '…')) return false;
	if (startsSmall(body, next)) return opensSmall(body, tokens, mark, end);
	if (next.kind === 'punctuation' && !canBegin(next.lower)) return false;
	const glued = follower.start === tokens[end - 1]?.end && !isCloser(tokens[end - 1]?.lower);
	if (glued && (isInAddress(tokens, first, mark) || !opensGlued(body, before, next, tokens[end + 1])))
		return false;
	// "N°. 1026"
	if (next.kind === 'number' && (before.lower === '°' || before.lower === 'º')) return false;
	const alone = end - mark === 1 || isCloser(tokens[mark + 1]?.lower);
	if (final.lower === '.' && alone && before.end === final.start) {
		if (pastBullets(tokens, first, to) === mark - 1 && listMark(tokens, mark - 1, to) !== undefined)
			return false;
		if (before.kind === 'word' && !endsAfterWord(body, tokens, first, mark - 1, next)) return false;
	}
	return (
		final.lower === '.' || !(isReported(body, tokens, end, to) || goesOnInQuote(body, tokens, first, end, to))
	);
}

/**
 * Whether a sentence starts here with a small letter, as in hasty writing: behind "?" or "!" where the next
 * word joins nothing, or behind one full stop after a whole small word. Not in "Yahoo! chief", "approx. ten",
 * "we were ... tired".
 */
function opensSmall(body: string, tokens: Token[], mark: number, end: number): boolean {
	const before = tokens[mark - 1];
	const final = tokens[end - 1];
	const next = tokens[end];
	if (before?.kind !== 'word' || final === undefined || next?.kind !== 'word' || next.start === final.end)
		return false;
	if (final.lower === '?') return !joiners.has(next.lower);
	if (final.lower === '!' && end - mark > 1 && startsSmall(body, before)) return !joiners.has(next.lower);
	if (before.end !== tokens[mark]?.start) return false;
	const isStop = final.lower === '.' && end - mark === 1 && !isAbbreviation(before.lower);
	// "on DVD. give them", "at all. it is"
	if (isStop && before.lower.length > 1 && !before.lower.includes('.') && hastyOpeners.has(next.lower))
		return true;
	if (!startsSmall(body, before)) return false;
	if (final.lower === '!') return !joiners.has(next.lower);
	return isStop && before.lower.length > 3;
}

/** "Hello world.Today is", "in May.The": a sentence without a space before it, and no address or version. */
function opensGlued(body: string, before: Token, next: Token, behind: Token | undefined): boolean {
	if (next.kind !== 'word' || !startsLarge(body, next) || behind?.start === next.end)
		return behind?.lower === '.';
	if (before.kind === 'number' || startsSmall(body, before)) return before.lower.length > 1;
	return openers.has(next.lower);
}

/** Whether the word that the mark stands on is part of an address: "https://www.example.50.com". */
function isInAddress(tokens: Token[], first: number, mark: number): boolean {
	const furthest = Math.max(first, mark - addressReach);
	for (let at = mark; at > furthest && tokens[at]?.start === tokens[at - 1]?.end; at--)
		if (tokens[at]?.lower === '/') return true;
	return false;
}

/** Whether a quotation that ends before token `end` is followed by who said it: `“Why not?” Mr Smith asked.` */
function isReported(body: string, tokens: Token[], end: number, to: number): boolean {
	const last = tokens[end - 1]?.lower;
	if (last !== '”' && last !== '’' && last !== '"' && last !== "'") return false;
	for (let at = end; at < Math.min(end + 4, to); at++) {
		const token = tokens[at];
		if (token?.kind !== 'word') return false;
		if (reporting.has(token.lower)) return at > end;
		if (at > end && !startsLarge(body, token)) return false;
	}
	return false;
}

/** Whether the marks before `end` stand in a few quoted words that the sentence goes on behind: `cried “Fire! Fire!” and ran`. */
function goesOnInQuote(body: string, tokens: Token[], first: number, end: number, to: number): boolean {
	let start = end - 1;
	while (start > Math.max(first, end - quotedReach) && !isOpening(tokens, start)) start--;
	if (start <= first || !isOpening(tokens, start)) return false;
	for (let at = end; at < Math.min(end + quotedReach, to - 1); at++) {
		if (!isClosing(tokens[at]?.lower)) continue;
		const next = tokens[at + 1];
		return next !== undefined && next.kind === 'word' && startsSmall(body, next);
	}
	return false;
}

/** Speech that breaks off: `comes, to—” At this`. */
export function breaksOff(body: string, tokens: Token[], at: number, to: number): boolean {
	const next = tokens[at + 1];
	return (
		isClosing(tokens[at]?.lower) &&
		'—–-'.includes(tokens[at - 1]?.lower ?? ' ') &&
		tokens[at - 1]?.end === tokens[at]?.start &&
		at + 1 < to &&
		next?.kind === 'word' &&
		next.start > (tokens[at]?.end ?? 0) &&
		startsLarge(body, next) &&
		!isReported(body, tokens, at + 1, to)
	);
}

/** Whether a quotation mark opens: a plain one does where nothing touches it from before. */
function isOpening(tokens: Token[], at: number): boolean {
	const lower = tokens[at]?.lower;
	return lower === '“' || lower === '‘' || (lower === '"' && tokens[at]?.start !== tokens[at - 1]?.end);
}

const isClosing = (lower: string | undefined): boolean => lower === '”' || lower === '’' || lower === '"';
