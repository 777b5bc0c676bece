import { readDocument } from '#lib/charts/core/load.ts';
import { Site } from '#lib/schema.ts';
import { absolute } from '#lib/ui/links.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Everything may be read; where all pages are listed. */
export async function GET({ fetch }): Promise<Response> {
	const site = await readDocument(fetch, 'site.json', Site);
	return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(site, '/sitemap.xml')}\n`, {
		headers: { 'Content-Type': 'text/plain; charset=utf-8' }
	});
}
