import { chartBySlug, chartSlugs } from '#lib/charts/registry.ts';
import { tables } from '#lib/charts/load.ts';
import { defaultState } from '#lib/charts/state.ts';

export async function load({ fetch }) {
	const data = tables(fetch);
	const charts = [];
	for (const slug of chartSlugs) {
		const chart = await chartBySlug(slug);
		if (!chart) continue;
		const view = chart.view(await chart.read(data), defaultState);
		charts.push({ slug, question: chart.question, title: view.title, kind: chart.kind, base: view.base });
	}
	return { charts };
}
