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
		// what is unfolded is asked with the rest: what axe finds depends on a page's width or on its colours
		await page
			.locator('details')
			.evaluateAll((folded) => folded.forEach((element) => element.setAttribute('open', '')));
		for (const [width, colorScheme] of [
			[320, 'dark'],
			[200, 'light'],
			[1280, 'light']
		] as const) {
			await page.setViewportSize({ width, height: 900 });
			await page.emulateMedia({ colorScheme });
			const found = await faultsOf(page);
			faults.push(...found.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
		}
		expect(faults).toEqual([]);
	});
