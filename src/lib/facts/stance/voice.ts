import type { Document, Sentence } from '../../text/document.ts';

/** Whose words count: the author's alone, or those of everybody who speaks in the sentence. */
export type StanceVoice = 'author' | 'anyone';

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** Verbs that hand the word to somebody else, where "that" follows them. */
const reports = words(`
	argue claim say suggest insist believe maintain contend assert allege think complain case assume fear worry
	predict object declare announce state
`);
/** Where these stand before the verb, the writer speaks. */
const ownVoice = words('i we us my our to impossible hard cannot can must should let one');
/** Verbs of saying that need no "that": "he said the plan is bold", "the plan is bold, said the minister". */
const views = words('view opinion eyes words judgement judgment');
const sayings = words(`
	said says claimed claims insisted insists argued argues warned warns suggested suggests announced announces
	declared declares alleged alleges asserted asserts maintained maintains believes believed thinks thought
	complained complains stressed stresses admitted admits conceded concedes
`);
/** What may stand before such a verb as its subject, beside a name and a word of another kind. */
const noSubjects = words(
	'it i we to be been being is are was were as so not often widely the a an of that which what this there have'
);
/** What opens a clause behind such a verb. */
const clauseOpeners = words(
	'the a an this that these those it he she they we there his her its their our all some many no any every both'
);
/** What is left, for the writer, of what others say, and of what holds only if something else does. */
const reportedToAuthor = 0.05;
const reportedToAnyone = 0.15;
const conditional = 0.25;
const consequent = 0.6;
/** A question to be answered says nearly nothing; one that begins with "who", "why" or "isn't" often says what it asks. */
const asked = 0.05;
const askedBack = 0.5;
/** What opens a question to be answered, where no negation follows. */
const questions = words(
	'is are was were be am do does did has have had can could may might will would shall should what which how where when whose'
);
const denials = words("not n't never no none nothing nobody");

/**
 * How much of what stands at each token of a sentence is the writer's own, 0…1: all of it, except what is
 * reported ("critics have argued that …", "he said the plan …", to the end of the sentence or to a "but";
 * "according to ministers, …"; "…, said the minister", back to the start) and what is conditional
 * ("if …", to the comma; to the end of the sentence where "then" follows) or asked ("…?"). Undefined where all of it
 * is. Where anybody's words count, only what is reported with "that" and what is conditional counts less: so the
 * networks learned it.
 */
