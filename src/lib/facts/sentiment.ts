import type { Document } from '../text/document.ts';
import type { SentenceSentiment } from './annotate.ts';
import { score } from './contributions.ts';
import { polarityOf } from './polarity.ts';

/** The sum of valences, on the raters' scale, at which a sentence's score reaches 0.71. */
export const saturation = 3;

/**
 * Make a reader of each sentence's sentiment, −1…1, with the words that made it: their contributions add
 * up to the score. A score of 0.33 is what twenty readers would rate about +1 on their −4…4.
 *
 * Every word of the sentence counts, quoted speech too: this is how the sentence reads, not what its author
 * holds. A better model takes this one's place by being such a reader; nothing else knows the word list.
 */
export function sentimentReader(): (document: Document) => SentenceSentiment[] {
	return (document) => {
		const { words: polarWords } = polarityOf(document);
		return document.sentences.map(({ sentence }) => {
			const { score: sentiment, words } = score(document, polarWords[sentence - 1] ?? [], saturation);
			return { sentence, sentiment, words };
		});
	};
}
