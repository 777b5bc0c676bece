import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { embedPages } from '../../../scripts/site/pages.ts';
import { built, chartPages, pages } from '../site.ts';

const read = (file: string) => readFileSync(join(built, file), 'utf8');
const { address }: { address: string } = JSON.parse(read('data/site.json'));

const embeds = embedPages(built);

test('the site map lists every page by its full address, and robots.txt names the map', () => {
	const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, page = '']) => page);
	expect(listed.toSorted()).toEqual(pages.map((page) => address + page).toSorted());
	expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${address}/sitemap.xml\n`);
});

/** The content of each meta element of a page by its name or property, and the addresses of its links by rel. */
function headOf(html: string) {
	const head = html.slice(0, html.indexOf('</head>'));
	const attribute = (tag: string, name: string) =>
		unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
	const meta = new Map(
		[...head.matchAll(/<meta (?:name|property)="([^"]*)"[^>]*>/g)].map(([tag, name = '']) => [
			name,
			attribute(tag, 'content')
		])
	);
	const links = [...head.matchAll(/<link [^>]*>/g)].map(([tag]) => ({
		rel: attribute(tag, 'rel'),
		type: attribute(tag, 'type'),
		href: attribute(tag, 'href'),
		at: head.indexOf(tag)
	}));
	const facts = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(head)?.[1];
	return { meta, links, facts: facts === undefined ? undefined : JSON.parse(facts) };
}

function unescaped(text: string): string {
	return text
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
}

/** The built file that a full address of this site leads to. */
function fileAt(full: string): string {
	expect(full.startsWith(`${address}/`)).toBe(true);
	const path = full.slice(address.length);
	return join(built, path.endsWith('/') ? `${path}index.html` : path);
}

/** Width and height of a PNG file, px. */
function sizeOf(file: string): { width: number; height: number } {
	const bytes = readFileSync(file);
	return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const chartPath = /^\/charts\/([^/]+)\/$/;

test('every page says its title, description, full address and picture to whoever links to it', () => {
	const titles = new Set<string>();
	for (const page of pages) {
		const { meta, links } = headOf(read(`${page}index.html`));
		const said = (name: string) => meta.get(name) ?? '';
		for (const name of ['description', 'og:title', 'og:description', 'og:image:alt', 'og:site_name'])
			expect([page, name, said(name).trim()]).not.toEqual([page, name, '']);
		titles.add(said('og:title'));
		expect(said('og:url')).toBe(address + page);
		expect(links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href)).toEqual([address + page]);
		expect(said('robots')).toBe('');
		const slug = chartPath.exec(page)?.[1] ?? 'overview';
		expect(said('og:image')).toBe(`${address}/images/${slug}-social.png`);
		expect(sizeOf(fileAt(said('og:image')))).toEqual({
			width: Number(said('og:image:width')),
			height: Number(said('og:image:height'))
		});
	}
	expect(titles.size).toBe(pages.length);
});

test('embeds are not listed, and name the chart’s page as theirs', () => {
	expect(embeds.length).toBeGreaterThan(chartPages.length);
	for (const page of embeds) {
		const { meta, links } = headOf(read(`${page}index.html`));
		expect(meta.get('robots')).toBe('noindex');
		const slug = page.split('/')[2];
		expect(links.find(({ rel }) => rel === 'canonical')?.href).toBe(`${address}/charts/${slug}/`);
	}
});

test('the facts of a chart’s page lead to its data and its picture', () => {
	for (const page of chartPages) {
		const { facts, meta } = headOf(read(`${page}index.html`));
		expect(facts['@context']).toBe('https://schema.org');
		expect(facts['@type']).toBe('Dataset');
		expect(facts.name).toBe(meta.get('og:title'));
		expect(facts.description.length).toBeGreaterThan(50);
		expect(facts.url).toBe(address + page);
		expect(facts.distribution).toHaveLength(2);
		for (const { contentUrl } of facts.distribution) expect(existsSync(fileAt(contentUrl))).toBe(true);
		expect(facts.image).toMatchObject({
			'@type': 'ImageObject',
			contentUrl: meta.get('og:image'),
			width: 1200,
			height: 630
		});
	}
});

test('charts and their embeds lead to an oEmbed answer within the first 10 KB', () => {
	for (const page of [...chartPages, ...embeds]) {
		const { links } = headOf(read(`${page}index.html`));
		const [link, ...others] = links.filter(({ type }) => type === 'application/json+oembed');
		expect(others).toEqual([]);
		expect(link).toMatchObject({ rel: 'alternate', href: `${address}/oembed/${page.split('/')[2]}.json` });
		expect(link?.at).toBeLessThan(10_000);
	}
});

test('an oEmbed answer is a quotation with finding, source and link, then the frame', () => {
	for (const page of chartPages) {
		const { meta } = headOf(read(`${page}index.html`));
		const slug = page.split('/')[2];
		const answer = JSON.parse(read(`oembed/${slug}.json`));
		expect(answer).toMatchObject({
			version: '1.0',
			type: 'rich',
			title: meta.get('og:title'),
			provider_url: `${address}/`,
			thumbnail_url: `${address}/images/${slug}-social.png`,
			thumbnail_width: 1200,
			thumbnail_height: 630
		});
		// as hosts take it apart that keep nothing else
		const parts = /^<blockquote>(.*?)<\/blockquote><iframe ([^>]*)><\/iframe>$/.exec(answer.html);
		const [, quotation = '', frame = ''] = parts ?? [];
		expect(unescaped(quotation)).toContain(answer.title);
		expect(quotation).toContain(`<a href="${address}${page}">`);
		expect(frame).toContain(`src="${address}/embed/${slug}/"`);
		expect(frame).toContain(`width="${answer.width}" height="${answer.height}"`);
		expect(existsSync(join(built, 'embed', String(slug), 'index.html'))).toBe(true);
	}
});
