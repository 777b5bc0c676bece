import { expect, test, type Page } from '@playwright/test';
import axe from 'axe-core';
import { openLive, pages } from './site.ts';

const widths = [320, 1280];
const schemes = ['light', 'dark'] as const;
const options: axe.RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	resultTypes: ['violations']
};

for (const path of pages)
	test(`${path} has no fault that axe knows, light and dark, narrow and wide`, async ({ page }) => {
		// once for the four ways a page is seen: loading it takes longer than looking at it
		await openLive(page, path);
		await page.evaluate(axe.source);
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

/** What axe, put into the page before, finds wrong with it as it is now. */
async function faultsOf(page: Page): Promise<string[]> {
	const { violations } = await page.evaluate(
		(options) => (window as unknown as { axe: typeof axe }).axe.run(document, options),
		options
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary = '' }) => {
			const [, why = ''] = failureSummary.split('\n');
			return `${id} ${target.join(' ')}: ${why.trim()}`;
		})
	);
}
