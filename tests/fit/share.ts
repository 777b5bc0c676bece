/** Looks at every page of a site, each under a few conditions: over all pages, every two values stand together. */
import { chromium } from '@playwright/test';
import { findTestBrowsers } from '../../scripts/tools/browser.ts';
import { serveSite } from '../../scripts/serving/server.ts';
import { fitContext, linesOf, lookAt, withSize } from './open.ts';
import { conditionsOf, fitPages } from './pages.ts';
import { dealt, type sizes } from './settings.ts';

/**
 * @param folder where the site is built
 * @param size the browser's own size of text: what pages are looked at in it, and no others
 * @param each how many conditions a page is looked at in, of all sizes
 * @returns how many places were looked at, and a line for each fault
 */
export async function lookAtShare(
	folder: string,
	size: (typeof sizes)[number],
	each = 2
): Promise<{ places: number; faults: string[] }> {
	const site = await serveSite(folder, 0);
	const [options] = await findTestBrowsers();
	const browser = await chromium.launch(withSize(options, size));
	let places = 0;
	const faults: string[] = [];
	try {
		const context = await fitContext(browser, site.url);
		for (const [index, page] of fitPages(folder).entries()) {
			const all = conditionsOf(page);
			const few = page.kind === 'picture' ? all : dealt(all, index, page.kind === 'slides' ? 1 : each);
			const conditions = few.filter((condition) => condition.size === size);
			for (const seen of await lookAt(context, page, conditions)) {
				places += seen.places;
				faults.push(...linesOf(seen));
			}
		}
	} finally {
		await browser.close();
		await site.close();
	}
	return { places, faults };
}