export function ownShares(
	{ tokens }: Document,
	{ firstToken, endToken }: Sentence,
	voice: StanceVoice
): Float64Array | undefined {
	const isAuthors = voice === 'author';
	const reported = isAuthors ? reportedToAuthor : reportedToAnyone;
	let shares: Float64Array | undefined;
	const scale = (from: number, ends: (lower: string) => boolean, share: number): void => {
		shares ??= new Float64Array(endToken - firstToken).fill(1);
		for (let at = from; at < endToken && !ends(tokens[at]?.lower ?? ''); at++) {
			shares[at - firstToken] = Math.min(shares[at - firstToken] ?? 1, share);
		}
	};
	/** What stands before a saying and a comma, from the start of the sentence. */
	const scaleBack = (to: number): void => {
		shares ??= new Float64Array(endToken - firstToken).fill(1);
		for (let at = firstToken; at < to; at++)
			shares[at - firstToken] = Math.min(shares[at - firstToken] ?? 1, reported);
	};
	const question = isAuthors ? questionShare(tokens, firstToken, endToken) : 1;
	if (question < 1) scale(firstToken, () => false, question);
	let reportedTo = -1;
	let conditionalTo = -1;
	for (let at = firstToken; at < endToken; at++) {
		const token = tokens[at];
		if (token === undefined || token.kind !== 'word') continue;
		if (token.lower === 'that' && at > reportedTo && isReport(tokens, at - 1, firstToken)) {
			scale(at, (lower) => lower === ';' || lower === 'but' || lower === 'yet', reported);
			reportedTo = endToken;
		} else if (isAuthors && token.lower === 'according' && tokens[at + 1]?.lower === 'to') {
			if (isOwn(tokens, at + 2)) continue;
			if (at > firstToken) scaleBack(at);
			scale(at, (lower) => lower === ';', reported);
		} else if (isAuthors && views.has(token.lower) && isOthersView(tokens, at, firstToken)) {
			scaleBack(at);
			scale(at, (lower) => lower === ';', reported);
		} else if (isAuthors && at > reportedTo && sayings.has(token.lower)) {
			if (isSaidBehind(tokens, at, firstToken, endToken)) scaleBack(at);
			else if (isSaidBefore(tokens, at, firstToken)) {
				scale(at - 1, (lower) => lower === ';' || lower === 'but' || lower === 'yet', reported);
				reportedTo = endToken;
			}
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
	return !isOwnVoice(tokens, Math.max(firstToken, verb - 4), verb);
}

/** How much of a question is the writer's own; 1 where the sentence asks nothing. */
function questionShare(tokens: Document['tokens'], firstToken: number, endToken: number): number {
	let last = endToken - 1;
	while (last > firstToken && tokens[last]?.kind === 'punctuation' && tokens[last]?.lower !== '?') last--;
	if (tokens[last]?.lower !== '?') return 1;
	let first = firstToken;
	while (first < last && tokens[first]?.kind === 'punctuation') first++;
	if (/^(?:and|but|so|or)$/.test(tokens[first]?.lower ?? '')) first++;
	if (!questions.has(tokens[first]?.lower ?? '')) return askedBack;
	for (let at = first; at < last; at++)
		if (denials.has(tokens[at]?.lower ?? '') || /n[’']t$/.test(tokens[at]?.lower ?? '')) return askedBack;
	return asked;
}

/** "me", "our reading": the writer. */
function isOwn(tokens: Document['tokens'], at: number): boolean {
	return /^(?:me|us|my|our)$/.test(tokens[at]?.lower ?? '');
}

/** "in the view of ministers", "in his opinion", "in the mayor's eyes"; not "in my view". */
function isOthersView(tokens: Document['tokens'], at: number, firstToken: number): boolean {
	const before = tokens[at - 1]?.lower ?? '';
	if (before === 'the')
		return tokens[at - 2]?.lower === 'in' && tokens[at + 1]?.lower === 'of' && !isOwn(tokens, at + 2);
	if (/^(?:his|her|their)$/.test(before)) return tokens[at - 2]?.lower === 'in';
	if (!/['’]s?$/.test(before)) return false;
	for (let back = at - 2; back >= Math.max(firstToken, at - 5); back--)
		if (tokens[back]?.lower === 'in') return true;
	return false;
}

/** "…, said the minister.", "…, he says.", with nothing or little behind it. */
function isSaidBehind(
	tokens: Document['tokens'],
	verb: number,
	firstToken: number,
	endToken: number
): boolean {
	const comma = (at: number): boolean => at > firstToken && /^[,’”'"]$/.test(tokens[at]?.lower ?? '');
	if (comma(verb - 1)) return !clauseOpeners.has(tokens[verb + 1]?.lower ?? '') || endToken - verb < 12;
	let start = verb - 1;
	while (start > firstToken && verb - start < 7 && tokens[start]?.kind === 'word') start--;
	if (!comma(start) || isOwnVoice(tokens, start + 1, verb)) return false;
	const next = tokens[verb + 1];
	return next === undefined || next.kind === 'punctuation';
}

/** "the minister said the plan …": a subject that is not the writer, and a clause behind. */
function isSaidBefore(tokens: Document['tokens'], verb: number, firstToken: number): boolean {
	const subject = tokens[verb - 1];
	if (verb === firstToken || subject?.kind !== 'word' || noSubjects.has(subject.lower)) return false;
	if (isOwnVoice(tokens, Math.max(firstToken, verb - 4), verb)) return false;
	const next = tokens[verb + 1];
	return (
		next !== undefined &&
		(clauseOpeners.has(next.lower) ||
			(next.kind === 'word' && next.text !== next.lower) ||
			next.lower.endsWith('s'))
	);
}

function isOwnVoice(tokens: Document['tokens'], from: number, to: number): boolean {
	for (let at = from; at < to; at++) if (ownVoice.has(tokens[at]?.lower ?? '')) return true;
	return false;
}
