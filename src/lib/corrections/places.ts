import { endingBehind, type Document, type Sentence, type Span } from '../text/document.ts';

/** The sentence that holds a span from its start to its end; undefined where none does. */
export function sentenceOf({ sentences }: Document, { start, end }: Span): Sentence | undefined {
	const sentence = sentenceAt(sentences, start);
	return sentence !== undefined && end <= sentence.end ? sentence : undefined;
}

/** The sentence that an offset stands in. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
	const found = sentences[endingBehind(sentences, offset)];
	return found !== undefined && found.start <= offset ? found : undefined;
}

export function overlaps(one: Span, other: Span): boolean {
	return one.start < other.end && other.start < one.end;
}

export function isSame(one: Span, other: Span): boolean {
	return one.start === other.start && one.end === other.end;
}

/** In the order of the text. */
export function byPlace(one: Span, other: Span): number {
	return one.start - other.start || one.end - other.end;
}

/** What is said of words that no single sentence holds. */
export const acrossSentences = {
	fault: 'the words are not in one sentence',
	remedy: 'quote words of one sentence'
};
