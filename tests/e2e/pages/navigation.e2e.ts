import { expect, test, type Page } from '@playwright/test';
import { openLive } from '../site.ts';

/** How many marks the charts of a page have, and what in them is no part of a drawing, as which it is not seen. */
const drawn = (page: Page) =>
	page.evaluate(() => {
		const inside = [...document.querySelectorAll('main svg *')];
		return {
			marks: document.querySelectorAll('main [data-chart] [data-mark]').length,
			unseen: inside.filter(({ namespaceURI }) => namespaceURI !== 'http://www.w3.org/2000/svg').length
		};
	});

/** Pages with charts, by the link in the header that leads there. */
const pages = [
	['Overview', '/'],
	['Figures', '/figures/'],
	['Themes', '/themes/'],
	['Sentiment', '/sentiment/'],
	['Names', '/names/'],
	['Words', '/words/'],
	['Articles', '/articles/']
] as const;

for (const [name, path] of pages)
	test(`the charts of ${path} are the same whether it is loaded or reached by a link`, async ({ page }) => {
		await openLive(page, path);
		const loaded = await drawn(page);
		expect(loaded.marks).toBeGreaterThan(0);
		expect(loaded.unseen).toBe(0);
		await openLive(page, '/charts/');
		await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
		await expect(page).toHaveURL(new RegExp(`${path}$`));
		await expect.poll(() => drawn(page)).toEqual(loaded);
	});

test('marks that a choice brings are drawn as those that were there', async ({ page }) => {
	await openLive(page, '/charts/theme-frequency/?articles=a-yawning-abyss');
	await page.getByText(/^Articles:/).click();
	await page.getByRole('checkbox', { checked: false }).first().check();
	await page.getByRole('checkbox', { checked: false }).first().check();
	await expect.poll(() => drawn(page)).toMatchObject({ unseen: 0 });
	expect((await drawn(page)).marks).toBeGreaterThan(10);
});
