import type { StanceState } from '../../schema.ts';
import type { Sentence } from '../../text/document.ts';
import type { PolarWord } from '../sentiment/polarity.ts';
import type { Clues } from './stanceClues.ts';
import type { TargetEvidence } from './stanceEvidence.ts';
import { headAgainst, headFor, headOwn, judged, wordShare, type StanceJudge } from './model/stanceJudge.ts';
import { addRules, chances, type Says } from './model/stanceNetwork.ts';
import type { StanceVoice } from './voice.ts';

/** What is made of a target in a sentence, before a side is claimed. */
interface TargetReading {
	chance: Record<StanceState, number>;
	/** how likely the sentence says what its writer holds, rather than what others do, 0…1 */
	own: number;
	/** what each word says for the target, less what it says against it, in reading order */
	said: PolarWord[];
}

/**
 * What the judge, or towards a person the networks, make of a target in a sentence. Where anybody's words count it is
 * the networks alone, toward whatever: sentences labelled so are of the kind that they learned from.
 */
export function targetReading(
	judge: StanceJudge,
	sentence: Sentence,
	evidence: TargetEvidence,
	rules: readonly PolarWord[],
	{ isPerson, voice }: { isPerson: boolean; voice: StanceVoice }
): TargetReading {
	if (voice === 'anyone') {
		const says = evidence.heard('anyone');
		addRules(says, sentence, rules);
		return { chance: chances(says), own: 1, said: saidBy(sentence, says) };
	}
	const clues = evidence.clues();
	const sums = judged(judge, clues);
	if (isPerson) {
		const own = ownChance(sums, evidence.ownShare);
		const says = evidence.heard('author');
		addRules(says, sentence, rules);
		return { chance: owned(chances(says), own), own, said: saidBy(sentence, says) };
	}
	return { ...authorChances(sums, evidence.ownShare), said: saidToJudge(judge, sentence, clues, rules) };
}

/** How likely each state is the writer's by the judge's sums, and how likely a side is the writer's own. */
export function authorChances(sums: Float64Array, ownShare: number): Pick<TargetReading, 'chance' | 'own'> {
	const own = ownChance(sums, ownShare);
	return { chance: owned(softmax(sums[headFor]!, sums[headAgainst]!), own), own };
}

/** How much the chance of the very opposite takes from that of a side; half as much in a short sentence. */
export const oppositeWeight = 2;
/** A sentence of so many tokens is short: there is little else that it could speak of, and half of the bound is enough. */
const shortSentence = 10;

/**
 * What counts for claiming the likelier side: its chance, less twice the chance of its opposite.
 *
 * @param tokens how many the sentence has
 */
export function claimMargin({ for: pro, against }: Record<StanceState, number>, tokens: number): number {
	const [side, other] = [Math.max(pro, against), Math.min(pro, against)];
	return tokens <= shortSentence ? 2 * (side - other) : side - oppositeWeight * other;
}

/** The side that is likely enough to be shown, or neutral. */
export function claimedSide(
	{ least }: StanceJudge,
	chance: Record<StanceState, number>,
	tokens: number
): StanceState {
	if (claimMargin(chance, tokens) < least) return 'neutral';
	return chance.for > chance.against ? 'for' : 'against';
}

/** A side at least so likely stands, and so does neither; in between the rules decide. */
const decidedSide = 0.5;
const decidedNeutral = 0.6;

/**
 * The state that is read where every side is told: the judge's where it is sure of it, otherwise what the rules make
 * of the words.
 *
 * @param ruled the state that the rules read
 */
export function toldState(
	{ for: pro, against, neutral }: Record<StanceState, number>,
	ruled: StanceState
): StanceState {
	if (Math.max(pro, against) >= decidedSide) return pro > against ? 'for' : 'against';
	return neutral >= decidedNeutral ? 'neutral' : ruled;
}

function ownChance(sums: Float64Array, ownShare: number): number {
	return ownShare / (1 + Math.exp(-sums[headOwn]!));
}

/** What is left of a side if it is the writer's own with that chance. */
function owned({ for: pro, against }: Record<StanceState, number>, own: number): Record<StanceState, number> {
	return { for: own * pro, against: own * against, neutral: 1 - own * (pro + against) };
}

function softmax(pro: number, contra: number): Record<StanceState, number> {
	const most = Math.max(pro, contra, 0);
	const [a, b, neither] = [Math.exp(pro - most), Math.exp(contra - most), Math.exp(-most)];
	const all = a + b + neither;
	return { for: a / all, against: b / all, neutral: neither / all };
}

/** What each token says to the networks, one after the other. */
function saidBy({ firstToken }: Sentence, { for: pros, against: contras }: Says): PolarWord[] {
	return Array.from(pros, (pro, at) => ({
		first: firstToken + at,
		last: firstToken + at,
		valence: pro - contras[at]!
	}));
}

/** What each token says to the judge: what the words weigh, and what the rules find in them. */
function saidToJudge(
	judge: StanceJudge,
	{ firstToken, endToken }: Sentence,
	clues: Clues,
	rules: readonly PolarWord[]
): PolarWord[] {
	const said = Array.from({ length: endToken - firstToken }, (_, at) => ({
		first: firstToken + at,
		last: firstToken + at,
		valence: 0
	}));
	for (const [index, place] of clues.places.entries()) {
		const word = said[clues.at[index] ?? 0];
		if (word !== undefined)
			word.valence += wordShare(judge, headFor, place) - wordShare(judge, headAgainst, place);
	}
	for (const { first, valence } of rules) {
		const word = said[first - firstToken];
		if (word !== undefined) word.valence += valence;
	}
	return said;
}
