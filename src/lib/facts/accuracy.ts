/** How well readers agree with each other, and the reading of stance with one of them. */

/** Sentiment: how many readers rated each sentence, and the correlation (Pearson's r) of one with all others. */
export const readers = 20;
export const oneReader = 0.71;

/**
 * Stance: of the targets that one reader judged in the sentences of the five articles, how many are read alike
 * (for, neutral or against) where every side is told, and how many as the very opposite; for how many a side is shown,
 * and how many of these are right and the very opposite; and for how many the reader found one.
 */
export const stanceAccuracy = {
	judged: 173,
	alike: 136,
	opposite: 3,
	shown: 40,
	shownRight: 35,
	shownOpposite: 0,
	sides: 96
};
