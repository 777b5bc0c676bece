import { sentences } from './sentences.ts';
import { tokenise } from './tokens.ts';
import { quotations } from './quotation.ts';

/** Half-open offsets in UTF-16 code units into an article's body. */
export interface Span {
	start: number;
	end: number;
}

/** A word, a number, or one mark of punctuation. */
export interface Token extends Span {
	/** NFC, lower case, curly apostrophes made straight: the form that is counted */
	lower: string;
	/** the dictionary form of `lower` ("cuts" → "cut", "co-operative" → "cooperative") */
	lemma: string;
	/** a word holds at least one letter, a number starts with a digit; only these count as words */
	kind: 'word' | 'number' | 'punctuation';
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
	tokens: Token[];
	/** spans of quoted speech, quotation marks included; scare quotes of a few words are none */
	quotations: Span[];
}
