import type { Document, Sentence } from '../../text/document.ts';
import type { Contribution } from '../fact.ts';
import { shared } from '../sentiment/contributions.ts';
import type { PolarWord } from '../sentiment/polarity.ts';
import type { Says } from './stanceNetwork.ts';
import { stanceState, stanceThreshold } from './stanceState.ts';

/** Where praise and blame are closer than this, in log-odds, a stance is drawn towards 0. */
const balance = 0.1;
/** A word is named if it says at least this share of what the strongest says. */
const least = 0.08;
/** A stance that claims no side is at most this: just short of the threshold. */
export const unclaimed = 0.95 * stanceThreshold;
/** The sum of valences at which the rules' stance reaches 0.71; at 0.12 it reaches the threshold. */
const saturation = 0.21;

/** A stance, −1…1, and each word's part in it. */
interface Weight {
	score: number;
	words: Contribution[];
}

/**
 * What the model makes of all words together. The side with more said for it decides the sign; the size is how
 * likely that side is against neither, so that .5 is as likely as not. Where both sides are about even the stance is
 * near 0. Words that say next to nothing are left out, and their part is the others'.
 *
 * @param most the strongest stance that may come of it
 */
export function weigh(
	{ tokens }: Document,
	{ firstToken }: Sentence,
	{ prior, for: pros, against: contras }: Says,
	most = 1
): Weight {
	let pro = prior;
	let contra = prior;
	const said: PolarWord[] = [];
	for (let at = 0; at < pros.length; at++) {
		pro += pros[at]!;
		contra += contras[at]!;
		const valence = pros[at]! - contras[at]!;
		const place = firstToken + at;
		if (valence !== 0 && tokens[place]?.kind !== 'punctuation')
			said.push({ first: place, last: place, valence });
	}
	const lean = pro - contra;
	const size = 1 / (1 + Math.exp(-Math.max(pro, contra)));
	const full = (size * lean) / Math.sqrt(lean * lean + balance * balance);
	const stance = Math.max(-most, Math.min(most, full));
	const strongest = said.reduce((most, { valence }) => Math.max(most, Math.sign(lean) * valence), 0);
	return within(
		tokens,
		said.filter(({ valence }) => Math.abs(valence) >= least * strongest),
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
 * How likely the state that a stance of the rules is shown as is the right one, 0…1: a side the more so the stronger
 * the stance, neither the more so the weaker. Fitted (logistic) to how often the rules alone were right, by the size of
 * the stance, on the 8,739 sentences about people that the model of stance is trained on.
 */
export function chanceByRules(stance: number): number {
	const logOdds =
		stanceState(stance) === 'neutral' ? 0.26 - 2.9 * Math.abs(stance) : 4 * Math.abs(stance) - 2.55;
	return 1 / (1 + Math.exp(-logOdds));
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
