import { error, json } from '@sveltejs/kit';
import { readDocument, tables } from '#lib/charts/load.ts';
import { chartBySlug, chartSlugs } from '#lib/charts/registry.ts';
import { defaultState } from '#lib/charts/state.ts';
import { oembed } from '#lib/embed/oembed.ts';
import { Site } from '#lib/schema.ts';

export const prerender = true;
export const trailingSlash = 'never';

export function entries() {
	return chartSlugs.map((chart) => ({ chart }));
}

export async function GET({ fetch, params }): Promise<Response> {
	const chart = await chartBySlug(params.chart);
	if (!chart) error(404, `No chart is called ${params.chart}.`);
	const site = await readDocument(fetch, 'site.json', Site);
	const view = chart.view(await chart.read(tables(fetch)), defaultState);
	return json(oembed(site, chart.slug, view));
}
