import { diskFolder } from '../scripts/corpus/files.ts';
import { readModels } from '../scripts/tools/models.ts';
import { readArticles } from '#lib/corpus/articles.ts';
import { readSettings } from '#lib/corpus/settings/readSettings.ts';
import type { Tables } from '#lib/charts/core/load.ts';
import { analyse, type Analysis } from '#lib/analysis.ts';

/** The default corpus, analysed as the build script does it. */
export async function defaultCorpus() {
	const { settings, problems } = await readSettings(diskFolder('data'));
	if (!settings) throw new Error(problems.map(({ file, fault }) => `${file} ${fault}`).join('\n'));
	const { articles } = await readArticles(diskFolder('data/articles'), '2026-01-01', async () => undefined);
	return { settings, ...analyse(articles, settings, readModels()) };
}

export type DefaultCorpus = Awaited<ReturnType<typeof defaultCorpus>>;

/** The datasets as charts ask for them. */
export function tablesOf({ datasets, definitions }: Pick<Analysis, 'datasets' | 'definitions'>): Tables {
	return {
		rows: async (name) => datasets[name],
		definitions: async () => definitions
	};
}
