/** Half-open offsets in UTF-16 code units into an article's body. */
export interface Span {
	start: number;
	end: number;
}

/** A word, a number, or one mark of punctuation. */
export interface Token extends Span {
	/** as written; equal words share one string */
	text: string;
	/** a number that tokens share which are written the same, and only those (`byForm`) */
	form: number;
	/** NFC, lower case, curly apostrophes made straight: the form that is counted */
	lower: string;
	/** the dictionary form of `lower` ("cuts" → "cut", "co-operative" → "cooperative") */
	lemma: string;
	/** a word holds at least one letter, a number starts with a digit; only these count as words */
	kind: 'word' | 'number' | 'punctuation';
}

/** What is counted of a document's tokens. */
export interface PackedTokens {
	/** a token that is written as the one at this place: all but where it stands */
	like(at: number): Token | undefined;
	start(at: number): number | undefined;
	end(at: number): number | undefined;
}

/** A sentence: its span, its number from 1, its paragraph's number, its tokens `[firstToken, endToken)`. */
export interface Sentence extends Span {
	sentence: number;
	paragraph: number;
	firstToken: number;
	endToken: number;
}

/** An article's body read into paragraphs, sentences, tokens and quoted speech. */
export interface Document {
	article: string;
	body: string;
	words: number;
	paragraphs: Span[];
	sentences: Sentence[];
	/** none where they are packed */
	tokens: Token[];
	packed?: PackedTokens;
	/** spans of quoted speech, quotation marks included; scare quotes of a few words are none */
	quotations: Span[];
}

/**
 * The number of the first span that ends behind an offset, found by halving; the count of spans behind the last.
 *
 * @param spans in reading order, none within another
 */
export function endingBehind(spans: readonly Span[], offset: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.end ?? 0) > offset) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** The number of the token that holds or follows an offset; the count of tokens behind the last. */
export function tokenAt({ tokens }: Pick<Document, 'tokens'>, offset: number): number {
	return endingBehind(tokens, offset);
}
