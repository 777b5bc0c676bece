import { error, json } from '@sveltejs/kit';
import { tables } from '#lib/charts/core/load.ts';
import { chartBySlug } from '#lib/charts/registry.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The data of a chart, for its page where they are too many to stand in it, and for slides of one's own. */
export async function GET({ fetch, params }): Promise<Response> {
	const chart = await chartBySlug(params.chart);
	if (!chart) error(404, `No chart is called ${params.chart}.`);
	return json(await chart.read(tables(fetch)));
}
