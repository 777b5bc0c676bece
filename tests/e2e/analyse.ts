import { annotator } from '#lib/facts/annotate.ts';
import { parseModels, type ModelFiles } from '#lib/facts/models.ts';
import type { Settings } from '#lib/settings.ts';
import { computeDatasets } from '#lib/statistics/datasets.ts';
import type { Article } from '#lib/text/article.ts';

/** Each file of `data/models/` as text, a character a byte. */
export type ModelTexts = Record<keyof ModelFiles, string>;

/** The whole analysis, from articles to every dataset, as the bytes that the build writes would have it. */
export function analyse(articles: Article[], settings: Settings, texts: ModelTexts): string {
	const files = Object.entries(texts).map(([name, text]) => [
		name,
		Uint8Array.from(text, (character) => character.charCodeAt(0))
	]);
	const annotate = annotator(settings, parseModels(Object.fromEntries(files) as ModelFiles));
	return JSON.stringify(computeDatasets(articles, articles.map(annotate), settings));
}
