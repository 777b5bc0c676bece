import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import * as v from 'valibot';
import { cardOf, type Picture, PictureList, picturesOf, smallOf } from '#lib/charts/page/pictures.ts';
import type { ChartSlug } from '#lib/charts/slugs.ts';
import { Site } from '#lib/schema.ts';
import { readLooks } from '../../../scripts/pictures/sheets.ts';
import { runNode } from '../../../scripts/processes/run.ts';
import { built, chartPages } from '../site.ts';

const read = (path: string) => readFile(join(built, path));
const json = async (path: string) => JSON.parse(await readFile(join(built, path), 'utf8')) as unknown;
const slugs = chartPages.map((page) => basename(page) as ChartSlug);
const list = v.parse(PictureList, await json('images/pictures.json'));
const { address } = v.parse(Site, await json('data/site.json'));

const heightOf = (slug: ChartSlug) => list[slug]?.height ?? 0;
const even = (text: string) => text.replace(/\s+/g, ' ').trim();

test('every chart has each of its pictures, and there is no other', async () => {
	const pictures = [
		...slugs.flatMap((slug) => picturesOf(slug, heightOf(slug))),
		cardOf('overview', 'social')
	];
	expect((await readdir(join(built, 'images'))).filter((file) => /(?:svg|png)$/.test(file)).sort()).toEqual(
		pictures.map(({ path }) => basename(path)).sort()
	);
	for (const picture of pictures.filter(({ path }) => path.endsWith('.png')))
		expect.soft(sizeOf(await read(picture.path)), picture.path).toEqual(sizeIn(picture));
});

test('no PNG is blank', async () => {
	test.setTimeout(600_000);
	for (const file of (await readdir(join(built, 'images'))).filter((name) => name.endsWith('.png')))
		expect.soft(shades(await read(`images/${file}`)), file).toBeGreaterThan(20);
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`the list of all charts shows the marks of each, without words, in ${colorScheme} colours`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme });
		await page.goto('/charts/');
		const entries = page.locator('main ol > li');
		await expect(entries).toHaveCount(slugs.length);
		const { [colorScheme]: tokens } = await readLooks();
		const others = (await readLooks())[colorScheme === 'dark' ? 'light' : 'dark'];
		for (const entry of await entries.all()) {
			const slug = basename((await entry.getByRole('link').getAttribute('href')) ?? '') as ChartSlug;
			const image = entry.locator('img');
			await image.scrollIntoViewIfNeeded();
			const shown = () =>
				image.evaluate((img: HTMLImageElement) => [new URL(img.currentSrc).pathname, img.naturalWidth]);
			const { path, width } = smallOf(slug, colorScheme === 'dark');
			await expect.poll(shown).toEqual([path, width]);
			const svg = (await read(path)).toString('utf8');
			expect.soft(svg, path).not.toMatch(/var\(|<text|<a |NaN|undefined/);
			const inks = ['--plain', '--loss', '--ink'];
			expect
				.soft(
					inks.some((ink) => svg.includes(tokens.get(ink) ?? 'none')),
					path
				)
				.toBe(true);
			expect
				.soft(
					inks.some((ink) => svg.includes(others.get(ink) ?? 'none')),
					path
				)
				.toBe(false);
			expect.soft(svg.match(/<(?:rect|circle|path) /g)?.length, path).toBeGreaterThan(2);
			expect.soft(svg.length, path).toBeLessThan(16_000);
		}
	});

