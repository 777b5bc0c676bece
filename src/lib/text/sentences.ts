import { endsAfterInitialism, endsAfterWord, isAbbreviation, openers } from './abbreviations.ts';
import type { Sentence, Span, Token } from './document.ts';
import { startsLarge, startsSmall } from './letterCase.ts';
import { isBullet, isNextLabel, listMark } from './listMarks.ts';

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** Words behind "?" or "!" that go on with the sentence. */
const joiners = words('and or but in of to for on at by with from as is was has than magazine');
const reporting = words(`
	said says say asked asks replied added told cried insisted argued wrote answered explained shouted
	continued remarked declared warned observed claimed admitted
`);

const isTerminator = (lower: string | undefined): boolean =>
	lower === '.' || lower === '!' || lower === '?' || lower === '…';
const isCloser = (lower: string | undefined): boolean =>
	lower !== undefined && lower.length === 1 && '”’"\')]»*_'.includes(lower);
const isOpener = (lower: string | undefined): boolean =>
	lower !== undefined && lower.length === 1 && '“‘"\'([«'.includes(lower);
/** Marks of emphasis, and what stands in "[…]". */
const isOrnament = (lower: string | undefined): boolean =>
	lower === '*' || lower === '_' || lower === '…' || lower === ']';
/** Marks that may begin a sentence. */
const canBegin = (lower: string): boolean => '£$€#@['.includes(lower) || isBullet(lower);

/**
 * Split each paragraph into sentences, by rules alone, the same in every engine.
 *
 * A sentence ends at ". ! ? …" with any closing marks behind it, where what follows can open a sentence. It
 * does not end after a title, an initial or the abbreviations of British prose ("Dr.", "No. 10", "a.m.",
 * "e.g."), inside brackets that it opened, between a quotation and its "said", nor before a small letter
 * unless the writing is hasty ("ok. they"). A new item of a list inside the paragraph ("2.", "(b)", "•") begins
 * a sentence, and a paragraph always ends one. Marks alone never make a sentence: every sentence holds a word,
 * and every word is in one sentence.
 */
export function sentences(body: string, paragraphs: Span[], tokens: Token[]): Sentence[] {
	const found: Sentence[] = [];
	let from = 0;
	for (const [index, paragraph] of paragraphs.entries()) {
		while ((tokens[from]?.start ?? Infinity) < paragraph.start) from++;
		let to = from;
		while ((tokens[to]?.start ?? Infinity) < paragraph.end) to++;
		splitParagraph(body, tokens, from, to, index + 1, found);
		from = to;
	}
	return found;
}

function splitParagraph(
	body: string,
	tokens: Token[],
	from: number,
	to: number,
	paragraph: number,
	found: Sentence[]
): void {
	const closing = brackets(tokens, from, to);
	const already = found.length;
	let first = from;
	let wordsSeen = 0;
	let label = listMark(tokens, pastBullets(tokens, from, to), to)?.label;

	/** End a sentence before token `end`; marks alone join the sentence before, or wait for the one behind. */
	const close = (end: number): void => {
		const start = tokens[first];
		const last = tokens[end - 1];
		if (start === undefined || last === undefined) return;
		if (wordsSeen > 0) {
			found.push({
				sentence: found.length + 1,
				paragraph,
				start: start.start,
				end: last.end,
				firstToken: first,
				endToken: end
			});
		} else {
			const before = found.at(-1);
			if (before === undefined || found.length === already) return;
			before.end = last.end;
			before.endToken = end;
		}
		first = end;
		wordsSeen = 0;
	};

	for (let at = from; at < to; at++) {
		const token = tokens[at];
		if (token === undefined) break;
		if (wordsSeen > 0 && label !== undefined) {
			const mark = listMark(tokens, at, to);
			if (mark !== undefined && mark.end < to && isNextLabel(label, mark.label)) {
				close(at);
				label = mark.label;
				wordsSeen = 1;
				at = mark.end - 1;
				continue;
			}
		}
		if (token.kind !== 'punctuation') {
			wordsSeen++;
			if (token.lower.endsWith('.') && at + 1 < to) {
				const end = closeMarks(tokens, at, to);
				const next = tokens[pastOpeners(tokens, end, to)];
				const hasMoreMarks = isTerminator(tokens[at + 1]?.lower);
				if (next === undefined || endsAfterInitialism(body, token, next, hasMoreMarks)) {
					close(end);
					at = end - 1;
				}
			}
			continue;
		}
		if (wordsSeen > 0 && isBullet(token.lower)) {
			close(at);
			continue;
		}
		let mark = at;
		const partner = wordsSeen > 0 ? closing?.get(at) : undefined;
		if (partner !== undefined) {
			for (let inside = at; inside < partner; inside++)
				if (tokens[inside]?.kind !== 'punctuation') wordsSeen++;
			at = partner;
			// "(… as it was.) Then": the point inside the bracket may end the sentence around it.
			mark = partner - 1;
			if (tokens[mark - 1]?.kind === 'punctuation') continue;
		}
		if (!isTerminator(tokens[mark]?.lower)) continue;
		const end = closeMarks(tokens, mark, to);
		if (end >= to || ends(body, tokens, first, mark, end, to)) close(end);
		at = end - 1;
	}
	if (first < to) close(to);
}

