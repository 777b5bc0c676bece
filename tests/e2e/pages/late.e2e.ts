import { expect, test, type Page } from '@playwright/test';
import { both, goLive } from '../site.ts';

const root = (page: Page) => page.locator('html');
const firstMark = (page: Page) => page.locator('[data-chart] a[data-mark]').filter({ visible: true }).first();

/** Opens a page whose scripts do not come until the function that is given back is called. */
async function openHeld(page: Page, path: string): Promise<() => Promise<void>> {
	const gate = Promise.withResolvers<void>();
	await page.route('**/_app/**', async (route) => {
		await gate.promise;
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'load' });
	return async () => {
		await expect(root(page)).not.toHaveAttribute('data-live');
		gate.resolve();
		await expect(root(page)).toHaveAttribute('data-live');
	};
}

test('a mark that is clicked before the page runs is outlined at once, and opens its sentences', async ({
	page
}) => {
	for (const path of ['/', '/themes/', '/charts/timeline/']) {
		const run = await openHeld(page, path);
		await firstMark(page).click();
		await expect(page.locator('[data-asked]')).toHaveCount(1);
		await expect(page).toHaveURL(new RegExp(`${path}$`));
		await run();
		await expect(page.locator('dialog[open] [data-evidence]').first()).toBeVisible();
		await expect(page.locator('[data-asked]')).toHaveCount(0);
		await page.unrouteAll();
	}
});

test('a link and a button that are clicked before the page runs do what they say', async ({ page }) => {
	const run = await openHeld(page, '/charts/theme-frequency/');
	await page.getByRole('link', { name: 'Add to my slides' }).click();
	await page.getByText('Cite', { exact: true }).click();
	await page.getByRole('link', { name: 'Embed', exact: true }).click();
	await expect(page).toHaveURL(/\/charts\/theme-frequency\/$/);
	await run();
	await expect(page.getByRole('dialog')).toBeVisible();
	await expect(page.getByText('Added: slide 1 of your slides')).toBeAttached();
	await expect(page.getByRole('radio', { name: 'The page, which will update' })).toBeAttached();
});

