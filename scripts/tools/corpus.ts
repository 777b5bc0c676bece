import { join } from 'node:path';
import type { Settings } from '#lib/settings.ts';
import type { Article } from '#lib/text/article/article.ts';
import { readArticles } from '#lib/corpus/articles.ts';
import { readGeneralNames, readSettings, type ReadSettings } from '#lib/corpus/settings/readSettings.ts';
import { diskFolder } from '../corpus/files.ts';
import { root } from './root.ts';

/** What every corpus starts with, as the project has it. */
export const generalFolder = join(root, 'data/general');

let general: ReturnType<typeof readGeneralNames> | undefined;

/**
 * The settings in a folder, above what every corpus starts with, which is read once.
 *
 * @throws {Error} if what every corpus starts with has a fault
 */
export async function readSettingsIn(folder: string): Promise<ReadSettings> {
	general ??= readGeneralNames(diskFolder(generalFolder));
	const { names, problems } = await general;
	if (names === null) throw new Error(`data/general/ has ${problems.length} faults → npm run data`);
	return readSettings(diskFolder(folder), names);
}

/**
 * The project's own settings, as the build reads them.
 *
 * @throws {Error} if they have a fault
 */
export async function readOwnSettings(): Promise<Settings> {
	const { settings, problems } = await readSettingsIn(join(root, 'data'));
	if (settings === null) throw new Error(`data/ has ${problems.length} faults → npm run data`);
	return settings;
}

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
	const settings = await readOwnSettings();
	if (articles.length === 0) throw new Error('data/articles has no article that can be read → npm run data');
	return { articles, settings };
}
