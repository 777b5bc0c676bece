import { byForm } from '../../text/words/byForm.ts';
import type { Document, Sentence, Token } from '../../text/document.ts';
import type { SentenceSentiment } from '../fact.ts';
import { inContext } from './context.ts';
import { score } from './contributions.ts';
import { polarityOf, type PolarityReader, type PolarWord } from './polarity.ts';
import { type SentimentModel, wordForm } from './sentimentModel.ts';

/** The sum of valences, on the raters' scale, at which a sentence's score reaches 0.71. */
export const saturation = 3;
/** In a sentence of this many words a word counts as it is listed: more in a shorter one, less in a longer. */
const usualWords = 20;

/**
 * What is done with what may count in a sentence: a word, or an idiom, which takes the place of its words.
 *
 * @param word undefined for an idiom of several
 * @param idiom the valence as an idiom, if it is one
 */
type TermUse = (first: number, last: number, word: Token | undefined, idiom: number | undefined) => void;

/**
 * Go through a sentence's words and idioms in reading order.
 *
 * @returns how much each of its words counts: √(20 ÷ words), since one harsh word weighs less among forty than
 * among ten
 */
export function eachTerm(
	document: Document,
	{ sentence, firstToken, endToken }: Sentence,
	use: TermUse,
	polarity: PolarityReader = polarityOf
): number {
	const idioms = polarity(document).idioms[sentence - 1] ?? [];
	let words = 0;
	let next = 0;
	for (let at = firstToken; at < endToken; at++) {
		const token = document.tokens[at];
		if (token === undefined || token.kind === 'punctuation') continue;
		words++;
		const idiom = idioms[next];
		const isInIdiom = idiom !== undefined && at >= idiom.first;
		const isOne = !isInIdiom || idiom.first === idiom.last;
		if (isOne && token.kind === 'word') use(at, at, token, isInIdiom ? idiom.valence : undefined);
		else if (at === idiom?.first) use(at, idiom.last, undefined, idiom.valence);
		if (at === idiom?.last) next++;
	}
	return words === 0 ? 0 : Math.sqrt(usualWords / words);
}

/**
 * Make a reader of each sentence's sentiment, −1…1, with the words that made it: their contributions add
 * up to the score. A score of 0.33 is what twenty readers would rate about +1 on their −4…4.
 *
 * The model gives each word's valence; negation, contrast and their like weigh it (`context.ts`), and what is left
 * counts the more, the shorter the sentence. Every word counts, quoted speech too: this is how the sentence reads,
 * not what its author holds.
 */
export function sentimentReader(
	model: SentimentModel,
	polarity: PolarityReader = polarityOf
): (document: Document) => SentenceSentiment[] {
	const valenceOf = byForm(({ lower }) => model.get(wordForm(lower)));
	return (document) => {
		const { context } = polarity(document);
		return document.sentences.map((sentence) => {
			const found: PolarWord[] = [];
			const use: TermUse = (first, last, word, idiom) => {
				const bare = (word === undefined ? undefined : valenceOf(word)) ?? idiom;
				const valence = bare === undefined ? 0 : inContext(context, first, bare);
				if (valence !== 0) found.push({ first, last, valence });
			};
			const scale = eachTerm(document, sentence, use, polarity);
			for (const word of found) word.valence *= scale;
			const { score: sentiment, words } = score(document, found, saturation);
			return { sentence: sentence.sentence, sentiment, words };
		});
	};
}
