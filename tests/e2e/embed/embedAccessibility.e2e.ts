import { expect, test } from '@playwright/test';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { bringAxe, faultsOf } from '../axe.ts';

for (const slug of chartSlugs)
	test(`the embed of ${slug} has no fault that axe knows, light and dark, narrow and wide`, async ({
		page
	}) => {
		await page.goto(`/embed/${slug}/`);
		await bringAxe(page);
		const faults: string[] = [];
		for (const folded of [true, false]) {
			if (!folded)
				for (const details of await page.locator('details').all())
					await details.evaluate((element) => element.setAttribute('open', ''));
			for (const width of [200, 320, 1280]) {
				await page.setViewportSize({ width, height: 900 });
				for (const colorScheme of ['light', 'dark'] as const) {
					await page.emulateMedia({ colorScheme });
					const found = await faultsOf(page);
					faults.push(...found.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
				}
			}
		}
		expect(faults).toEqual([]);
	});
