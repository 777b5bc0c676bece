import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { pagesIn, takeAwayFile } from '../../scripts/takeaway/assemble.ts';
import { bringAxe, faultsOf } from './axe.ts';
import { built, pages } from './site.ts';

const file = join(built, takeAwayFile);
const address = pathToFileURL(file).href;
const held = pagesIn(readFileSync(file, 'utf8'));
/** Every link that leads within the file. */
const inner = [...held].flatMap(([path, { html }]) =>
	[...html.matchAll(/ href="(#\/[^"]*)"/g)].map(([, link = '']) => ({ path, link }))
);

test('one file of at most 2 MB holds every page but those that need an address', () => {
	expect(statSync(file).size).toBeLessThanOrEqual(2_000_000);
	const without = ['/embed/', '/present/my/'];
	expect([...held.keys()].sort()).toEqual(pages.filter((page) => !without.includes(page)).sort());
});

test('every link within it leads to a page and a place that it holds', () => {
	expect(inner.length).toBeGreaterThan(100);
	const broken = inner.filter(({ link }) => {
		const [, page = '', place] = link.split('#');
		const html = held.get(page)?.html;
		return (
			html === undefined || (place !== undefined && place !== 'main' && !html.includes(` id="${place}"`))
		);
	});
	expect(broken).toEqual([]);
});

test('opened from a folder it asks for nothing, shows every page and says which version it is', async ({
	page
}) => {
	test.setTimeout(120_000);
	const requests: string[] = [];
	const faults: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	page.on('pageerror', ({ message }) => faults.push(message));
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
	await page.goto(address);
	await expect(page.locator('footer').last()).toContainText(/data version [0-9a-f]{12}/);
	for (const [path, { title }] of held) {
		await page.evaluate((to) => (location.hash = to), path);
		await expect.poll(() => page.title()).toBe(title.replaceAll('&amp;', '&'));
		await expect(page.locator('main h1')).not.toBeEmpty();
	}
	expect(requests).toEqual([address]);
	expect(faults).toEqual([]);
});

test('a mark leads to its sentence, and back', async ({ page }) => {
	await page.goto(`${address}#/charts/sentiment-by-article/`);
	const mark = page.locator('main svg a').first();
	const link = (await mark.getAttribute('href')) ?? '';
	await mark.evaluate((element) => element.dispatchEvent(new MouseEvent('click', { bubbles: true })));
	await expect(page).toHaveURL(address + link);
	await expect(page.locator('.asked')).toHaveAttribute('id', link.split('#')[2] ?? '');
	await page.goBack();
	await expect(page).toHaveURL(`${address}#/charts/sentiment-by-article/`);
	await expect(page.locator('main figure').first()).toBeVisible();
});

test('its pages are as accessible as the site’s', async ({ page }) => {
	for (const path of ['/', '/charts/timeline/']) {
		await page.goto(`${address}#${path}`);
		await expect(page.locator('main h1')).not.toBeEmpty();
		await bringAxe(page);
		expect(await faultsOf(page)).toEqual([]);
	}
});
