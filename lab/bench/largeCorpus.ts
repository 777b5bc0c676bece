import type { Article } from '#lib/text/article/article.ts';
import { invent, type Invented } from './invented.ts';
import { resample } from './resample.ts';

/** An article to try things on: sentences of a corpus drawn again, and a few invented ones. */
export interface LargeArticle extends Omit<Invented, 'sentences'> {
	article: string;
	body: string;
}

/** As many articles as asked for, made from those given. The same corpus and number give the same articles. */
export function largeCorpus(articles: Article[], number: number): LargeArticle[] {
	const resampled = resample(articles, number);
	return invent(number).map(({ sentences, ...facts }, index) => {
		const { article, body } = resampled[index] ?? { article: String(index), body: '' };
		const paragraphs = body.split('\n\n');
		const strewn = paragraphs.map((paragraph, at) => `${paragraph} ${sentences[at] ?? ''}`.trim());
		return { ...facts, article, body: [...strewn, ...sentences.slice(paragraphs.length)].join('\n\n') };
	});
}
