import { readDocument } from '#lib/charts/core/load.ts';
import { Site } from '#lib/schema.ts';

export async function load({ fetch }) {
	return { site: await readDocument(fetch, 'site.json', Site) };
}
