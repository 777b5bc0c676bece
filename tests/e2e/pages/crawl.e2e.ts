import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { bringAxe, faultsOf } from '../axe.ts';
import { built, kinds, openLive, pages, parted, sideways } from '../site.ts';

for (const group of parted(pages))
	test(`${group.join(', ')} load with no error, ask nobody else, store nothing and fit into 320 px; one of a kind has no fault that axe knows`, async ({
		page,
		baseURL
	}) => {
		test.setTimeout(600_000);
		const complaints = listen(page, String(baseURL));
		for (const path of group) {
			await page.emulateMedia({ colorScheme: 'light' });
			await page.setViewportSize({ width: 320, height: 900 });
			await openLive(page, path);
			expect.soft(await page.title(), path).not.toBe('');
			expect.soft(await page.locator('h1').count(), path).toBe(1);
			const links = await page.evaluate(() => [...document.links].map((link) => link.href));
			const broken = links.filter((link) => !isWhole(link, String(baseURL)));
			expect.soft(broken, path).toEqual([]);
			expect.soft(await sideways(page), path).toEqual([]);
			if (kinds.includes(path)) {
				await bringAxe(page);
				// what axe finds depends on a page's width or on its colours
				expect.soft(await faultsOf(page), `${path} at 320 px, light`).toEqual([]);
				await page.emulateMedia({ colorScheme: 'dark' });
				await page.setViewportSize({ width: 1280, height: 900 });
				expect.soft(await faultsOf(page), `${path} at 1280 px, dark`).toEqual([]);
			}
			expect.soft(await stored(page), path).toEqual([]);
			expect.soft(complaints.splice(0), path).toEqual([]);
		}
	});

test('every link of the page head leads to its page without a reload and without an error', async ({
	page,
	baseURL
}) => {
	const complaints = listen(page, String(baseURL));
	await openLive(page, '/');
	await page.evaluate(() => Object.assign(window, { unloaded: false }));
	// slides are a page without the framework
	const links = page.locator('header a[href]:not([data-sveltekit-reload])');
	for (let index = 0; index < (await links.count()); index++) {
		const link = links.nth(index);
		if (!(await link.isVisible())) continue;
		const target = await link.evaluate((element: HTMLAnchorElement) => element.href);
		await link.click();
		await expect(page).toHaveURL(target);
		await expect(page.locator('h1')).toHaveCount(1);
	}
	expect(await page.evaluate(() => 'unloaded' in window)).toBe(true);
	expect(complaints).toEqual([]);
});

test('an address that is no page says so, with the way to every other', async ({ page }) => {
	const response = await page.goto('/no-such-page/');
	expect(response?.status()).toBe(404);
	await expect(page.locator('h1')).toHaveCount(1);
	await expect(page).toHaveTitle('No such page · Pullquote');
	// nothing is to be had there by asking again
	await expect(page.getByRole('button', { name: 'Retry' })).toHaveCount(0);
	await expect(page.getByRole('main').getByRole('link', { name: 'all articles' })).toBeVisible();
	await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Themes' }).click();
	await expect(page).toHaveURL('/themes/');
});

/** Collects whatever goes wrong on a page from now on. */
function listen(page: Page, origin: string): string[] {
	const complaints: string[] = [];
	page.on('console', (message) => {
		// said by the browser's driver, as these tests keep it from working
		if (message.text().startsWith('Service Worker registration blocked by Playwright')) return;
		if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
	page.on('requestfailed', (request) => {
		// a page that is left stops what it was still fetching
		const reason = request.failure()?.errorText ?? '';
		if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
	});
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url)) complaints.push(`foreign: ${url}`);
	});
	return complaints;
}

/** What the page keeps in the browser; the router's own notes for the Back button aside. */
async function stored(page: Page): Promise<string[]> {
	const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
	const kept = await page.evaluate(async () => [
		...Object.keys(localStorage).map((key) => `localStorage ${key}`),
		...Object.keys(sessionStorage)
			.filter((key) => !key.startsWith('sveltekit:'))
			.map((key) => `sessionStorage ${key}`),
		...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
		...(await caches.keys()).map((key) => `cache ${key}`)
	]);
	return [...cookies, ...kept];
}

/** Whether a link of our own leads to a file that was built; others' are not followed. */
function isWhole(link: string, origin: string): boolean {
	if (!link.startsWith(`${origin}/`)) return /^(?:https?|mailto):/.test(link);
	const path = decodeURIComponent(new URL(link).pathname);
	return existsSync(join(built, path.endsWith('/') ? `${path}index.html` : path));
}
