import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { chartSlugs } from '#lib/charts/slugs.ts';
import type { Serving } from '../../../scripts/serving/server.ts';
import { openEmbeds } from '../hosts/embeds.ts';
import { hostFile, hosts } from '../hosts/hosts.ts';
import { serveHost } from '../hosts/server.ts';
import { asWordPress, wordPressListener } from '../hosts/wordpress.ts';
import { both } from '../site.ts';

const script = readFileSync(join(import.meta.dirname, '../../../src/lib/embed/frame.js'), 'utf8');
const secret = 'Abcdefgh12';
const listener = '<script src="/v1.js"></script>';

const content = new Map([
	['/tall', '<p style="height: 700px">Tall</p>'],
	['/growing', '<p style="height: calc(100vh + 40px)">As tall as the frame, and more</p>'],
	['/folded', '<details><summary>Open</summary><p style="height: 500px">More</p></details>']
]);

let embeds: Serving;
test.beforeAll(async () => {
	embeds = await serveHost(({ pathname }) => {
		const body = content.get(pathname);
		if (body === undefined) return { body: `<p>${pathname}</p>` };
		return {
			body: `<!doctype html><head><script>${script}</script></head><body style="margin: 0"><main data-embed="a">${body}</main>`
		};
	});
});
test.afterAll(() => embeds.close());

/** A host's page with a frame, that keeps all it is told; `code` stands before the frame. */
async function openHost(page: Page, src: string, code: string, attributes = ''): Promise<Serving> {
	const host = await serveHost(({ pathname }) =>
		pathname === '/'
			? {
					body: `<!doctype html><script>window.told = []; addEventListener('message', ({ data }) => told.push(data))</script>${code}
					<iframe data-pullquote src="${src}" ${attributes} style="border: 0; width: 400px; height: 300px"></iframe>`
				}
			: hostFile(pathname)
	);
	await page.goto(host.url);
	return host;
}

const told = (page: Page) => page.evaluate((): unknown[] => Reflect.get(window, 'told'));
const heightOf = (page: Page) =>
	page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);

test('a page that grows with its frame comes to rest within five messages', async ({ page }) => {
	const host = await openHost(page, `${embeds.url}/growing`, listener);
	await expect.poll(async () => (await told(page)).length).toBeGreaterThan(1);
	await page.waitForTimeout(3500);
	expect((await told(page)).length).toBeLessThanOrEqual(5);
	await host.close();
});

test('a frame follows what its reader opens and folds, and says nothing else', async ({ page }) => {
	const host = await openHost(page, `${embeds.url}/folded`, listener);
	await expect.poll(() => heightOf(page)).toBe(120);
	const summary = page.frameLocator('iframe').locator('summary');
	for (let time = 0; time < 4; time++) {
		await summary.click();
		await expect.poll(() => heightOf(page)).toBeGreaterThan(500);
		await summary.click();
		await expect.poll(() => heightOf(page)).toBe(120);
	}
	for (const message of await told(page))
		expect(message).toEqual({ type: 'pullquote:height', v: 1, id: 'a', height: expect.any(Number) });
	await host.close();
});

test('a listener that comes after the frame hears its height all the same', async ({ page }) => {
	const host = await openHost(page, `${embeds.url}/tall`, '');
	await expect.poll(async () => (await told(page)).length).toBeGreaterThan(1);
	await page.addScriptTag({ url: '/v1.js' });
	await expect.poll(() => heightOf(page)).toBeGreaterThan(699);
	await host.close();
});

test('the address says how an embed looks, framed or not', async ({ page }) => {
	await page.goto(`${embeds.url}/tall?theme=dark&title=no`);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.locator('html')).toHaveAttribute('data-title', 'no');
	await page.goto(`${embeds.url}/tall?theme=<b>&title=yes`);
	await expect(page.locator('html')).not.toHaveAttribute('data-theme');
	await expect(page.locator('html')).not.toHaveAttribute('data-title');
});

