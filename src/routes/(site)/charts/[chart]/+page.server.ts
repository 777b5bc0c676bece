import { error } from '@sveltejs/kit';
import { tables } from '#lib/charts/load.ts';
import { chartBySlug, chartSlugs } from '#lib/charts/registry.ts';

export async function load({ fetch, params }) {
	const chart = await chartBySlug(params.chart);
	if (!chart) error(404, `No chart is called ${params.chart}. All charts are listed under All charts.`);
	const data = tables(fetch);
	const at = chartSlugs.findIndex((slug) => slug === chart.slug);
	const next = await chartBySlug(chartSlugs[(at + 1) % chartSlugs.length] ?? chart.slug);
	return {
		chartData: await chart.read(data),
		articles: (await data.rows('articles')).map(({ article, title }) => ({ article, title })),
		next: next && { slug: next.slug, question: next.question }
	};
}
