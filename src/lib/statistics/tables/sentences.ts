import type { ArticleFacts } from '../../facts/fact.ts';
import type { SentenceRow } from '../../schema.ts';
import { withGaps } from '../../text/article/hidden.ts';

/**
 * One row for each sentence, in reading order, with its sentiment from −1 to 1 and its text as far as it may be shown.
 *
 * @param bodies each article's published body
 */
export function sentenceRows(facts: ArticleFacts[], bodies: readonly string[]): SentenceRow[] {
	return facts.flatMap(({ document: { article, sentences }, sentiments }, index) => {
		const body = bodies[index] ?? '';
		const scores = new Map(sentiments.map((read) => [read.sentence, read]));
		return sentences.map(({ sentence, start, end, paragraph }) => {
			const { sentiment = 0, correction } = scores.get(sentence) ?? {};
			return {
				article,
				sentence,
				start,
				end,
				sentiment,
				text: withGaps(body.slice(start, end)),
				paragraph,
				...(correction && { correction })
			};
		});
	});
}
