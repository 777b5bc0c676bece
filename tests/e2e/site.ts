import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { isChartPage, sitePages } from '../../scripts/tools/pages.ts';

/** Where the site was built. */
export const built = join(fileURLToPath(new URL('../..', import.meta.url)), 'build');

/** Every page of the built site. */
export const pages = sitePages(built);
if (pages.length === 0) throw new Error('build/ holds no pages → npm run build');

export const chartPages = pages.filter(isChartPage);

/** One page of each kind: all that stand alone, every chart, and the first theme, name and article. */
export const kinds = pages.filter((page) => {
	const [folder, ...rest] = page.split('/').filter(Boolean);
	const siblings = pages.filter((other) => other.startsWith(`/${folder}/`) && other !== `/${folder}/`);
	return rest.length === 0 || isChartPage(page) || page === siblings[0];
});

/** The tag of a page's tests: one page of each kind is looked at in a second browser too, where there is one. */
export const tagFor = (path: string): string[] => (kinds.includes(path) ? [both] : []);

/** Marks tests that are run in every browser that is found. */
export const both = '@both';

/** Opens a page and waits until its scripts have made it live. */
export async function openLive(page: Page, path: string): Promise<void> {
	await page.goto(path, { waitUntil: 'load' });
	await page.waitForLoadState('networkidle');
	await page.evaluate(async () => {
		await document.fonts.ready;
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	});
}
