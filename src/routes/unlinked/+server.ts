import { asset } from '$app/paths';
import { tables } from '#lib/charts/core/load.ts';
import { embedStates } from '#lib/charts/page/embeds.ts';
import { chartBySlug } from '#lib/charts/registry.ts';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { embedLink } from '#lib/ui/links.ts';
import { mostWhole } from '#lib/ui/lists/parts.ts';
import { textsAPart } from '../(site)/words/texts.ts';

export const prerender = true;
export const trailingSlash = 'never';

/**
 * Links to what no page need link to: every embed, what is said of it to other sites, and of a large corpus what scripts fetch once a reader asks. The
 * build follows them, as it follows those of pages, and leaves this list out: see scripts/site/build.ts.
 */
export async function GET({ fetch }): Promise<Response> {
	const data = tables(fetch);
	const articles = await data.rows('articles');
	const links: string[] = [];
	for (const slug of chartSlugs) {
		const chart = await chartBySlug(slug);
		if (!chart) continue;
		links.push(asset(`/oembed/${slug}.json`));
		links.push(...embedStates(chart, articles).map(({ path }) => embedLink(slug, path)));
		links.push(asset(`/charts/${slug}/data.json`));
	}
	if (articles.length > mostWhole)
		for (let part = 0; part * textsAPart < articles.length; part++)
			links.push(asset(`/words/texts/${part}.json`));
	const list = links.map((link) => `<a href="${link}">${link}</a>\n`).join('');
	return new Response(list, { headers: { 'content-type': 'text/html' } });
}
