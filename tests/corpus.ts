import { readModels } from '../scripts/tools/models.ts';
import { readCorpus } from '../scripts/tools/corpus.ts';
import type { Tables } from '#lib/charts/core/load.ts';
import { analyse, type Analysis } from '#lib/analysis.ts';

/** The default corpus, analysed as the build script does it. */
export async function defaultCorpus() {
	const { articles, settings } = await readCorpus();
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
