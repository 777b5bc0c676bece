import { analyse as analyseCorpus } from '#lib/analysis.ts';
import { parseModels, type ModelFiles } from '#lib/facts/models.ts';
import type { Settings } from '#lib/settings.ts';
import type { Article } from '#lib/text/article/article.ts';

/** Each file of `data/models/` as text, a character a byte. */
export type ModelTexts = Record<keyof ModelFiles, string>;

/** The whole analysis, from articles to every dataset, as the bytes that the build writes would have it. */
export function analyse(articles: Article[], settings: Settings, texts: ModelTexts): string {
	const files = Object.entries(texts).map(([name, text]) => [
		name,
		Uint8Array.from(text, (character) => character.charCodeAt(0))
	]);
	const analysis = analyseCorpus(articles, settings, parseModels(Object.fromEntries(files) as ModelFiles));
	// a token's form is the number of a word in the order in which this process has met them: no file has it
	return JSON.stringify(analysis, (key, value: unknown) => (key === 'form' ? undefined : value));
}
