import { tables } from '#lib/charts/core/load.ts';
import { chartBySlug } from '#lib/charts/registry.ts';
import { chartSlugs } from '#lib/charts/slugs.ts';

export async function load({ fetch }) {
	const charts = await Promise.all(chartSlugs.map((slug) => chartBySlug(slug)));
	return {
		articles: (await tables(fetch).rows('articles')).map(({ article }) => article),
		charts: charts.flatMap((chart) => (chart ? [{ slug: chart.slug, question: chart.question }] : []))
	};
}
