import { embedStates } from '#lib/charts/embeds.ts';
import { tables } from '#lib/charts/load.ts';
import { chartBySlug, chartSlugs } from '#lib/charts/registry.ts';

/** Every chart with the embeds that it has: all articles or one, rates or counts, prices of then or today. */
export async function load({ fetch }) {
	const data = tables(fetch);
	const articles = await data.rows('articles');
	const titles = new Map(articles.map(({ article, title }) => [article, title]));
	const charts = await Promise.all(chartSlugs.map((slug) => chartBySlug(slug)));
	return {
		charts: charts.flatMap((chart) =>
			chart
				? [
						{
							slug: chart.slug,
							question: chart.question,
							embeds: embedStates(chart, articles).map(({ path, state }) => ({
								path,
								articles: state.articles?.map((article) => titles.get(article) ?? article).join(', ') ?? null,
								measure: path.endsWith('count')
									? 'as counts'
									: path.endsWith('today')
										? 'in today’s prices'
										: ''
							}))
						}
					]
				: []
		)
	};
}
