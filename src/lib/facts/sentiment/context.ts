import { byForm } from '../../text/words/byForm.ts';
import type { Document, Sentence, Token } from '../../text/document.ts';
import { negation } from '../../text/words/negation.ts';
import { isShouted } from '../../text/sentences/shouted.ts';

/** What is left of a word's valence where it is turned round: weaker ("not good" is not "bad"). */
const turned = -0.4;
/** What is left of praise that only seems so: "it all sounds very exciting". */
const seeming = 0.2;
/** What is left of blame that is denied: "more than a smokescreen". */
const denied = -0.8;
/** What is left of blame that is remedied: "tackle threats". */
const mended = -0.2;
/** Before and behind "but": what comes behind is what the writer means. */
const conceded = 0.5;
const meant = 1.3;
/** In a clause that opens with "although" or "while". */
const subordinate = 0.7;

/** How far these reach, in words; a mark of punctuation ends each of them. */
const belittledReach = 8;
const exceededReach = 5;
const remedyReach = 4;
const seemingReach = 4;

type Cue = 'turn' | 'concession' | 'seeming' | 'remedy' | 'claim' | 'than';
/** The words that change what others weigh, by lemma. A remedy makes its bad object good. */
const cues = new Map<string, Cue>([
	...entries('turn', 'but yet however nevertheless nonetheless'),
	...entries('concession', 'while whilst although though despite regardless notwithstanding'),
	...entries('seeming', 'sound seem appear purport pretend supposedly allegedly ostensibly so-called'),
	...entries(
		'remedy',
		`tackle address combat overcome reduce prevent avoid avert relieve alleviate solve resolve eliminate
		eradicate mitigate counter defuse curb free freed ease abolish escape`
	),
	['claim', 'claim'],
	['than', 'than']
]);
const cueOf = byForm(({ lemma }) => cues.get(lemma));
function entries(cue: Cue, list: string): [string, Cue][] {
	return list.split(/\s+/).map((word) => [word, cue]);
}

const doubts = new Set(['little', 'nothing', 'no', 'not', 'hardly', 'scarcely']);
const quoteMarks = new Set(['‘', '’', '“', '”', '"', "'", '(', ')']);
const isExcess = (lower: string | undefined): boolean =>
	lower === 'a' || lower === 'an' || lower === 'just' || lower === 'merely' || lower === 'simply';

/** How much of praise and of blame counts at each token of a document. */
export interface Context {
	praise: Float64Array;
	blame: Float64Array;
}

/** What counts of a valence at a token. */
export const inContext = ({ praise, blame }: Context, at: number, valence: number): number =>
	valence * ((valence > 0 ? praise : blame)[at] ?? 0);

/**
 * Read how much of a valence counts at each token, given the words around it:
 * - turned round and weakened under a negation, and so is praise behind "little more than", blame behind
 *   "more than a" and blame that is the object of a remedy ("tackle threats");
 * - a fifth of praise behind "sounds", "seems", "purports to";
 * - × 0.7 in a clause that opens the sentence with "although", × 0.5 before "but", × 1.3 behind it;
 * - nothing of a capitalised word inside a sentence, which is taken for a name ("Fair Trade").
 */
export function readContext(document: Document): Context {
	const length = document.tokens.length;
	const context = { praise: new Float64Array(length), blame: new Float64Array(length) };
	for (const sentence of document.sentences) readSentence(document, sentence, context);
	return context;
}

function readSentence({ body, tokens }: Document, sentence: Sentence, { praise, blame }: Context): void {
	const { firstToken, endToken } = sentence;
	const isNegated = negation(tokens, firstToken, endToken);
	let turn = -1;
	let concededTo = -1;
	let capitals = 0;
	let longer = 0;
	for (let at = firstToken; at < endToken; at++) {
		const token = tokens[at];
		if (token?.kind !== 'word') continue;
		if (token.end - token.start > 3) {
			longer++;
			if (isCapital(body, token)) capitals++;
		}
		const cue = cueOf(token);
		if (cue === 'turn' && at > firstToken) turn = at;
		else if (cue === 'concession' && at === firstToken) concededTo = nextComma(tokens, at, endToken);
	}
	// Most longer words have a capital, as in "Minister Defends Savage Cuts": then it marks no name.
	const isHeadline = (longer > 3 && capitals > 0.7 * longer) || isShouted({ body, tokens }, sentence);
	let starts = true;
	let belittled = 0;
	let exceeded = 0;
	let remedied = 0;
	let doubted = 0;
	for (let at = firstToken; at < endToken; at++) {
		const token = tokens[at];
		if (token === undefined) break;
		if (token.kind === 'punctuation') {
			if (!quoteMarks.has(token.lower)) belittled = exceeded = remedied = doubted = 0;
			continue;
		}
		const isName = !starts && !isHeadline && isCapital(body, token);
		starts = false;
		const factor = isName ? 0 : turn > 0 ? (at < turn ? conceded : meant) : at < concededTo ? subordinate : 1;
		const negated = isNegated[at - firstToken] === true;
		const isTurned = negated && belittled === 0;
		praise[at] = factor * (isTurned || belittled > 0 ? turned : doubted > 0 ? seeming : 1);
		blame[at] = factor * (exceeded > 0 ? denied : isTurned ? turned : remedied > 0 ? mended : 1);
		if (belittled > 0) belittled--;
		if (exceeded > 0) exceeded--;
		if (remedied > 0) remedied--;
		if (doubted > 0) doubted--;
		const cue = cueOf(token);
		if (cue === undefined) continue;
		const next = tokens[at + 1]?.lower;
		if (cue === 'than' && tokens[at - 1]?.lower === 'more') {
			if (doubts.has(tokens[at - 2]?.lower ?? '')) belittled = belittledReach;
			else if (isExcess(next)) exceeded = exceededReach;
		} else if (cue === 'remedy' && !negated) remedied = remedyReach;
		else if (cue === 'seeming' || (cue === 'claim' && next === 'to')) doubted = seemingReach;
	}
}

const isCapital = (body: string, { start }: Token): boolean => {
	const code = body.charCodeAt(start);
	return code >= 0x41 && code <= 0x5a;
};

function nextComma(tokens: Token[], from: number, to: number): number {
	for (let at = from; at < to; at++) if (tokens[at]?.lower === ',') return at;
	return from;
}
