/** How well the readings of sentiment and stance agree with people, as measured; the tests hold these numbers. */

/**
 * Sentiment: the correlation (Pearson's r) of a sentence's score with the mean of its readers' ratings, over
 * `folds` folds by article, so that no article is judged by words learned from it.
 */
export const sentimentAccuracy = {
	sentences: 4180,
	articles: 399,
	readers: 20,
	folds: 5,
	correlation: 0.57,
	/** the same of one reader against the others */
	oneReader: 0.71
};

/**
 * Stance: of the targets that one reader judged in the sentences of the five articles, how many are read alike
 * (for, neutral or against), how many as the very opposite, and how many the reader found neutral; and of those
 * that the program is unsure of, how many there are and how many are read alike.
 */
export const stanceAccuracy = {
	judged: 173,
	alike: 152,
	opposite: 1,
	neutral: 77,
	unsure: 48,
	unsureAlike: 38
};
