import type { Document, Sentence } from '../text/document.ts';

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** Verbs that hand the word to somebody else, where "that" follows them. */
const reports = words(`
	argue claim say suggest insist believe maintain contend assert allege think complain case assume fear worry
	predict object declare announce state
`);
/** Where these stand before the verb, the writer speaks. */
const ownVoice = words('i we us my our to impossible hard cannot can must should let one');
/** What is left, for the writer, of what others say, and of what holds only if something else does. */
const reported = 0.15;
const conditional = 0.25;
const consequent = 0.6;

/**
 * How much of what stands at each token of a sentence is the writer's own, 0…1: all of it, except what is
 * reported ("critics have argued that …", to the end of the sentence or to a "but") and what is conditional
 * ("if …", to the comma; to the end of the sentence where "then" follows). Undefined where all of it is.
 */
export function ownShares(
	{ tokens }: Document,
	{ firstToken, endToken }: Sentence
): Float64Array | undefined {
	let shares: Float64Array | undefined;
	const scale = (from: number, ends: (lower: string) => boolean, share: number): void => {
		shares ??= new Float64Array(endToken - firstToken).fill(1);
		for (let at = from; at < endToken && !ends(tokens[at]?.lower ?? ''); at++) {
			shares[at - firstToken] = Math.min(shares[at - firstToken] ?? 1, share);
		}
	};
	let reportedTo = -1;
	let conditionalTo = -1;
	for (let at = firstToken; at < endToken; at++) {
		const token = tokens[at];
		if (token === undefined || token.kind !== 'word') continue;
		if (token.lower === 'that' && at > reportedTo && isReport(tokens, at - 1, firstToken)) {
			scale(at, (lower) => lower === ';' || lower === 'but' || lower === 'yet', reported);
			reportedTo = endToken;
		} else if (token.lower === 'if' && tokens[at - 1]?.lower !== 'as' && at > conditionalTo) {
			conditionalTo = at;
			while (conditionalTo < endToken && !',;'.includes(tokens[conditionalTo]?.lower ?? '')) conditionalTo++;
			scale(at, (lower) => lower === ',' || lower === ';', conditional);
		} else if (token.lower === 'then' && conditionalTo >= 0) scale(at, () => false, consequent);
	}
	return shares;
}

function isReport(tokens: Document['tokens'], verb: number, firstToken: number): boolean {
	if (verb <= firstToken || !reports.has(tokens[verb]?.lemma ?? '')) return false;
	for (let at = verb - 1; at >= Math.max(firstToken, verb - 4); at--) {
		if (ownVoice.has(tokens[at]?.lower ?? '')) return false;
	}
	return true;
}
