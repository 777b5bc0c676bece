/** Fetches the data of a chart, where a page has only what its usual state shows, and where slides are put together. */
import { asset } from '$app/paths';

const asked = new Map<string, Promise<unknown>>();

/**
 * A chart's data, fetched once.
 *
 * @throws {Error} where they cannot be fetched
 */
export function readWhole(slug: string): Promise<unknown> {
	const known = asked.get(slug) ?? read(slug);
	asked.set(slug, known);
	// a failure is not kept: the next choice asks again
	known.catch(() => asked.delete(slug));
	return known;
}

async function read(slug: string): Promise<unknown> {
	const response = await fetch(asset(`/charts/${slug}/data.json`));
	if (!response.ok) throw new Error(`the server answered ${response.status}`);
	return response.json();
}
