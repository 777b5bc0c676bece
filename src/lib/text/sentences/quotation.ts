import type { Span, Token } from '../document.ts';

/** From this many words on, marked words are someone's speech; below it they may be a term. */
const speechWords = 5;

const reporting = new Set(
	`say says said saying tell tells told ask asks asked reply replies replied add adds added argue argues
	argued claim claims claimed declare declares declared insist insists insisted warn warns warned write
	writes wrote shout shouts shouted cry cries cried answer answers answered remark remarks remarked
	announce announces announced conclude concludes concluded observe observes observed complain complains
	complained promise promises promised admit admits admitted quip quips quipped`
		.trim()
		.split(/\s+/)
);
const scareCues = new Set([
	'so-called',
	'called',
	'dubbed',
	'termed',
	'named',
	'titled',
	'entitled',
	'label',
	'labelled'
]);
const smallWords = new Set('a an the of and or for in on to at by with from as but vs'.split(' '));

/**
 * Spans of quoted speech, quotation marks included, in order and without overlap.
 *
 * Marked words are speech where there are five or more of them, where a sentence stands inside the marks
 * (capital to full stop), or where a word of saying stands next to them; not where they follow "so-called" or
 * the like, and not a title in capitals. So ‘big society’, “sell” and ‘more for less’ are none. An apostrophe
 * opens nothing. A double mark that is never closed ends with its paragraph, or runs on where the next
 * paragraph opens with the same mark; a single one is taken for an apostrophe.
 *
 * @param quoted paragraphs that are set as quotations: each is speech, all of it
 */
export function quotations(
	body: string,
	paragraphs: Span[],
	tokens: Token[],
	quoted: readonly Span[] = []
): Span[] {
	const starts = new Set(quoted.map(({ start }) => start));
	const found: Span[] = [];
	let from = 0;
	let running = false;
	for (const [index, paragraph] of paragraphs.entries()) {
		while ((tokens[from]?.start ?? Infinity) < paragraph.start) from++;
		let to = from;
		while ((tokens[to]?.start ?? Infinity) < paragraph.end) to++;
		if (body.charCodeAt(paragraph.start) === 0x3e || starts.has(paragraph.start))
			found.push({ ...paragraph });
		else {
			const next = paragraphs[index + 1];
			const goesOn = next !== undefined && '“"'.includes(body.charAt(next.start));
			running = readParagraph(body, paragraph, tokens, from, to, goesOn, running, found);
		}
		from = to;
	}
	return found;
}

function readParagraph(
	body: string,
	paragraph: Span,
	tokens: Token[],
	from: number,
	to: number,
	goesOn: boolean,
	running: boolean,
	found: Span[]
): boolean {
	const unclosed = new Set<string>();
	for (let at = from; at < to; at++) {
		const token = tokens[at];
		const mark = markAt(tokens, at);
		if (token?.kind !== 'punctuation' || unclosed.has(mark) || !opens(body, tokens, at)) continue;
		const close = closer(body, tokens, at, to);
		if (close === undefined) {
			// What closes nothing here closes nothing further on, and looking again would take long.
			if (mark === "'" || mark === '»' || mark === '„' || mark === '‚') unclosed.add(mark);
			if (mark !== '"' && mark !== '“' && mark !== '«' && mark !== '‹') continue;
			const speech = goesOn || (running && at === from) || isSpeech(body, tokens, from, at, to, to);
			if (speech) found.push({ start: token.start, end: paragraph.end });
			return goesOn;
		}
		const end = tokens[close + (isPair(tokens, close) ? 1 : 0)]?.end ?? paragraph.end;
		if ((running && at === from) || isSpeech(body, tokens, from, at, close, to)) {
			found.push({ start: token.start, end });
		}
		at = close;
	}
	return false;
}

const isSpaceAt = (body: string, at: number): boolean =>
	at < 0 || at >= body.length || /\s/.test(body.charAt(at));

/** Two single marks or grave accents side by side, as typewriters set a double mark. */
function isPair(tokens: Token[], at: number): boolean {
	const [token, next] = [tokens[at], tokens[at + 1]];
	if (token === undefined || (token.lower !== "'" && token.lower !== '`')) return false;
	return next?.lower === token.lower && next.start === token.end;
}

/** The mark at `at`, a pair as the double mark that it stands for. */
function markAt(tokens: Token[], at: number): string {
	return isPair(tokens, at) ? '"' : (tokens[at]?.lower ?? '');
}

/** What closes what a mark opens; a mark that is not here is closed by its like. */
const closers = new Map([
	['“', '”'],
	['‘', '’'],
	['«', '»'],
	['»', '«'],
	['‹', '›'],
	['„', '“”'],
	['‚', '‘’']
]);

