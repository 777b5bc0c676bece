import { readDocument } from '#lib/charts/load.ts';
import { Site } from '#lib/schema.ts';

export async function load({ fetch }) {
	return { site: await readDocument(fetch, 'site.json', Site) };
}
