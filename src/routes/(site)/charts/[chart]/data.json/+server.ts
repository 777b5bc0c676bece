import { error, json } from '@sveltejs/kit';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isSmall } from '#lib/charts/core/handed.ts';
import { tables } from '#lib/charts/core/load.ts';
import { chartBySlug } from '#lib/charts/registry.ts';
import { chartSlugs } from '#lib/charts/slugs.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The charts whose data are too large for their pages. */
export async function entries() {
	const data = tables((path) =>
		readFile(join('static/data', basename(String(path)))).then((file) => new Response(file))
	);
	const large: { chart: string }[] = [];
	for (const slug of chartSlugs) {
		const chart = await chartBySlug(slug);
		if (chart && !isSmall(await chart.read(data))) large.push({ chart: slug });
	}
	return large;
}

export async function GET({ fetch, params }): Promise<Response> {
	const chart = await chartBySlug(params.chart);
	if (!chart) error(404, `No chart is called ${params.chart}.`);
	return json(await chart.read(tables(fetch)));
}
