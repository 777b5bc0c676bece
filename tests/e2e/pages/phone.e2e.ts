import { expect, test, type Page } from '@playwright/test';
import { chartPages, kinds, openLive } from '../site.ts';

/** A telephone's screen. */
const phone = { width: 390, height: 844 };

/** px from the page's head to an element's, and to its foot. */
async function placeOf(page: Page, selector: string): Promise<{ top: number; bottom: number }> {
	const box = await page.locator(selector).filter({ visible: true }).first().boundingBox();
	if (!box) throw new Error(`${page.url()} shows no ${selector}`);
	return { top: box.y, bottom: box.y + box.height };
}

for (const path of chartPages)
	test(`${path} shows its first mark on a phone’s first screen, and what can be chosen below the chart`, async ({
		page
	}) => {
		await page.setViewportSize(phone);
		await openLive(page, path);
		const mark = await placeOf(page, '[data-chart] [data-mark]');
		expect(mark.bottom).toBeLessThanOrEqual(phone.height);
		if ((await page.locator('.filter').count()) === 0) return;
		const chart = await placeOf(page, '[data-chart]');
		const filter = await placeOf(page, '.filter');
		expect(filter.top).toBeGreaterThanOrEqual(chart.bottom);
		expect((await placeOf(page, 'figcaption')).top).toBeGreaterThanOrEqual(filter.bottom);
	});

test('the Tab key goes the way that the eye does: on a phone to the chart and then to its filter, else the other way round', async ({
	page
}) => {
	for (const [width, order] of [
		[phone.width, ['mark', 'filter']],
		[1280, ['filter', 'mark']]
	] as const) {
		await page.setViewportSize({ width, height: phone.height });
		await openLive(page, '/charts/theme-frequency/');
		const reached: string[] = [];
		for (let press = 0; press < 60 && reached.length < 2; press++) {
			await page.keyboard.press('Tab');
			const at = await page.evaluate(() =>
				document.activeElement?.closest('.filter')
					? 'filter'
					: document.activeElement?.closest('[data-mark]')
						? 'mark'
						: ''
			);
			if (at !== '' && !reached.includes(at)) reached.push(at);
		}
		expect(reached).toEqual(order);
	}
});

test('the head of every kind of page is one line at 320, 390 and 768 px', async ({ page }) => {
	for (const path of kinds.filter((path) => !path.startsWith('/present/'))) {
		await page.goto(path, { waitUntil: 'domcontentloaded' });
		for (const width of [320, 390, 768]) {
			await page.setViewportSize({ width, height: phone.height });
			const { top, bottom } = await placeOf(page, 'header.wrap');
			expect.soft(bottom - top, `${path} at ${width} px`).toBeLessThan(64);
		}
	}
});

test('without JavaScript the menu opens, and leads to every page that a wide window’s head leads to', async ({
	browser
}) => {
	const plain = await browser.newContext({
		javaScriptEnabled: false,
		baseURL: process.env.SITE_URL ?? '',
		viewport: { width: 1280, height: 800 }
	});
	const page = await plain.newPage();
	await page.goto('/themes/');
	const leads = () =>
		page
			.locator('header a:not(.brand)')
			.filter({ visible: true })
			.evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))].sort());
	const all = await leads();
	expect(all.length).toBe(10);
	await page.setViewportSize(phone);
	expect((await leads()).length).toBeLessThan(3);
	await page.getByText('Menu', { exact: true }).click();
	expect(await leads()).toEqual(all);
	await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Words' }).click();
	await expect(page).toHaveURL(/\/words\/$/);
	await plain.close();
});

test('the menu is folded away again on the page that it led to', async ({ page }) => {
	await page.setViewportSize(phone);
	await openLive(page, '/themes/');
	await page.getByText('Menu', { exact: true }).click();
	const menu = page.getByRole('navigation', { name: 'Pages' });
	await menu.getByRole('link', { name: 'Words' }).click();
	await expect(page).toHaveURL(/\/words\/$/);
	await expect(menu).toBeHidden();
});

test('the words of a filter stand on one line with what they are of', async ({ page }) => {
	for (const path of ['/charts/theme-frequency/', '/charts/figures-compared/', '/figures/', '/names/'])
		for (const width of [phone.width, 1280]) {
			await page.setViewportSize({ width, height: phone.height });
			await openLive(page, path);
			const apart = await page.locator('.filter > fieldset').evaluateAll((groups) =>
				groups.map((group) => {
					const middles = ['legend', 'label span'].map((part) => {
						const range = new Range();
						range.selectNodeContents(group.querySelector(part) ?? group);
						const { top, height } = range.getBoundingClientRect();
						return top + height / 2;
					});
					return Math.abs((middles[0] ?? NaN) - (middles[1] ?? NaN));
				})
			);
			expect(apart.length).toBeGreaterThan(0);
			for (const one of apart) expect(one, `${path} at ${width}`).toBeLessThan(1);
		}
});

test('an address of no page under /charts/ offers the charts, with and without a script', async ({
	page,
	browser
}) => {
	await page.goto('/charts/no-such-chart/');
	await expect(page.getByRole('main').getByRole('link', { name: 'all charts' })).toBeVisible();
	const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.SITE_URL ?? '' });
	const still = await plain.newPage();
	await still.goto('/charts/no-such-chart/');
	await still.getByRole('link', { name: 'all charts' }).click();
	await expect(still).toHaveURL(/\/charts\/$/);
	await plain.close();
});
