import type { Article } from '#lib/text/article/article.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { mulberry32 } from '../../scripts/tools/random.ts';

const seed = 20101122;
const sentencesPerParagraph = 4;

/**
 * Makes articles as long as the corpus's own out of its sentences, drawn with replacement. The same corpus
 * and number give the same articles.
 */
export function resample(articles: Article[], number: number): Article[] {
	const sentences: string[] = [];
	const lengths: number[] = [];
	for (const { article, body } of articles) {
		const found = readDocument(article, body).sentences;
		lengths.push(found.length);
		for (const { start, end } of found) sentences.push(body.slice(start, end));
	}
	const random = mulberry32(seed);
	const draw = <Item>(items: Item[], fallback: Item): Item =>
		items[Math.floor(random() * items.length)] ?? fallback;
	return Array.from({ length: number }, (_, index) => {
		const [model] = articles;
		if (model === undefined) throw new RangeError('nothing to draw from');
		let body = '';
		const length = draw(lengths, 0);
		for (let count = 0; count < length; count++) {
			if (count > 0) body += count % sentencesPerParagraph === 0 ? '\n\n' : ' ';
			body += draw(sentences, '');
		}
		return { ...model, article: `article-${String(index).padStart(6, '0')}`, body };
	});
}
