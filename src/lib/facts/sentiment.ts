import type { Document, Sentence } from '../text/document.ts';
import type { SentenceSentiment } from './annotate.ts';
import { inContext } from './context.ts';
import { score } from './contributions.ts';
import { polarityOf, type PolarWord } from './polarity.ts';
import { type SentimentModel, wordForm } from './sentimentModel.ts';

/** The sum of valences, on the raters' scale, at which a sentence's score reaches 0.71. */
export const saturation = 3;
/** In a sentence of this many words a word counts as it is listed: more in a shorter one, less in a longer. */
const usualWords = 20;

/** What may count in a sentence: a word, or an idiom, which takes the place of its words. */
export interface SentimentTerm {
	first: number;
	last: number;
	/** a word's form; empty for an idiom of several */
	form: string;
	/** the valence as an idiom, if it is one */
	idiom: number | undefined;
}

/**
 * A sentence's words and idioms in reading order, and how much each of its words counts: √(20 ÷ words), since one
 * harsh word weighs less among forty than among ten.
 */
export function sentimentTerms(
	document: Document,
	{ sentence, firstToken, endToken }: Sentence
): { scale: number; terms: SentimentTerm[] } {
	const idioms = polarityOf(document).idioms[sentence - 1] ?? [];
	const terms: SentimentTerm[] = [];
	let words = 0;
	let next = 0;
	for (let at = firstToken; at < endToken; at++) {
		const token = document.tokens[at];
		if (token === undefined || token.kind === 'punctuation') continue;
		words++;
		const idiom = idioms[next];
		const isInIdiom = idiom !== undefined && at >= idiom.first;
		const isOne = !isInIdiom || idiom.first === idiom.last;
		if (isOne && token.kind === 'word')
			terms.push({
				first: at,
				last: at,
				form: wordForm(token.lower),
				idiom: isInIdiom ? idiom.valence : undefined
			});
		else if (at === idiom?.first) terms.push({ first: at, last: idiom.last, form: '', idiom: idiom.valence });
		if (at === idiom?.last) next++;
	}
	return { scale: words === 0 ? 0 : Math.sqrt(usualWords / words), terms };
}

/**
 * Make a reader of each sentence's sentiment, −1…1, with the words that made it: their contributions add
 * up to the score. A score of 0.33 is what twenty readers would rate about +1 on their −4…4.
 *
 * The model gives each word's valence; negation, contrast and their like weigh it (`context.ts`), and what is left
 * counts the more, the shorter the sentence. Every word counts, quoted speech too: this is how the sentence reads,
 * not what its author holds.
 */
export function sentimentReader(model: SentimentModel): (document: Document) => SentenceSentiment[] {
	return (document) => {
		const { context } = polarityOf(document);
		return document.sentences.map((sentence) => {
			const { scale, terms } = sentimentTerms(document, sentence);
			const found: PolarWord[] = [];
			for (const { first, last, form, idiom } of terms) {
				const bare = model.get(form) ?? idiom;
				if (bare === undefined) continue;
				const valence = scale * inContext(context, first, bare);
				if (valence !== 0) found.push({ first, last, valence });
			}
			const { score: sentiment, words } = score(document, found, saturation);
			return { sentence: sentence.sentence, sentiment, words };
		});
	};
}
