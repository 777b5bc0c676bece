import type { Document, Sentence } from '../text/document.ts';
import { negation } from '../text/negation.ts';

/** What is left of a word's valence under a negation: turned round and weaker ("not good" is not "bad"). */
const negated = -0.5;
/** Before and behind "but": what comes behind is what the writer means. */
const conceded = 0.7;
const meant = 1.2;

const turns = new Set(['but', 'yet', 'however', 'nevertheless', 'nonetheless']);
const concessions = new Set([
	'while',
	'whilst',
	'although',
	'though',
	'despite',
	'regardless',
	'notwithstanding'
]);

/**
 * How much of a word's valence counts where it stands, one number for each token of the sentence, the
 * first for its first token: −0.5 where it is negated, 0.7 in what is conceded ("although …," or before
 * "but"), 1.2 behind "but", and 0 for a capitalised word inside a sentence, which is taken for a name
 * ("Fair Trade"). Otherwise 1. Marks of punctuation and numbers have 0.
 */
export function contextWeights({ body, tokens }: Document, sentence: Sentence): number[] {
	const { firstToken, endToken } = sentence;
	const weights: number[] = [];
	const isNegated = negation(tokens, firstToken, endToken);
	let turn = -1;
	let concededTo = -1;
	for (let at = firstToken; at < endToken; at++) {
		const lower = tokens[at]?.lower ?? '';
		if (at > firstToken && turns.has(lower)) turn = at;
		if (at === firstToken && concessions.has(lower)) concededTo = endOfClause(tokens, at, endToken);
	}
	let starts = true;
	for (let at = firstToken; at < endToken; at++) {
		const token = tokens[at];
		if (token === undefined || token.kind !== 'word') {
			weights.push(0);
			continue;
		}
		const code = body.charCodeAt(token.start);
		const isName = !starts && code >= 0x41 && code <= 0x5a;
		starts = false;
		let weight = isName ? 0 : isNegated[at - firstToken] === true ? negated : 1;
		if (turn > 0) weight *= at < turn ? conceded : meant;
		else if (at < concededTo) weight *= conceded;
		weights.push(weight);
	}
	return weights;
}

function endOfClause(tokens: Document['tokens'], from: number, to: number): number {
	for (let at = from; at < to; at++) if (tokens[at]?.lower === ',') return at;
	return from;
}
