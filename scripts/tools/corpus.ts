import { join } from 'node:path';
import type { Settings } from '#lib/settings.ts';
import type { Article } from '#lib/text/article/article.ts';
import { readArticles } from '#lib/corpus/articles.ts';
import { readSettings } from '#lib/corpus/settings/readSettings.ts';
import { diskFolder } from '../corpus/files.ts';
import { root } from './root.ts';

/**
 * The project's own articles and settings, as the build reads them.
 *
 * @throws {Error} if the settings have a fault, or there is no article
 */
export async function readCorpus(): Promise<{ articles: Article[]; settings: Settings }> {
	const { articles } = await readArticles(
		diskFolder(join(root, 'data/articles')),
		'9999-12-31',
		async () => {}
	);
	const { settings, problems } = await readSettings(diskFolder(join(root, 'data')));
	if (settings === null) throw new Error(`data/ has ${problems.length} faults → npm run data`);
	if (articles.length === 0) throw new Error('data/articles has no article that can be read → npm run data');
	return { articles, settings };
}
