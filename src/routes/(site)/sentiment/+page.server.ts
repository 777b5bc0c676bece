import { choosableArticles } from '#lib/charts/corpus.ts';
import { handed } from '#lib/charts/handed.ts';
import { tables } from '#lib/charts/load.ts';
import { sentimentByArticle } from '#lib/charts/sentimentByArticle.ts';
import { stanceByTarget } from '#lib/charts/stanceByTarget.ts';

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
