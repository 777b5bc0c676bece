/** How well readers agree with each other, and the reading of stance with one of them. */

/** Sentiment: how many readers rated each sentence, and the correlation (Pearson's r) of one with all others. */
export const readers = 20;
export const oneReader = 0.71;

/**
 * Stance: of the targets that one reader judged in the sentences of the five articles, how many are read alike
 * (for, neutral or against), how many as the very opposite, and how many the reader found neutral; and of those
 * that the program is unsure of, how many there are and how many are read alike.
 */
export const stanceAccuracy = {
	judged: 173,
	alike: 148,
	opposite: 2,
	neutral: 77,
	unsure: 43,
	unsureAlike: 33
};
