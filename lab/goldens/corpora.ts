/** The corpora that goldens are drawn of: the project's own, and a made-up one of more articles. */
import type { Tables } from '#lib/charts/core/load.ts';
import { analyse } from '#lib/analysis.ts';
import type { Article } from '#lib/text/article/article.ts';
import { largeCorpus } from '../bench/largeCorpus.ts';
import { readCorpus } from '../../scripts/tools/corpus.ts';
import { readModels } from '../../scripts/tools/models.ts';

export interface GoldenCorpus {
	/** the folder of its goldens */
	name: string;
	tables: Tables;
	/** ids, in the corpus's order */
	articles: string[];
}

/** @throws {Error} where the project's own articles or settings have a fault */
export async function goldenCorpora(): Promise<GoldenCorpus[]> {
	const { articles, settings } = await readCorpus();
	const corpus = (name: string, read: Article[]): GoldenCorpus => {
		const { datasets, definitions } = analyse(read, settings, readModels());
		return {
			name,
			tables: { rows: async (dataset) => datasets[dataset], definitions: async () => definitions },
			articles: datasets.articles.map(({ article }) => article)
		};
	};
	const made = articles.slice(0, 1).flatMap((model) =>
		largeCorpus(articles, 14).map((invented) => ({
			...model,
			...invented,
			date_from: invented.date,
			date_to: invented.date
		}))
	);
	return [corpus('own-articles', articles), corpus('made-up-articles', made)];
}