test('only the right secret is answered, with nothing but heights', async ({ page }) => {
	const host = await openHost(page, `${embeds.url}/tall#?secret=${secret}`, '', 'sandbox="allow-scripts"');
	const asked = (message: unknown) =>
		page.locator('iframe').evaluate((frame: HTMLIFrameElement, data) => {
			frame.contentWindow?.postMessage(data, '*');
		}, message);
	await expect.poll(async () => (await told(page)).length).toBe(4);
	for (const message of [null, 'ready', { message: 'ready' }, { message: 'ready', secret: 'other' }])
		await asked(message);
	await asked({ message: 'ready', secret });
	await expect.poll(async () => (await told(page)).length).toBe(6);
	expect((await told(page)).slice(-2)).toEqual([
		{ type: 'pullquote:height', v: 1, id: 'a', height: expect.any(Number) },
		{ message: 'height', value: expect.any(Number), secret }
	]);
	await host.close();
});

for (const cors of ['CORS', 'no CORS'] as const)
	test(`WordPress, ${cors}: the quotation stands until the frame speaks, and a link leads the whole page on`, async ({
		page,
		browser
	}) => {
		const site = await openEmbeds(browser, cors);
		const [plain] = hosts;
		if (!plain) throw new Error('there is no plain host');
		const { oembed, page: target } = await site.pasted('theme-frequency', plain);
		const pasted = asWordPress(oembed, secret);
		const host = await serveHost(({ pathname, searchParams }) => ({
			body: `<!doctype html>${pathname === '/quiet' ? '' : `<script>${wordPressListener}</script>`}${pasted}${searchParams}`
		}));
		const quotation = page.locator('blockquote');
		const frame = page.locator('iframe');

		await page.goto(`${host.url}/quiet`);
		await expect(quotation).toBeVisible();
		await expect(quotation.locator('a')).toHaveAttribute('href', target);
		await expect(frame).toBeHidden();

		await page.goto(host.url);
		await expect(frame).toBeVisible();
		await expect(quotation).toBeHidden();
		await page.frameLocator('iframe').locator('.source a').click();
		await expect(page).toHaveURL(target);
		await host.close();
		await site.close();
	});

test(
	'an oEmbed frame is as tall as its chart in any system font, and not a quarter taller',
	{ tag: both },
	async ({ page, browser }) => {
		const site = await openEmbeds(browser, 'CORS');
		const [plain] = hosts;
		if (!plain) throw new Error('there is no plain host');
		for (const slug of chartSlugs) {
			const { oembed, frame } = await site.pasted(slug, plain);
			const [, width = '', height = ''] = / width="(\d+)" height="(\d+)"/.exec(oembed) ?? [];
			await page.setViewportSize({ width: Number(width), height: 800 });
			await page.goto(frame);
			const real = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
			expect(Number(height), slug).toBeGreaterThanOrEqual(real);
			expect(Number(height), slug).toBeLessThan(1.25 * real + 32);
		}
		await site.close();
	}
);

test('every link of an embed opens beside the page that frames it, the marks’ too', async ({
	page,
	browser
}) => {
	test.slow();
	const site = await openEmbeds(browser, 'CORS');
	const [plain] = hosts;
	if (!plain) throw new Error('there is no plain host');
	for (const slug of chartSlugs) {
		const pasted = await site.pasted(slug, plain);
		const host = await serveHost(() => plain.page([pasted]));
		await page.goto(host.url);
		const embed = page.frameLocator('iframe');
		for (const link of ['a[data-mark]:visible', '.source a']) {
			const [opened] = await Promise.all([
				page.waitForEvent('popup'),
				embed.locator(link).first().press('Enter')
			]);
			await opened.waitForLoadState();
			const { pathname } = new URL(opened.url());
			expect(opened.url().startsWith(new URL(pasted.frame).origin), opened.url()).toBe(true);
			expect(await opened.evaluate(() => opener === null && document.querySelector('h1') !== null)).toBe(
				true
			);
			if (link === '.source a') expect(pathname).toBe(`/charts/${slug}/`);
			else expect(pathname).not.toMatch(/^\/(?:charts|embed)\//);
			await opened.close();
		}
		await expect(embed.locator('h1')).toBeVisible();
		await host.close();
	}
	await site.close();
});
