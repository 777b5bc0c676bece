import type { Sentence, Span, Token } from './document.ts';

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** Before a name: their point never ends a sentence. */
const titles = words(`
	mr mrs ms mx dr prof rev revd hon sir fr messrs cllr gov sen rep pres gen maj col capt lt sgt cpl adm
	supt insp ald mt ft viz cf vs eg ie approx ca esp incl
`);
/** Before a number: "No. 10", "pp. 3–4". */
const numberTitles = words(
	'no nos p pp vol vols ch fig figs art sec para paras para. ed edn c col n v s ss cl'
);
/** Shortened words whose point may or may not end the sentence; the next word decides. */
const abbreviations = words(`
	co inc ltd plc corp bros dept govt assoc assn dist est univ jr sr esq etc al st ave rd sq
	jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
	am pm hrs hr min mins secs m bn mn tn k ext tel no med
`);
/** Words that open sentences and seldom stand capitalised inside one. */
const openers = words(`
	the a an it he she they we i you this that these those there here but and or so yet if when while
	although though because since as in on at for from by with to of after before until once unless what who
	why how where which whose is are was were do does did has have had will would can could should may might
	not no nor now then thus therefore however moreover meanwhile indeed perhaps instead still also all some
	many most few each every both another such only just even my your his her its our their one two three
	let nobody nothing everyone everything people please
`);
const reporting = words(`
	said says say asked asks replied added told cried insisted argued wrote answered explained shouted
	continued remarked declared warned observed claimed admitted
`);

const isTerminator = (lower: string): boolean =>
	lower === '.' || lower === '!' || lower === '?' || lower === '…';
const isCloser = (lower: string): boolean =>
	lower === '”' ||
	lower === '’' ||
	lower === '"' ||
	lower === "'" ||
	lower === ')' ||
	lower === ']' ||
	lower === '»';
const isOpener = (lower: string): boolean =>
	lower === '“' ||
	lower === '‘' ||
	lower === '"' ||
	lower === "'" ||
	lower === '(' ||
	lower === '[' ||
	lower === '«';

/**
 * Split each paragraph into sentences, by rules alone, the same in every engine.
 *
 * A sentence ends at ". ! ? …" with any closing marks behind it, where what follows can open a sentence. It
 * does not end after a title, an initial or the abbreviations of British prose ("Dr.", "No. 10", "a.m.", "e.g."),
 * inside brackets that it opened, before a small letter, or between a quotation and its "said". A paragraph
 * always ends a sentence. Marks without a word join the sentence before them, so every sentence holds a
 * word and every word is in one sentence.
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
	const push = (end: number): void => {
		const start = tokens[first];
		const last = tokens[end - 1];
		if (start === undefined || last === undefined) return;
		const before = found.at(-1);
		if (wordsSeen === 0) {
			// Marks alone ("[…]") belong to the sentence before them, or wait for the one behind.
			if (before === undefined || found.length === already) return;
			before.end = last.end;
			before.endToken = end;
		} else {
			found.push({
				sentence: found.length + 1,
				paragraph,
				start: start.start,
				end: last.end,
				firstToken: first,
				endToken: end
			});
		}
		first = end;
		wordsSeen = 0;
	};
	for (let at = from; at < to; at++) {
		const token = tokens[at];
		if (token === undefined) break;
		if (token.kind !== 'punctuation') {
			wordsSeen++;
			// "a.m." carries its own point.
			if (token.lower.endsWith('.') && at + 1 < to && endsAfterInitialism(body, tokens, at, to)) {
				at = closeMarks(tokens, at, to) - 1;
				push(at + 1);
			}
			continue;
		}
		const bracketEnd = closing?.get(at);
		if (bracketEnd !== undefined && wordsSeen > 0) {
			for (let inside = at; inside <= bracketEnd; inside++) {
				if (tokens[inside]?.kind !== 'punctuation') wordsSeen++;
			}
			at = bracketEnd;
			continue;
		}
		if (!isTerminator(token.lower)) continue;
		const end = closeMarks(tokens, at, to);
		if (end >= to || ends(body, tokens, first, at, end, to)) push(end);
		at = end - 1;
	}
	if (first < to) push(to);
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
function closeMarks(tokens: Token[], at: number, to: number): number {
	let end = at + 1;
	while (end < to) {
		const token = tokens[end];
		const before = tokens[end - 1];
		if (token === undefined || before === undefined) break;
		const adjacent = token.start === before.end;
		if (adjacent && isFootnote(tokens, end)) end += 3;
		else if (isTerminator(token.lower)) end++;
		else if (adjacent && isCloser(token.lower)) end++;
		else break;
	}
	return Math.min(end, to);
}

function isFootnote(tokens: Token[], at: number): boolean {
	return tokens[at]?.lower === '[' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.lower === ']';
}

/** The first token at or behind `at` that opens no quotation or bracket. */
function pastOpeners(tokens: Token[], at: number, to: number): number {
	while (at < to && isOpener(tokens[at]?.lower ?? '')) at++;
	return at;
}