for (const slug of slugs) {
	test(`${slug}.svg says what its page says, with a link a mark, and needs nothing else`, async ({
		page
	}) => {
		await page.goto(`/charts/${slug}/`);
		const words = await page.evaluate(() =>
			['h1', 'figure .subtitle', 'figcaption .base'].map((part) => document.querySelector(part)?.textContent)
		);
		const layout = page.locator('[data-chart] .wide, [data-chart]:not(:has(.wide))').first();
		const marks = await layout.locator('a[data-mark]').count();
		for (const [index, picture] of picturesOf(slug, heightOf(slug)).entries()) {
			if (!picture.path.endsWith('.svg')) continue;
			const svg = (await read(picture.path)).toString('utf8');
			// in a font's letters any word may stand
			const drawn = svg.replace(/url\(data:font\/woff2;base64,[^)]*\)/g, '');
			expect.soft(drawn).not.toMatch(/var\(|class=|<script|@import|<image|<use|NaN|undefined/);
			for (const [, source = ''] of svg.matchAll(/url\(([^)]*)\)/g))
				expect.soft(source).toMatch(/^(?:#|data:font\/woff2;base64,)/);
			const { light, dark } = await readLooks();
			expect.soft(svg).toContain(`fill="${(index === 0 ? light : dark).get('--page')}"`);

			const found = await page.evaluate((text) => {
				const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
				const said = (name: string) => root.querySelector(`:scope > ${name}`)?.textContent ?? '';
				return {
					root: root.tagName,
					title: said('title'),
					description: said('desc'),
					text: [...root.querySelectorAll('text')].map((line) => line.textContent).join(' '),
					links: [...root.querySelectorAll('a')].map((link) => ({
						href: link.getAttribute('href') ?? '',
						title: link.querySelector('title')?.textContent ?? ''
					}))
				};
			}, svg);
			expect(found.root).toBe('svg');
			expect.soft(found.title).toBe(words[0]);
			expect.soft(found.description).toBe(list[slug]?.alt);
			for (const word of words) expect.soft(even(found.text)).toContain(even(word ?? 'missing'));
			expect.soft(even(found.text)).toContain(`/charts/${slug}/`);
			expect.soft(found.links.length).toBe(marks);
			expect
				.soft(found.links.filter(({ href, title }) => !href.startsWith(`${address}/`) || title === ''))
				.toEqual([]);
		}
	});

	test(`${slug}.svg, opened alone, has its fonts and no word over an edge`, async ({ page }) => {
		await page.setViewportSize({ width: 1200, height: heightOf(slug) });
		await page.goto(`/images/${slug}.svg`);
		const faults = await page.evaluate(async () => {
			await document.fonts.ready;
			const wide = document.documentElement.getBoundingClientRect();
			return [
				...[...document.fonts].filter(({ status }) => status !== 'loaded').map(({ family }) => family),
				...[...document.querySelectorAll('text')]
					.filter((text) => {
						const box = text.getBoundingClientRect();
						return box.left < 0 || box.right > wide.right || box.bottom > wide.bottom;
					})
					.map((text) => text.textContent ?? '')
			];
		});
		expect(faults).toEqual([]);
	});
}

test('pictures drawn a second time have the same bytes', async () => {
	test.setTimeout(900_000);
	const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
	try {
		const out = join(folder, 'images');
		const { code, output } = await runNode(['scripts/pictures.ts', '--out', out], {
			quiet: true,
			env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', BASE_PATH: '' }
		});
		expect(code, output).toBe(0);
		// every word stands clear of the others, in every picture
		expect(output).toBe('');
		const files = (await readdir(out, { recursive: true })).filter((file) => file.includes('.'));
		expect(files.filter((file) => file.startsWith('small'))).toHaveLength(2 * slugs.length);
		for (const file of files)
			expect.soft((await readFile(join(out, file))).equals(await read(`images/${file}`)), file).toBe(true);
	} finally {
		await rm(folder, { recursive: true });
	}
});

function sizeIn({ width, height }: Picture) {
	return { width, height };
}

/** Width and height from a PNG's header. */
function sizeOf(png: Buffer) {
	return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** How many different bytes a PNG’s pixels are written with, as far as one in a hundred tells. */
function shades(png: Buffer): number {
	const parts: Buffer[] = [];
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at);
		if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
		at += 12 + length;
	}
	const pixels = inflateSync(Buffer.concat(parts));
	const found = new Set<number>();
	for (let at = 0; at < pixels.length; at += 101) found.add(pixels[at] ?? 0);
	return found.size;
}
