import type { Document, Sentence, Token } from '../text/document.ts';
import { negation } from '../text/negation.ts';

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** What is left of a word's valence where it is turned round: weaker ("not good" is not "bad"). */
const turned = -0.4;
/** What is left of praise that only seems so: "it all sounds very exciting". */
const seeming = 0.4;
/** Before and behind "but": what comes behind is what the writer means. */
const conceded = 0.7;
const meant = 1.2;

const turns = words('but yet however nevertheless nonetheless');
const concessions = words('while whilst although though despite regardless notwithstanding');
const doubts = words('little nothing no not hardly scarcely');
const seems = words('sound seem appear purport pretend supposedly allegedly ostensibly so-called');
/** Verbs whose bad object makes them good: "tackle threats", "freed of the shackles". */
const remedies = words(`
	tackle address combat overcome reduce prevent avoid avert relieve alleviate solve resolve eliminate eradicate
	mitigate counter defuse curb free freed ease abolish escape
`);

/** How far these reach, in words; a mark of punctuation ends each of them. */
const belittledReach = 8;
const exceededReach = 5;
const remedyReach = 4;
const seemingReach = 4;

/**
 * Read how much of a valence counts at each token of a sentence, given the words around it:
 * - turned round and halved under a negation, and so is praise behind "little more than", blame behind
 *   "more than a" and blame that is the object of a remedy ("tackle threats");
 * - less than half of praise behind "sounds", "seems", "purports to";
 * - × 0.7 in what is conceded ("although …," or before "but"), × 1.2 behind "but";
 * - nothing of a capitalised word inside a sentence, which is taken for a name ("Fair Trade").
 *
 * @returns a function from a token and its valence to the valence that counts there
 */
export function contextReader(
	{ body, tokens }: Document,
	{ firstToken, endToken }: Sentence
): (at: number, valence: number) => number {
	const isNegated = negation(tokens, firstToken, endToken);
	const praise = new Float64Array(endToken - firstToken);
	const blame = new Float64Array(endToken - firstToken);
	let turn = -1;
	for (let at = firstToken + 1; at < endToken; at++) if (turns.has(tokens[at]?.lower ?? '')) turn = at;
	const first = tokens[firstToken]?.lower ?? '';
	const concededTo = concessions.has(first) ? nextComma(tokens, firstToken, endToken) : -1;
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
		const code = body.charCodeAt(token.start);
		const isName = !starts && code >= 0x41 && code <= 0x5a;
		starts = false;
		const factor = isName ? 0 : turn > 0 ? (at < turn ? conceded : meant) : at < concededTo ? conceded : 1;
		const negated = isNegated[at - firstToken] === true;
		const isTurned = negated && belittled === 0;
		praise[at - firstToken] = factor * (isTurned || belittled > 0 ? turned : doubted > 0 ? seeming : 1);
		blame[at - firstToken] = factor * (isTurned || exceeded > 0 || remedied > 0 ? turned : 1);
		belittled = Math.max(belittled - 1, 0);
		exceeded = Math.max(exceeded - 1, 0);
		remedied = Math.max(remedied - 1, 0);
		doubted = Math.max(doubted - 1, 0);
		if (token.lower === 'than' && tokens[at - 1]?.lower === 'more') {
			if (doubts.has(tokens[at - 2]?.lower ?? '')) belittled = belittledReach;
			else if (isExcess(tokens[at + 1]?.lower)) exceeded = exceededReach;
		} else if (remedies.has(token.lemma) && !negated) remedied = remedyReach;
		else if (seems.has(token.lemma)) doubted = seemingReach;
	}
	return (at, valence) => valence * ((valence > 0 ? praise : blame)[at - firstToken] ?? 0);
}

const quoteMarks = new Set(['‘', '’', '“', '”', '"', "'", '(', ')']);
const isExcess = (lower: string | undefined): boolean =>
	lower === 'a' || lower === 'an' || lower === 'just' || lower === 'merely' || lower === 'simply';

function nextComma(tokens: Token[], from: number, to: number): number {
	for (let at = from; at < to; at++) if (tokens[at]?.lower === ',') return at;
	return from;
}
