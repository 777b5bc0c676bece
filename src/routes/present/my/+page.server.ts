import { tables } from '#lib/charts/load.ts';
import { chartBySlug, chartSlugs } from '#lib/charts/registry.ts';

export async function load({ fetch }) {
	const charts = await Promise.all(chartSlugs.map((slug) => chartBySlug(slug)));
	return {
		articles: (await tables(fetch).rows('articles')).map(({ article }) => article),
		charts: charts.flatMap((chart) => (chart ? [{ slug: chart.slug, question: chart.question }] : []))
	};
}
