import { expect, test } from '@playwright/test';
import { bringAxe, faultsOf } from './axe.ts';
import { openLive, pages } from './site.ts';

const widths = [320, 1280];
const schemes = ['light', 'dark'] as const;

for (const path of pages)
	test(`${path} has no fault that axe knows, light and dark, narrow and wide`, async ({ page }) => {
		// once for the four ways a page is seen: loading it takes longer than looking at it
		await openLive(page, path);
		await bringAxe(page);
		const faults: string[] = [];
		for (const width of widths) {
			await page.setViewportSize({ width, height: 900 });
			for (const colorScheme of schemes) {
				await page.emulateMedia({ colorScheme });
				faults.push(...(await faultsOf(page)).map((fault) => `${width} px, ${colorScheme}: ${fault}`));
			}
		}
		expect(faults).toEqual([]);
	});
