import { annotator } from '#lib/facts/annotate.ts';
import type { Settings } from '#lib/settings.ts';
import { computeDatasets } from '#lib/statistics/datasets.ts';
import type { Article } from '#lib/text/article.ts';

/** The whole analysis, from articles to every dataset, as the bytes that the build writes would have it. */
export function analyse(articles: Article[], settings: Settings): string {
	return JSON.stringify(computeDatasets(articles, articles.map(annotator(settings)), settings));
}