test('a word that is typed before the page runs is looked for, and stays in its field', async ({ page }) => {
	const run = await openHeld(page, '/words/');
	const field = page.getByRole('searchbox');
	await field.pressSequentially('cut');
	await field.press('Enter');
	await field.pressSequentially('s');
	await expect(page).toHaveURL(/\/words\/$/);
	await run();
	await expect(field).toBeFocused();
	await expect(page).toHaveURL(/\/words\/\?q=cuts(?:#search)?$/);
	await expect(page.getByText(/uses of “cuts” in/)).toBeVisible();
	await field.pressSequentially(' to');
	await expect(field).toHaveValue('cuts to');
});

test('choices that are made before the page runs are all heard, in their order', async ({ page }) => {
	const run = await openHeld(page, '/charts/theme-frequency/');
	await page.getByRole('radio', { name: 'counts' }).check();
	await page.getByText(/^Articles:/).click();
	const boxes = page.getByRole('group', { name: 'Articles to count' }).getByRole('checkbox');
	const all = await boxes.count();
	for (const at of [0, 1, 1, 2]) await boxes.nth(at).click();
	await run();
	await expect(page.getByText(`Articles: ${all - 2} of ${all}`)).toBeVisible();
	await expect(page).toHaveURL(/measure=count/);
	await expect(page.getByRole('radio', { name: 'counts' })).toBeChecked();
	for (const [at, chosen] of [false, true, false].entries())
		await expect(boxes.nth(at)).toBeChecked({ checked: chosen });
});

test('a chart that is chosen and added before the page runs is added', async ({ page }) => {
	const run = await openHeld(page, '/present/my/');
	await page.getByLabel('Add a chart').selectOption('timeline');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await run();
	await expect(page).toHaveURL(/pin=timeline/);
	// it is kept on this device, and the page shows it with no sign of a reader
	await page.goto('/present/my/');
	await expect(page.getByRole('button', { name: 'Remove: slide 1' })).toBeVisible();
});

test('keys that are pressed on a mark before the page runs go from mark to mark, and to the table', async ({
	page
}) => {
	const run = await openHeld(page, '/charts/theme-frequency/');
	const marks = page.locator('[data-chart] a[data-mark]').filter({ visible: true });
	await marks.first().focus();
	const before = await page.evaluate(() => scrollY);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	expect(await page.evaluate(() => scrollY)).toBe(before);
	await run();
	await expect(marks.nth(2)).toBeFocused();
	await expect(page.locator('[data-chart-live]')).toHaveText(
		(await marks.nth(2).getAttribute('aria-label')) ?? ''
	);
	await page.keyboard.press('Enter');
	await expect(page.locator('dialog[open] [data-evidence]').first()).toBeVisible();
});

test('a mark that is pointed at before the page runs says what it is', async ({ page }) => {
	const run = await openHeld(page, '/charts/theme-frequency/');
	const mark = firstMark(page);
	await mark.hover();
	await run();
	await expect(page.locator('[data-chart-live]')).toHaveText((await mark.getAttribute('aria-label')) ?? '');
});

test('a tap beside a small mark picks it out, also as the first of all', async ({ browser }) => {
	const phone = await browser.newContext({
		hasTouch: true,
		viewport: { width: 320, height: 640 },
		baseURL: process.env.SITE_URL ?? ''
	});
	const page = await phone.newPage();
	const run = await openHeld(page, '/charts/theme-positions/');
	const small = page.locator('[data-chart] a[data-mark]').filter({ visible: true }).first();
	await small.scrollIntoViewIfNeeded();
	const box = await small.boundingBox();
	expect(Math.min(box?.width ?? 99, box?.height ?? 99)).toBeLessThan(24);
	await page.touchscreen.tap(
		(box?.x ?? 0) + (box?.width ?? 0) / 2 + 5,
		(box?.y ?? 0) + (box?.height ?? 0) / 2
	);
	await run();
	await expect(page.getByRole('button', { name: 'Open its sentences' })).toBeVisible();
	await expect(page.locator('dialog[open]')).toHaveCount(0);
	await phone.close();
});

test('a link to another page is followed without the page’s scripts', async ({ browser }) => {
	const phone = await browser.newContext({ hasTouch: true, baseURL: process.env.SITE_URL ?? '' });
	const page = await phone.newPage();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto('/', { waitUntil: 'networkidle' });
	await page.getByRole('link', { name: 'Open the chart' }).first().tap();
	await expect(page).toHaveURL(/\/charts\/[a-z-]+\/$/);
	await page.waitForLoadState('networkidle');
	expect(asked.length).toBeGreaterThan(1);
	expect(asked.filter((address) => address.endsWith('.js') && !address.includes('service-worker'))).toEqual(
		[]
	);
	await phone.close();
});

test('a page whose address says what it shows runs at once, and so does one that is come back to', async ({
	page
}) => {
	await page.goto('/charts/theme-frequency/?measure=count');
	await expect(root(page)).toHaveAttribute('data-live');
	await expect(page.getByRole('radio', { name: 'counts' })).toBeChecked();

	await page.goto('/themes/', { waitUntil: 'load' });
	await goLive(page);
	await page.evaluate(() => scrollTo(0, 700));
	await page.reload();
	await expect(root(page)).toHaveAttribute('data-live');
	expect(await page.evaluate(() => scrollY)).toBe(700);
});

test(
	'where its scripts cannot be had a page stays as it is, its marks lead on, and it tries again',
	{ tag: both },
	async ({ page }) => {
		await page.route('**/_app/**', (route) => route.abort());
		await page.goto('/charts/theme-frequency/', { waitUntil: 'load' });
		const title = await page.locator('h1').textContent();
		await page.getByRole('radio', { name: 'counts' }).check();
		await expect(page.locator('h1')).toHaveText(title ?? '');
		const leads = await firstMark(page).evaluate(
			(mark) => new URL(mark.getAttribute('href') ?? '', document.baseURI).pathname
		);
		await firstMark(page).click();
		await expect(page).toHaveURL(new RegExp(leads));

		await page.goto('/charts/theme-frequency/', { waitUntil: 'load' });
		await page.getByRole('radio', { name: 'counts' }).check();
		const asksAgain = await askedTwice(page);
		await page.unrouteAll();
		// where the browser remembers that a script could not be had, only a new page asks for it
		if (!asksAgain) return;
		await page.mouse.move(10, 10);
		await page.mouse.move(20, 20);
		await expect(root(page)).toHaveAttribute('data-live');
		await expect(page).toHaveURL(/measure=count/);
	}
);

/** Whether the browser asks once more for a script that it could not have. */
async function askedTwice(page: Page): Promise<boolean> {
	let asked = 0;
	await page.route('**/no-such-script.js', (route) => {
		asked++;
		return route.abort();
	});
	await page.evaluate(async () => {
		const address = new URL('/no-such-script.js', location.href).href;
		for (let time = 0; time < 2; time++) await import(address).catch(() => undefined);
	});
	return asked === 2;
}
