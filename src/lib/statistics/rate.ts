/** Mentions for every 1,000 words, before rounding; 0 where there are no words. */
export function rate(mentions: number, words: number): number {
	return words === 0 ? 0 : (mentions / words) * 1000;
}

/** What is counted in a number of articles, added up. */
export interface Totals {
	mentions: number;
	words: number;
	/** of all their words together, before rounding: not the mean of the articles' rates */
	per_1000_words: number;
	/** in how many of the articles it is mentioned at all */
	articles: number;
}

/** The totals of one row an article. */
export function totals(rows: readonly { mentions: number; words: number }[]): Totals {
	let mentions = 0;
	let words = 0;
	let articles = 0;
	for (const row of rows) {
		mentions += row.mentions;
		words += row.words;
		if (row.mentions > 0) articles += 1;
	}
	return { mentions, words, per_1000_words: rate(mentions, words), articles };
}