/** Whether the mark at `at` opens a quotation. */
function opens(body: string, tokens: Token[], at: number): boolean {
	const token = tokens[at];
	if (token === undefined) return false;
	const mark = markAt(tokens, at);
	const end = isPair(tokens, at) ? token.end + 1 : token.end;
	const after = body.charAt(end);
	if (mark === '“' || mark === '«' || mark === '‹' || mark === '„') return true;
	if (mark === '‘' || mark === '‚') return !/\d|\s/.test(after) && after !== '';
	if (mark !== '"' && mark !== "'" && mark !== '»') return false;
	if (isSpaceAt(body, end)) return false;
	const before = body.charAt(token.start - 1);
	if (!isSpaceAt(body, token.start - 1) && !'([{—–-“‘"\''.includes(before)) return false;
	return mark !== "'" || !/\d/.test(after);
}

/** The token that closes the quotation opened at `open`, if the paragraph holds one. */
function closer(body: string, tokens: Token[], open: number, to: number): number | undefined {
	const mark = markAt(tokens, open);
	const wanted = closers.get(mark) ?? mark;
	const single = wanted.includes('’') || wanted === "'";
	let doubtful: number | undefined;
	for (let at = open + (isPair(tokens, open) ? 2 : 1); at < to; at++) {
		const token = tokens[at];
		if (token === undefined || token.kind !== 'punctuation') continue;
		const own = markAt(tokens, at);
		if (own === mark && mark !== wanted) return doubtful;
		if (!wanted.includes(own)) continue;
		const before = tokens[at - 1];
		if (mark === wanted && opens(body, tokens, at)) {
			if (doubtful !== undefined) return doubtful;
			continue;
		}
		if (!single) return at;
		if (/[\p{L}\p{N}]/u.test(body.charAt(token.end))) continue;
		const plural =
			before?.end === token.start &&
			before.lower.endsWith('s') &&
			/^\s\p{Ll}/u.test(body.slice(token.end, token.end + 2));
		if (!plural) return doubtful !== undefined && before?.kind !== 'punctuation' ? doubtful : at;
		doubtful ??= at;
	}
	return doubtful;
}

function isSpeech(
	body: string,
	tokens: Token[],
	from: number,
	open: number,
	close: number,
	to: number
): boolean {
	let words = 0;
	let capitals = 0;
	let small = 0;
	let points = 0;
	for (let at = open + 1; at < close; at++) {
		const token = tokens[at];
		if (token === undefined) continue;
		if (token.kind === 'punctuation') {
			if ('.!?…'.includes(token.lower)) points++;
			continue;
		}
		words++;
		const first = body.charAt(token.start);
		if (first !== first.toLowerCase()) capitals++;
		else if (!smallWords.has(token.lower)) small++;
	}
	if (words === 0) return false;
	const before = tokens[open - 1];
	const first = body.charAt(tokens[open + 1]?.start ?? 0);
	const startsLarge = first !== first.toLowerCase();
	const last = tokens[close - 1]?.lower ?? '';
	const sentence = startsLarge && '.!?…'.includes(last) && last !== '';
	if (open > from && before?.kind === 'word' && scareCues.has(before.lower) && words < 2 * speechWords)
		return false;
	if (sentence && (words > 2 || open === from || before?.lower === ':' || before?.lower === ',')) return true;
	if (small === 0 && capitals > 1 && points === 0 && words < 2 * speechWords) return false;
	if (words >= speechWords) return true;
	return saidBefore(tokens, from, open) || saidAfter(tokens, close, to);
}

const between = new Set([',', ':', 'that', 'us', 'me', 'him', 'her', 'them', 'you']);

/** A word of saying before the mark, with no more than "us that" or a colon between. */
function saidBefore(tokens: Token[], from: number, open: number): boolean {
	for (let at = open - 1; at >= Math.max(from, open - 3); at--) {
		const lower = tokens[at]?.lower ?? '';
		if (reporting.has(lower)) return true;
		if (!between.has(lower)) return false;
	}
	return false;
}

/** `,” he said` or `,” said Smith`: a comma inside the marks and a word of saying among the next three. */
function saidAfter(tokens: Token[], close: number, to: number): boolean {
	const last = tokens[close - 1]?.lower;
	const comma = last === ',' || last === '!' || last === '?' || tokens[close + 1]?.lower === ',';
	if (!comma) return false;
	for (let at = close + 1; at < Math.min(close + 5, to); at++) {
		const lower = tokens[at]?.lower ?? '';
		if (reporting.has(lower)) return true;
		if (lower === '.' || lower === ';' || lower === ':') return false;
	}
	return false;
}
