import { error } from '@sveltejs/kit';
import { choosableArticles } from '#lib/charts/core/corpus.ts';
import { handed, usualView } from '#lib/charts/core/handed.ts';
import { priceYear, tables } from '#lib/charts/core/load.ts';
import { chartBySlug } from '#lib/charts/registry.ts';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { citationText } from '#lib/ui/export/citation.ts';
import { citedPage } from '#lib/ui/export/cited.ts';

export async function load({ fetch, params, locals, parent }) {
	const chart = await chartBySlug(params.chart);
	if (!chart) error(404, `No chart is called ${params.chart}. All charts are listed under All charts.`);
	const data = tables(fetch);
	const at = chartSlugs.findIndex((slug) => slug === chart.slug);
	const next = await chartBySlug(chartSlugs[(at + 1) % chartSlugs.length] ?? chart.slug);
	const chartData = handed(chart, await chart.read(data));
	const view = usualView(chart, chartData);
	locals.chart = { chart, view };
	const { site } = await parent();
	return {
		chartData,
		citation: citationText(citedPage(site, chart.slug, view.title, '')),
		articles: await choosableArticles(data),
		priceYear: chart.controls.includes('prices') ? await priceYear(data) : null,
		next: next && { slug: next.slug, question: next.question }
	};
}
