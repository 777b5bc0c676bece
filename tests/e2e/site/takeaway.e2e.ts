import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { pagesIn, takeAwayFile } from '../../../scripts/takeaway/assemble.ts';
import { bringAxe, faultsOf } from '../axe.ts';
import { hashOf, live, oldWall, said, seenOn, shown, walk, wall } from '../present/deck.ts';
import { built, pages } from '../site.ts';

const file = join(built, takeAwayFile);
const address = pathToFileURL(file).href;
const held = pagesIn(readFileSync(file, 'utf8'));
/** Every link that leads within the file. */
const inner = [...held].flatMap(([path, { html }]) =>
	[...html.matchAll(/ href="(#\/[^"]*)"/g)].map(([, link = '']) => ({ path, link }))
);

test('one file of at most 2 MB holds the licences, and every page but those that need an address', () => {
	expect(statSync(file).size).toBeLessThanOrEqual(2_000_000);
	const without = ['/embed/', '/present/my/'];
	const whole = ['/licences.txt', ...pages.filter((page) => !without.includes(page))];
	expect([...held.keys()].sort()).toEqual(whole.sort());
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
	test.setTimeout(600_000);
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
	await page.evaluate(() => (location.hash = '/charts/'));
	const picture = page.locator('main img').first();
	await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
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

test('opened from a folder it presents: every slide by a clicker and by a button, said aloud, and Esc leads back', async ({
	page
}) => {
	test.setTimeout(600_000);
	const requests: string[] = [];
	const faults: string[] = [];
	page.on('request', (request) => requests.push(request.url().replace(/#.*/, '')));
	page.on('pageerror', ({ message }) => faults.push(message));
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
	await page.setViewportSize(wall);
	await page.goto(`${address}#/present/`);
	const sections = page.locator('.reveal section');
	await expect(sections.last()).toBeVisible();
	const written = await sections.evaluateAll((all) => all.map(({ id }) => id));
	await page.getByRole('link', { name: 'Show as slides' }).click();
	await live(page);
	await expect(said(page)).toHaveText(new RegExp(`^Slide 1 of ${written.length}: .`));
	await expect(page.locator(':focus')).toHaveText((await seenOn(page)).heading);
	await expect(page.getByRole('banner').filter({ visible: true })).toHaveCount(0);

	const steps = await walk(page, 'PageDown', async () => ({
		...(await seenOn(page)),
		words: (await said(page).textContent()) ?? ''
	}));
	expect([...new Set(steps.map(({ seen }) => seen.slide))]).toEqual(written);
	for (const { seen } of steps) {
		expect(seen.unseen).toEqual([]);
		expect(seen.words).toContain(seen.heading);
		expect(seen.words).toMatch(/^(?:Slide|Step) \d+ of \d+: ./);
	}
	expect(steps.reduce((sum, { seen }) => sum + seen.marks, 0)).toBeGreaterThan(100);

	// a reload and another projector keep the slide
	const last = await hashOf(page);
	await page.keyboard.press('PageUp');
	await page.getByRole('button', { name: 'Next' }).click();
	expect(await hashOf(page)).toBe(last);
	await page.reload();
	await live(page);
	await page.setViewportSize(oldWall);
	expect(await hashOf(page)).toBe(last);
	expect((await seenOn(page)).slide).toBe(written.at(-1));

	// the keys are those of the file
	await page.keyboard.press('?');
	const help = page.getByRole('dialog', { name: 'Keys while presenting' });
	await expect(help).toContainText('back to the pages');
	await expect(help).not.toContainText('Speaker');
	await page.keyboard.press('Escape');
	await expect(help).toBeHidden();
	await expect(shown(page)).toHaveAttribute('id', written.at(-1) ?? '');

	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(`${address}#/present/#${written.at(-1)}`);
	await expect(page.getByRole('banner').filter({ visible: true })).not.toHaveCount(0);
	await expect(sections.last().locator('.notes')).toBeVisible();
	expect([...new Set(requests)]).toEqual([address, `${address}?slides`]);
	expect(faults).toEqual([]);
});

test('a link of the talk leads out of it, to a page of the file', async ({ page }) => {
	await page.setViewportSize(wall);
	await page.goto(`${address}?slides#cuts`);
	await live(page);
	const opened = page.waitForEvent('popup');
	await shown(page)
		.locator('[data-mark]')
		.first()
		.evaluate((mark) => mark.dispatchEvent(new MouseEvent('click', { bubbles: true })));
	const other = await opened;
	expect(other.url()).toContain(`${address}#/articles/`);
	await expect(other.locator('.asked')).toBeVisible();
	await page.getByRole('link', { name: 'Pullquote' }).click();
	await expect(page).toHaveURL(`${address}#/`);
	await expect(page.locator('main h1')).not.toBeEmpty();
});

test('its pages are as accessible as the site’s', async ({ page }) => {
	for (const path of ['/', '/charts/timeline/']) {
		await page.goto(`${address}#${path}`);
		await expect(page.locator('main h1')).not.toBeEmpty();
		await bringAxe(page);
		expect(await faultsOf(page)).toEqual([]);
	}
	await page.setViewportSize(wall);
	await page.goto(`${address}?slides`);
	await live(page);
	await bringAxe(page);
	for (const { hash, seen } of await walk(page, 'PageDown', () => faultsOf(page)))
		expect([hash, seen]).toEqual([hash, []]);
});
