import { expect, test } from '@playwright/test';
import { kinds, openLive } from './site.ts';

/** px of A4 between its margins: what is wider shrinks the whole page */
const paper = 673;

for (const path of kinds.filter((path) => path !== '/present/'))
	test(`${path} fits on paper, light in the dark too, without what only a screen can use`, async ({
		page
	}) => {
		await page.setViewportSize({ width: paper, height: 950 });
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		await openLive(page, path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(paper);
		const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		expect(ground).toBe('rgb(255, 255, 255)');
		await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
	});
