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
		// what axe finds depends on what is unfolded with a page's width, or on its colours
		for (const [width, colorScheme, unfolded] of [
			[320, 'light', false],
			[320, 'dark', true],
			[200, 'light', true],
			[1280, 'light', true]
		] as const) {
			await page.setViewportSize({ width, height: 900 });
			await page.emulateMedia({ colorScheme });
			if (unfolded)
				for (const details of await page.locator('details').all())
					await details.evaluate((element) => element.setAttribute('open', ''));
			const found = await faultsOf(page);
			faults.push(...found.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
		}
		expect(faults).toEqual([]);
	});
