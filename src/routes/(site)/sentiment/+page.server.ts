import { choosableArticles } from '#lib/charts/core/corpus.ts';
import { handed } from '#lib/charts/core/handed.ts';
import { tables } from '#lib/charts/core/load.ts';
import { chart as sentimentByArticle } from '#lib/charts/sentiment-by-article/chart.ts';
import { chart as stanceByTarget } from '#lib/charts/stance-by-target/chart.ts';

export async function load({ fetch }) {
	const data = tables(fetch);
	const [stance, sentiment, definitions, articles] = await Promise.all([
		stanceByTarget.read(data),
		sentimentByArticle.read(data),
		data.definitions(),
		choosableArticles(data)
	]);
	return {
		stance: handed(stanceByTarget, stance),
		sentiment: handed(sentimentByArticle, sentiment),
		articles,
		targets: definitions.targets
			.filter(({ person }) => !person)
			.map(({ target, label, definition }) => ({ target, label, definition }))
	};
}
