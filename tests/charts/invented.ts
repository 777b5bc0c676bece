/** Corpora to try the words of charts on: the default one, and made-up ones that lack what a chart counts. */
import type { Tables } from '#lib/charts/core/load.ts';
import { analyse } from '#lib/analysis.ts';
import type { Settings } from '#lib/settings.ts';
import { definitions } from '#lib/statistics/published/datasets.ts';
import type { Article } from '#lib/text/article/article.ts';
import { largeCorpus } from '../../lab/bench/largeCorpus.ts';
import { readModels } from '../../scripts/tools/models.ts';
import { defaultCorpus, tablesOf, type DefaultCorpus } from '../corpus.ts';

/** What a corpus is without. */
export type Lack = 'themes' | 'targets' | 'figures' | 'dates' | 'names';

/** What a corpus to be tried is: how many made-up articles, and what they lack. */
export interface Trial {
	articles: number;
	lacks?: readonly Lack[];
	/** of these articles nothing is read: every second, or all */
	foreign?: 'some' | 'all';
}

let known: Promise<DefaultCorpus> | undefined;
const corpus = () => (known ??= defaultCorpus());

/** The default corpus's tables. */
export async function defaultTables(): Promise<Tables> {
	return tablesOf(await corpus());
}

/** The tables of made-up articles, the same for the same trial. */
export async function inventedTables({ articles: number, lacks = [], foreign }: Trial): Promise<Tables> {
	const { articles, settings } = await corpus();
	const made = largeCorpus(articles, number).map((one, index) => ({
		...withoutWhat(articleOf(articles, one), lacks),
		...((foreign === 'all' || (foreign === 'some' && index % 2 === 1)) && { language: 'fr' })
	}));
	const some = settingsWithout(settings, lacks);
	const { datasets } = analyse(made, some, readModels());
	if (lacks.includes('names')) for (const name of ['names', 'name-mentions'] as const) datasets[name] = [];
	if (lacks.includes('names')) datasets['name-pairs'] = datasets['name-pair-paragraphs'] = [];
	// every person is a target
	if (lacks.includes('targets')) datasets.stance = [];
	return tablesOf({ datasets, definitions: definitions(some, datasets, made) });
}

function articleOf(articles: readonly Article[], made: ReturnType<typeof largeCorpus>[number]): Article {
	const [model] = articles;
	if (!model) throw new RangeError('the corpus has no article');
	return { ...model, ...made, date_from: made.date, date_to: made.date };
}

function withoutWhat(article: Article, lacks: readonly Lack[]): Article {
	return {
		...article,
		...(lacks.includes('dates') && { date: null, date_from: null, date_to: null }),
		...(lacks.includes('figures') && { body: article.body.replaceAll(/£[\d,.]+ (?:m|b)illion|£/g, 'much ') })
	};
}

function settingsWithout(settings: Settings, lacks: readonly Lack[]): Settings {
	return {
		...settings,
		...(lacks.includes('themes') && {
			themes: [],
			targets: settings.targets.filter(({ themes }) => !themes || themes.length === 0)
		}),
		...(lacks.includes('targets') && { targets: [] }),
		...(lacks.includes('figures') && { figures: [] })
	};
}