/** Whether the marks `[mark, end)` end the sentence that began at token `first`, given what follows. */
function ends(body: string, tokens: Token[], first: number, mark: number, end: number, to: number): boolean {
	const next = tokens[pastOpeners(tokens, end, to)];
	const follower = tokens[end];
	const last = tokens[end - 1];
	const before = tokens[mark - 1];
	if (next === undefined || follower === undefined || last === undefined) return true;
	if (startsSmall(body, next)) return false;
	const spaced = follower.start > last.end;
	if (!spaced && !isCloser(last.lower) && !glued(body, tokens, mark, end)) return false;
	if (before === undefined || mark === first) return false;
	if (next.kind === 'punctuation' && !isBullet(next.lower)) return false;
	const single = end - mark === 1 || isCloser(tokens[mark + 1]?.lower ?? '');
	if (tokens[mark]?.lower === '.' && single && before.end === tokens[mark]?.start) {
		if (before.kind === 'number' && mark - 1 === first) return false;
		if (before.kind === 'word' && !endsAfterWord(body, tokens, first, mark - 1, next)) return false;
	}
	return !isReported(body, tokens, mark, end, to);
}

const isBullet = (lower: string): boolean =>
	lower === '•' ||
	lower === '–' ||
	lower === '—' ||
	lower === '£' ||
	lower === '$' ||
	lower === '€' ||
	lower === '[' ||
	lower === '#' ||
	lower === '@';

function startsSmall(body: string, token: Token): boolean {
	if (token.kind !== 'word') return false;
	const code = body.codePointAt(token.start) ?? 0;
	if (code < 0x80) return code >= 0x61 && code <= 0x7a;
	const character = String.fromCodePoint(code);
	return character !== character.toUpperCase();
}

const startsLarge = (body: string, token: Token): boolean => {
	const code = body.codePointAt(token.start) ?? 0;
	if (code < 0x80) return code >= 0x41 && code <= 0x5a;
	const character = String.fromCodePoint(code);
	return character !== character.toLowerCase();
};

/** "Hello world.Today is": a small word, a mark and a capitalised word without a space, no address. */
function glued(body: string, tokens: Token[], mark: number, end: number): boolean {
	const before = tokens[mark - 1];
	const next = tokens[end];
	const behind = tokens[end + 1];
	if (before?.kind !== 'word' || next?.kind !== 'word' || before.lower.length < 2) return false;
	if (!startsSmall(body, before) || !startsLarge(body, next)) return false;
	return behind === undefined || behind.start > next.end || behind.lower === ',' || behind.lower === '.';
}

/** Whether a point behind the word at `at` ends the sentence, the next word being capitalised or a number. */
function endsAfterWord(body: string, tokens: Token[], first: number, at: number, next: Token): boolean {
	const token = tokens[at];
	if (token === undefined) return true;
	const { lower } = token;
	const length = token.end - token.start;
	if (length === 1) {
		if (at === first) return false;
		if (!startsLarge(body, token)) return !numberTitles.has(lower) || next.kind !== 'number';
		const before = tokens[at - 1];
		if (lower === 'i' && (before === undefined || !startsLarge(body, before))) return true;
		if (before !== undefined && startsSmall(body, before)) return openers.has(next.lower);
		return openers.has(next.lower) && next.lower.length > 1;
	}
	if (length > 7) return true;
	if (numberTitles.has(lower) && next.kind === 'number') return false;
	if (lower === 'st') return openers.has(next.lower);
	if (titles.has(lower)) return false;
	if (
		lower === 'no' ||
		lower === 'sun' ||
		lower === 'sat' ||
		lower === 'mar' ||
		lower === 'med' ||
		lower === 'am'
	) {
		return true;
	}
	if (abbreviations.has(lower)) {
		return (
			lower === 'etc' || lower === 'bn' || lower === 'mn' || (openers.has(next.lower) && next.kind === 'word')
		);
	}
	return true;
}

/** Whether the sentence ends after an initialism with its point inside ("5 p.m. The bank"). */
function endsAfterInitialism(body: string, tokens: Token[], at: number, to: number): boolean {
	const token = tokens[at];
	const end = closeMarks(tokens, at, to);
	const next = tokens[pastOpeners(tokens, end, to)];
	if (token === undefined || next === undefined) return true;
	if (token.lower === 'e.g.' || token.lower === 'i.e.') return false;
	if (next.kind !== 'word' || startsSmall(body, next)) {
		return (
			end > at + 1 &&
			isTerminator(tokens[at + 1]?.lower ?? '') &&
			!startsSmall(body, next) &&
			next.kind === 'word'
		);
	}
	return openers.has(next.lower);
}

/** Whether a closed quotation is followed by who said it: `“Why not?” Mr Smith asked.` */
function isReported(body: string, tokens: Token[], mark: number, end: number, to: number): boolean {
	const last = tokens[end - 1]?.lower;
	if (last !== '”' && last !== '’' && last !== '"' && last !== "'") return false;
	for (let at = end; at < Math.min(end + 4, to); at++) {
		const token = tokens[at];
		if (token?.kind !== 'word') return false;
		if (reporting.has(token.lower)) return at > end && tokens[mark]?.lower !== '.';
		if (at > end && !startsLarge(body, token)) return false;
	}
	return false;
}
