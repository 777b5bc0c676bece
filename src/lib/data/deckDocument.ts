import type { Deck, SentenceRow, Slide } from '../schema.ts';
import type { SlideSetting } from '../settings.ts';
import type { Article } from '../text/article/article.ts';

/** What is written of the slides: quotations with their place in the article, states without what they leave unsaid. */
export function deckDocument(
	slides: readonly SlideSetting[],
	articles: readonly Article[],
	sentences: readonly SentenceRow[]
): Deck {
	return {
		slides: slides.map((slide): Slide => {
			if (slide.kind !== 'quotation') return slide;
			const { quotation: text, ...rest } = slide;
			const start = articles.find(({ article }) => article === slide.article)?.body.indexOf(text) ?? 0;
			const first = sentences.find((row) => row.article === slide.article && row.end > start);
			return { ...rest, text, start, end: start + text.length, sentence: first?.sentence ?? 1 };
		})
	};
}
