import { readDocument, tables } from '#lib/charts/core/load.ts';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { Site } from '#lib/schema.ts';
import { escaped } from '#lib/ui/html.ts';
import { absolute } from '#lib/ui/links.ts';

export const prerender = true;
export const trailingSlash = 'never';

const rooms = [
	'',
	'figures',
	'themes',
	'sentiment',
	'names',
	'words',
	'words/a-z',
	'articles',
	'charts',
	'embed',
	'present',
	'present/my',
	'present/handout',
	'method'
];

/** Every page of the site by its full address, as search engines read it. */
export async function GET({ fetch }): Promise<Response> {
	const data = tables(fetch);
	const site = await readDocument(fetch, 'site.json', Site);
	const { themes, names } = await data.definitions();
	// a target that no sentence mentions has no page
	const targets = new Set((await data.rows('stance')).map(({ target }) => target));
	const pages = [
		...rooms,
		...chartSlugs.map((slug) => `charts/${slug}`),
		...themes.map(({ theme }) => `themes/${theme}`),
		...[...targets].map((target) => `sentiment/${target}`),
		...names.map(({ slug }) => `names/${slug}`),
		...(await data.rows('articles')).map(({ article }) => `articles/${article}`)
	];
	const urls = pages.map((page) => {
		const address = absolute(site, page === '' ? '/' : `/${page}/`);
		return `<url><loc>${escaped(address)}</loc></url>\n`;
	});
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`,
		{ headers: { 'Content-Type': 'application/xml' } }
	);
}
