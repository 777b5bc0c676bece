import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { quoted } from '#lib/wording/lists.ts';
import { bringAxe, faultsOf } from '../axe.ts';
import { built, openLive } from '../site.ts';

const { address }: { address: string } = JSON.parse(readFileSync(join(built, 'data/site.json'), 'utf8'));
const { version }: { version: string } = JSON.parse(readFileSync(join(built, 'v/current.json'), 'utf8'));
const page = '/charts/theme-frequency/';
const frozen = `/v/${version}/embed/theme-frequency/`;

test('a chart’s page is cited with the choices of its reader, in three forms', async ({ page: browser }) => {
	await openLive(browser, `${page}?measure=count&order=name`);
	await browser.getByText('Cite', { exact: true }).click();
	const forms = browser.locator('#cite pre');
	await expect(forms).toHaveCount(3);
	for (const form of await forms.all())
		await expect(form).toContainText(`${address}${page}?measure=count&order=name`);
	const title = await browser.locator('h1').innerText();
	await expect(forms.first()).toContainText(quoted(title.replaceAll('\n', ' ')));
});

test('each form of a citation is copied at one tap', async ({ page: browser, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openLive(browser, page);
	await browser.getByText('Cite', { exact: true }).click();
	const forms = browser.locator('#cite pre');
	await expect(forms).toHaveCount(3);
	for (const [index, name] of ['the text', 'BibTeX', 'CSL-JSON'].entries()) {
		await browser.getByRole('button', { name: `Copy ${name}` }).click();
		await expect(browser.locator('#cite').getByText('Copied').nth(index)).toBeVisible();
		expect(await browser.evaluate(() => navigator.clipboard.readText())).toBe(
			await forms.nth(index).textContent()
		);
	}
});

test('this version of a chart is cited in three forms, by an address that shows just what was chosen', async ({
	page: browser
}) => {
	await openLive(browser, `${page}?articles=a-yawning-abyss&measure=count`);
	await browser.getByText('Cite', { exact: true }).click();
	await browser.getByLabel('This version').check();
	const path = `${frozen}of/a-yawning-abyss/count/`;
	const forms = browser.locator('#cite pre');
	await expect(forms).toHaveCount(3);
	for (const form of await forms.all()) await expect(form).toContainText(`${address}${path}`);
	await expect(browser.locator('#cite')).not.toContainText('nearest');
	const title = (await browser.locator('h1').innerText()).replaceAll('\n', ' ');
	await expect(forms.first()).toContainText(quoted(title));
	await browser.goto(path);
	expect((await browser.locator('h1').innerText()).replaceAll('\n', ' ')).toBe(title);
});

test('a choice without a frozen version is cited by the nearest one, which is said', async ({
	page: browser
}) => {
	await openLive(browser, `${page}?order=name`);
	await browser.getByText('Cite', { exact: true }).click();
	await browser.getByLabel('This version').check();
	await expect(browser.locator('#cite pre').first()).toContainText(`${address}${frozen}`);
	await expect(browser.locator('#cite')).toContainText('the nearest one: all articles, in the usual order');
	await bringAxe(browser);
	expect(await faultsOf(browser, '#cite')).toEqual([]);
});

test('what a chart shows can be had as CSV, with the rows of its table', async ({ page: browser }) => {
	await openLive(browser, `${page}?order=name`);
	await browser.getByText('Get the data', { exact: true }).click();
	const [download] = await Promise.all([
		browser.waitForEvent('download'),
		browser.getByRole('button', { name: 'CSV of what is shown' }).click()
	]);
	expect(download.suggestedFilename()).toBe('theme-frequency.csv');
	const lines = readFileSync(await download.path(), 'utf8')
		.trimEnd()
		.split('\n');
	const cells = await browser.locator('figcaption table tbody th').allTextContents();
	expect(lines).toHaveLength(cells.length + 1);
	for (const [index, cell] of cells.entries()) expect(lines[index + 1]).toContain(cell.trim());
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('a chart is cited as it stands, and its data are there as files', async ({
		page: browser,
		request
	}) => {
		await browser.goto(page);
		await browser.getByText('Cite', { exact: true }).click();
		await expect(browser.locator('#cite pre')).toContainText(`${address}${page}`);
		const link = browser.locator('#cite').getByRole('link', { name: `${address}${frozen}` });
		await expect(link).toBeVisible();
		expect(new URL((await link.getAttribute('href')) ?? '', browser.url()).pathname).toBe(frozen);
		expect((await request.get(frozen)).status()).toBe(200);
		await browser.getByText('Get the data', { exact: true }).click();
		const links = browser.locator('#get-the-data a');
		await expect(links).toHaveCount(3);
		for (const link of await links.all()) {
			const response = await request.get(
				new URL((await link.getAttribute('href')) ?? '', browser.url()).href
			);
			expect(response.status()).toBe(200);
		}
		await expect(browser.getByRole('button', { name: 'CSV of what is shown' })).toBeHidden();
	});
});
