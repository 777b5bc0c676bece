import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { embedPages } from '../../../scripts/site/pages.ts';
import { serveSite, type Serving } from '../../../scripts/serving/server.ts';
import { live, openDeck, seenOn, walk, wall } from '../present/deck.ts';
import { built, kinds } from '../site.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until all that is to be kept is kept. */
async function whole(page: Page): Promise<void> {
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

const caches = (page: Page) => page.evaluate(async () => (await window.caches.keys()).sort());

test.describe('with no network', () => {
	let site: Serving;
	test.beforeEach(async () => void (site = await serveSite(built, 0)));
	test.afterEach(() => site.close());

	test('after one visit every kind of page is there, reloaded too', async ({ page }) => {
		test.setTimeout(600_000);
		const faults: string[] = [];
		page.on('pageerror', ({ message }) => faults.push(message));
		await page.goto(site.url);
		await whole(page);
		await site.close();
		for (const path of kinds) {
			for (const visit of [() => page.goto(site.url + path), () => page.reload()]) {
				const response = await visit();
				expect([path, response?.status()]).toEqual([path, 200]);
				await expect(page.locator('h1')).not.toBeEmpty();
			}
			for (const svg of await page.locator('main svg').all()) expect(await svg.innerHTML()).not.toBe('');
		}
		// from page to page without loading one
		await page.goto(site.url);
		await page.getByRole('link', { name: 'Themes', exact: true }).first().click();
		await expect(page).toHaveURL(`${site.url}/themes/`);
		await expect(page.locator('h1')).not.toBeEmpty();
		expect(faults).toEqual([]);
	});

	test('after one visit a mark opens its sentences on a page whose scripts were never asked for', async ({
		page
	}) => {
		await page.goto(site.url);
		await whole(page);
		expect(
			await page.evaluate(() =>
				performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.js'))
			)
		).toBe(false);
		await site.close();
		await page.goto(`${site.url}/themes/`);
		await page.locator('[data-chart] a[data-mark]').filter({ visible: true }).first().click();
		await expect(page.locator('dialog[open] [data-evidence]').first()).toBeVisible();
	});

	test('after one visit the whole talk goes by a clicker, and once more after a reload', async ({
		page,
		browser
	}) => {
		test.setTimeout(600_000);
		const plain = await browser.newPage({ javaScriptEnabled: false });
		await plain.goto(`${site.url}/present/`);
		const written = await plain.locator('.reveal section').evaluateAll((sections) =>
			sections.map((section) => {
				const steps = [...section.querySelectorAll('h2 .step > *')];
				const words = (steps.length > 0 ? steps : [section.querySelector('h2')]).map((one) =>
					one?.textContent?.trim()
				);
				return { slide: section.id, words, charts: section.querySelectorAll('.drawing').length };
			})
		);
		await plain.close();
		await page.goto(site.url);
		await whole(page);
		await site.close();
		const failed: string[] = [];
		page.on('requestfailed', (request) => failed.push(request.url()));
		page.on('response', (answer) => answer.ok() || failed.push(`${answer.status()} ${answer.url()}`));
		page.on('pageerror', ({ message }) => failed.push(message));

		await openDeck(page, wall, `${site.url}/present/`);
		const talk = async () => (await walk(page, 'PageDown', () => seenOn(page))).map(({ seen }) => seen);
		const first = await talk();
		for (const { slide, words, charts } of written) {
			const steps = first.filter((seen) => seen.slide === slide);
			expect([slide, [...new Set(steps.map(({ heading }) => heading))]]).toEqual([slide, words]);
			for (const { marks, unseen } of steps) {
				expect([slide, unseen]).toEqual([slide, []]);
				expect([slide, marks > 0]).toEqual([slide, charts > 0]);
			}
		}
		expect([...new Set(first.map(({ slide }) => slide))]).toEqual(written.map(({ slide }) => slide));

		// where it was, and from the start again
		await page.reload();
		await live(page);
		expect(await seenOn(page)).toEqual(first.at(-1));
		await page.keyboard.press('Home');
		expect(await talk()).toEqual(first);
		expect(failed).toEqual([]);
	});

	test('an address that was not kept says so, and embeds are never kept', async ({ page }) => {
		await page.goto(site.url);
		await whole(page);
		const kept = await page.evaluate(async () => {
			const names = await window.caches.keys();
			const requests = await Promise.all(names.map(async (name) => (await window.caches.open(name)).keys()));
			return requests.flat().map(({ url }) => new URL(url).pathname);
		});
		expect(kept.filter((path) => embedPages(built).includes(path) || /^\/(?:v|images)\//.test(path))).toEqual(
			[]
		);
		await site.close();
		await page.goto(`${site.url}/nothing/`);
		await expect(page.locator('body')).toContainText('this page was not kept');
		await expect(page.goto(site.url + embedPages(built)[0])).rejects.toThrow('ERR_CONNECTION_REFUSED');
	});
});

test('a new version is kept beside the old one, and takes over when no page is open', async ({ context }) => {
	test.setTimeout(600_000);
	const folder = await mkdtemp(join(tmpdir(), 'offline-'));
	await cp(built, folder, { recursive: true, filter: (path) => !/[\\/](?:v|images)(?:[\\/]|$)/.test(path) });
	let site = await serveSite(folder, 0);
	try {
		const page = await context.newPage();
		await page.goto(site.url);
		await whole(page);
		const [first, ...none] = await caches(page);
		expect(none).toEqual([]);

		const worker = join(folder, 'service-worker.js');
		const old = (await readFile(join(folder, 'offline.json'), 'utf8')).slice(12, 24);
		await rm(`${worker}.br`);
		await rm(`${worker}.gz`);
		await writeFile(worker, (await readFile(worker, 'utf8')).replace(old, 'new-version!'));
		const { port } = new URL(site.url);
		await site.close();
		site = await serveSite(folder, Number(port));
		await page.reload();
		await page.evaluate(async () => {
			const registration = await navigator.serviceWorker.ready;
			await registration.update();
			while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
		});
		// both are there, and the page is still the old one's
		expect(await caches(page)).toEqual([first, 'pullquote / new-version!'].sort());
		await page.reload();
		expect(await caches(page)).toHaveLength(2);

		await page.close();
		const next = await context.newPage();
		await expect(async () => {
			// a page of the old version that is open keeps it
			await next.goto('about:blank');
			await next.goto(`${site.url}/themes/`);
			expect(await caches(next)).toEqual(['pullquote / new-version!']);
		}).toPass();
	} finally {
		await site.close();
		await rm(folder, { recursive: true });
	}
});

test('a version that cannot be kept whole is not kept, and the old one stays', async ({ context }) => {
	const folder = await mkdtemp(join(tmpdir(), 'offline-'));
	await cp(built, folder, { recursive: true, filter: (path) => !/[\\/](?:v|images)(?:[\\/]|$)/.test(path) });
	await rm(join(folder, 'themes'), { recursive: true });
	const site = await serveSite(folder, 0);
	try {
		const page = await context.newPage();
		await page.goto(site.url);
		await page.evaluate(async () => {
			const registration = await navigator.serviceWorker.getRegistration();
			const worker = registration?.installing;
			if (worker)
				await new Promise((resolve) =>
					worker.addEventListener('statechange', () => worker.state === 'redundant' && resolve(null))
				);
		});
		expect(await caches(page)).toEqual([]);
	} finally {
		await site.close();
		await rm(folder, { recursive: true });
	}
});