/** Each opening bracket of a paragraph that closes again, with the place of its partner; undefined if none. */
function brackets(tokens: Token[], from: number, to: number): Map<number, number> | undefined {
	let pairs: Map<number, number> | undefined;
	const open: number[] = [];
	for (let at = from; at < to; at++) {
		const lower = tokens[at]?.lower;
		if (lower === '(' || lower === '[') open.push(at);
		else if (lower === ')' || lower === ']') {
			const start = open.pop();
			if (start !== undefined) (pairs ??= new Map()).set(start, at);
		}
	}
	return pairs;
}

/** From a final mark to behind all the final and closing marks that stand with it: `?!”`, `. . .`, `.[3]`. */
function closeMarks(tokens: Token[], mark: number, to: number): number {
	let end = mark + 1;
	while (end < to) {
		const token = tokens[end];
		const adjacent = token?.start === tokens[end - 1]?.end;
		if (adjacent && end + 2 < to && isFootnote(tokens, end)) end += 3;
		else if (isTerminator(token?.lower) || (adjacent && isCloser(token?.lower))) end++;
		else break;
	}
	return end;
}

function isFootnote(tokens: Token[], at: number): boolean {
	return tokens[at]?.lower === '[' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.lower === ']';
}

function pastBullets(tokens: Token[], at: number, to: number): number {
	while (at < to && isBullet(tokens[at]?.lower ?? '')) at++;
	return at;
}

/** The first token from `at` on that opens no quotation or bracket and is no list mark. */
function pastOpeners(tokens: Token[], at: number, to: number): number {
	const mark = listMark(tokens, at, to);
	// A number with a point may as well be the end of a date.
	if (mark !== undefined && mark.end < to && tokens[mark.end - 1]?.lower === ')') at = mark.end;
	while (at < to && (isOpener(tokens[at]?.lower) || isOrnament(tokens[at]?.lower))) at++;
	return at;
}

/** Whether the marks `[mark, end)` end the sentence that began at token `first`, given what follows. */
function ends(body: string, tokens: Token[], first: number, mark: number, end: number, to: number): boolean {
	const next = tokens[pastOpeners(tokens, end, to)];
	const follower = tokens[end];
	const final = tokens[mark];
	const before = tokens[mark - 1];
	if (next === undefined || follower === undefined || final === undefined) return true;
	if (before === undefined || mark === first) return false;
	// A spaced ellipsis is a pause or a gap.
	if (before.end < final.start && (end - mark === 3 || final.lower === '…')) return false;
	if (startsSmall(body, next)) return opensSmall(body, tokens, mark, end);
	if (next.kind === 'punctuation' && !canBegin(next.lower)) return false;
	const glued = follower.start === tokens[end - 1]?.end && !isCloser(tokens[end - 1]?.lower);
	if (glued && !opensGlued(body, before, next, tokens[end + 1])) return false;
	const alone = end - mark === 1 || isCloser(tokens[mark + 1]?.lower);
	if (final.lower === '.' && alone && before.end === final.start) {
		if (pastBullets(tokens, first, to) === mark - 1 && listMark(tokens, mark - 1, to) !== undefined)
			return false;
		if (before.kind === 'word' && !endsAfterWord(body, tokens, first, mark - 1, next)) return false;
	}
	return final.lower === '.' || !isReported(body, tokens, end, to);
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
	if (!startsSmall(body, before) || before.end !== tokens[mark]?.start) return false;
	if (final.lower === '!') return !joiners.has(next.lower);
	return final.lower === '.' && end - mark === 1 && before.lower.length > 3 && !isAbbreviation(before.lower);
}

/** "Hello world.Today is", "in May.The": a sentence without a space before it, and no address or version. */
function opensGlued(body: string, before: Token, next: Token, behind: Token | undefined): boolean {
	if (next.kind !== 'word' || !startsLarge(body, next) || behind?.start === next.end)
		return behind?.lower === '.';
	if (before.kind === 'number' || startsSmall(body, before)) return before.lower.length > 1;
	return openers.has(next.lower);
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
