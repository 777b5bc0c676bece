import type { AnyChart } from '#lib/charts/core/contract.ts';
import { embedStates, type EmbedState } from '#lib/charts/page/embeds.ts';
import { priceYear, tables } from '#lib/charts/core/load.ts';
import { chartBySlug } from '#lib/charts/registry.ts';
import { chartSlugs } from '#lib/charts/slugs.ts';

/**
 * Every chart with the embeds that it has: all articles or one, rates or counts, prices of then or today. An embed of
 * an article in which the chart finds nothing is there, and says so, but nobody is sent to it.
 */
export async function load({ fetch }) {
	const data = tables(fetch);
	const articles = await data.rows('articles');
	const year = await priceYear(data);
	const titles = new Map(articles.map(({ article, title }) => [article, title]));
	const listed = async (chart: AnyChart) => {
		const chartData = await chart.read(data);
		const drawn = ({ state }: EmbedState) => chart.view(chartData, state).model !== null;
		return {
			slug: chart.slug,
			question: chart.question,
			embeds: embedStates(chart, articles)
				.filter(drawn)
				.map(({ path, state }) => ({
					path,
					articles: state.articles?.map((article) => titles.get(article) ?? article).join(', ') ?? null,
					measure: path.endsWith('count')
						? 'as counts'
						: path.endsWith('today')
							? `in prices of ${year ?? 'today'}`
							: ''
				}))
		};
	};
	const charts = await Promise.all(chartSlugs.map((slug) => chartBySlug(slug)));
	return { charts: await Promise.all(charts.filter((chart) => chart !== null).map(listed)) };
}
