import type { StanceState } from '../../schema.ts';
import type { Document } from '../../text/document.ts';
import type { Contribution } from '../fact.ts';
import { shared } from '../sentiment/contributions.ts';
import type { PolarWord } from '../sentiment/polarity.ts';
import { stanceThreshold } from './stanceState.ts';

/** Where praise and blame are closer than this, in log-odds, a stance is drawn towards 0. */
const balance = 0.1;
/** A chance below this is none. */
const smallest = 1e-9;
/** A word is named if it says at least this share of what the strongest says. */
const least = 0.08;
/** A stance that claims no side is at most this: just short of the threshold. */
export const unclaimed = 0.95 * stanceThreshold;
/** The sum of valences at which the rules' stance reaches 0.71; at 0.12 it reaches the threshold. */
const saturation = 0.21;

/** A stance, −1…1, and each word's part in it. */
export interface Weight {
	score: number;
	words: Contribution[];
}

/**
 * A stance from how likely each state is, and each word's part in it. The likelier side decides the sign; the size is
 * how likely that side is against neither, so that .5 is as likely as not. Where both sides are about even the stance
 * is near 0. Words that say next to nothing are left out, and their part is the others'; where no word speaks for the
 * side there is none.
 *
 * @param said what each word says for the target, less what it says against it
 * @param most the strongest stance that may come of it
 */
export function weigh(
	{ tokens }: Document,
	said: readonly PolarWord[],
	{ for: pro, against, neutral }: Record<StanceState, number>,
	most = 1
): Weight {
	const lean = Math.log(Math.max(pro, smallest) / Math.max(against, smallest));
	const side = Math.max(pro, against);
	const full = ((side / (side + neutral)) * lean) / Math.sqrt(lean * lean + balance * balance);
	const stance = Math.max(-most, Math.min(most, full));
	const words = said.filter(({ first, valence }) => valence !== 0 && tokens[first]?.kind !== 'punctuation');
	const strongest = words.reduce((most, { valence }) => Math.max(most, Math.sign(lean) * valence), 0);
	return within(
		tokens,
		words.filter(({ valence }) => Math.abs(valence) >= least * strongest),
		stance
	);
}

/** What the rules make of all words together: the sum of their valences, saturated. */
export function weighRules({ tokens }: Document, words: readonly PolarWord[]): Weight {
	let sum = 0;
	for (const { valence } of words) sum += valence;
	return within(tokens, words, sum / Math.sqrt(sum * sum + saturation * saturation));
}

/**
 * Each word's part in a score: of the words that speak for its side in proportion, and of the others too. Where the
 * two nearly cancel, both are drawn smaller, so that the words of neither side have a part beyond ±1.
 */
function within(tokens: Document['tokens'], words: readonly PolarWord[], score: number): Weight {
	const size = Math.abs(score);
	const sign = Math.sign(score);
	let along = 0;
	let across = 0;
	for (const { valence } of words) {
		if (sign * valence > 0) along += sign * valence;
		else across -= sign * valence;
	}
	if (along === 0 || size < 0.0005) return { score: 0, words: [] };
	const otherway =
		across === 0 ? 0 : Math.min(along > across ? (size * across) / (along - across) : 1, 1 - size);
	const parts = words.map(
		({ valence }) => valence * (sign * valence > 0 ? (size + otherway) / along : otherway / across)
	);
	return shared(tokens, words, parts, score);
}
