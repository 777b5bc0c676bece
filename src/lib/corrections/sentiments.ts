import type { SentenceSentiment } from '../facts/fact.ts';
import { sentimentLean } from '../facts/sentiment/sentimentState.ts';
import type { Document } from '../text/document.ts';
import type { Tell } from './known.ts';
import type { Placed } from './placed.ts';
import { acrossSentences, sentenceAt } from './places.ts';

/** What stands for a sentiment that is said in a word, where another was read: half of the scale. */
const inWords = { negative: -0.5, neutral: 0, positive: 0.5 } as const;

/** The sentiment of sentences as a person says it is. No word is said to have made it. */
export function correctSentiments(
	read: SentenceSentiment[],
	document: Document,
	entries: readonly Placed<'sentiments'>[],
	tell: Tell
): SentenceSentiment[] {
	let sentiments = read;
	for (const { index, entry, start } of entries) {
		const sentence = sentenceAt(document.sentences, start);
		const at = sentiments.find((one) => one.sentence === sentence?.sentence);
		if (sentence === undefined || at === undefined) {
			tell('sentiments', index, acrossSentences);
			continue;
		}
		const { sentiment: said } = entry;
		const value = typeof said === 'number' ? said : inWords[said];
		const isRight =
			typeof said === 'number' ? at.sentiment === said : sentimentLean(at.sentiment) === Math.sign(value);
		tell('sentiments', index, isRight ? 'checked' : 'corrected', sentence.sentence);
		const right: SentenceSentiment = isRight
			? { ...at, correction: 'checked' }
			: { sentence: at.sentence, sentiment: value, words: [], correction: 'corrected' };
		sentiments = sentiments.map((one) => (one === at ? right : one));
	}
	return sentiments;
}
