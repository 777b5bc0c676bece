import { error } from '@sveltejs/kit';
// first: what follows it brings styles, which the framework gives to whom it meets first
import { usualView } from '#lib/charts/core/handed.ts';
import { chartBySlug } from '#lib/charts/registry.ts';

export async function load({ params, data }) {
	const chart = await chartBySlug(params.chart);
	if (!chart) error(404, `No chart is called ${params.chart}. All charts are listed under All charts.`);
	return { ...data, chart, found: usualView(chart, data.chartData) };
}
