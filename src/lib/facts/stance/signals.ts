import type { Document, Sentence } from '../../text/document.ts';
import { inContext } from '../sentiment/context.ts';
import { polarityOf, type PolarityReader } from '../sentiment/polarity.ts';
import { ownShares, type StanceVoice } from './voice.ts';

/** A word or phrase that speaks of the targets around it: what it says of one before it and of one behind. */
export interface Signal {
	first: number;
	last: number;
	before: number;
	behind: number;
	/** the token from which it speaks of what is behind: its last, or the end of the clause that it opens */
	reaches: number;
	/** from the table of frames, which knows its roles */
	isFrame: boolean;
	/** blames who does it, and has no quarrel with whom it is done to */
	isAttack: boolean;
	/** support or opposition: it speaks of whom it is directed at, and for whoever holds it */
	isView: boolean;
}

/** A sentence's signals in reading order: frames, and the polar words that are in none. */
function signalsOf(
	document: Document,
	sentence: Sentence,
	voice: StanceVoice,
	polarity: PolarityReader
): Signal[] {
	const { tokens } = document;
	const { firstToken, endToken } = sentence;
	const { context, words, frames } = polarity(document);
	const shares = ownShares(document, sentence, voice);
	const shareAt = (at: number): number => shares?.[at - firstToken] ?? 1;
	const found = (frames[sentence.sentence - 1] ?? []).sort((a, b) => a.first - b.first || b.last - a.last);
	const signals: Signal[] = [];
	const taken = new Set<number>();
	for (const frame of found) {
		const { first, last, isGiven } = frame;
		if (taken.has(first)) continue;
		for (let at = first; at <= last; at++) taken.add(at);
		let { before, behind } = frame;
		if (!opensObject(tokens[last]) && isPassive(document, sentence, first))
			[before, behind] = [behind, before];
		let reaches = last;
		if (first === firstToken && isParticiple(tokens[first])) {
			behind = before;
			while (reaches < endToken && tokens[reaches]?.lower !== ',') reaches++;
		}
		signals.push({
			first,
			last,
			before: shareAt(first) * inContext(context, first, before),
			behind: shareAt(first) * (isGiven ? behind : inContext(context, first, behind)),
			reaches,
			isFrame: true,
			isAttack: frame.before < 0 && frame.behind === 0,
			isView: frame.before >= 0 && frame.behind !== 0
		});
	}
	for (const { first, last, valence } of words[sentence.sentence - 1] ?? []) {
		if (taken.has(first) || taken.has(last)) continue;
		const said = valence * shareAt(first);
		signals.push({
			first,
			last,
			before: said,
			behind: said,
			reaches: last,
			isFrame: false,
			isAttack: false,
			isView: false
		});
	}
	return signals.sort((a, b) => a.first - b.first);
}

/** The signals at each token that they hold, counted from the sentence's first; those that `isHeard` denies are left out. */
export function signalsByToken(
	document: Document,
	sentence: Sentence,
	isHeard: (token: number) => boolean,
	voice: StanceVoice = 'anyone',
	polarity: PolarityReader = polarityOf
): (Signal | undefined)[] {
	const signals: (Signal | undefined)[] = [];
	for (const signal of signalsOf(document, sentence, voice, polarity)) {
		if (!isHeard(signal.first)) continue;
		for (let at = signal.first; at <= signal.last; at++) signals[at - sentence.firstToken] = signal;
		signals[signal.reaches - sentence.firstToken] ??= signal;
	}
	return signals;
}

const openers = new Set([
	'for',
	'to',
	'of',
	'by',
	'from',
	'with',
	'as',
	'in',
	'on',
	'over',
	'against',
	'at',
	'that'
]);
/** Whether a phrase ends in a preposition, so that what stands behind is its object however it is turned. */
const opensObject = (token: Document['tokens'][number] | undefined): boolean =>
	openers.has(token?.lower ?? '');

const isParticiple = (token: Document['tokens'][number] | undefined): boolean =>
	token !== undefined && token.lower !== token.lemma && /(?:ed|ing|en)$/.test(token.lower);

/** "is being cut", "was attacked": a form of "be" within three words before a participle that is no "-ing". */
function isPassive({ tokens }: Document, { firstToken }: Sentence, at: number): boolean {
	const token = tokens[at];
	if (token === undefined || token.lower.endsWith('ing') || token.lower.endsWith('s')) return false;
	if (token.lower === token.lemma) return tokens[at - 1]?.lemma === 'be';
	for (let before = at - 1; before >= Math.max(firstToken, at - 3); before--) {
		const lemma = tokens[before]?.lemma;
		if (lemma === 'be' || lemma === 'get') return true;
		if (tokens[before]?.kind === 'punctuation') return false;
	}
	return false;
}
