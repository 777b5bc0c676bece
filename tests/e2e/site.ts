import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { isChartPage, sitePages } from '../../scripts/site/pages.ts';

/** Where the site was built. */
export const built = join(fileURLToPath(new URL('../..', import.meta.url)), 'build');

/** Every page of the built site. */
export const pages = sitePages(built);
if (pages.length === 0) throw new Error('build/ holds no pages → npm run build');

export const chartPages = pages.filter(isChartPage);

/** What a page is one of: a folder of pages that are alike, or itself. */
export function kindOf(page: string): string {
	const [folder, ...rest] = page.split('/').filter(Boolean);
	return rest.length === 0 || isChartPage(page) ? page : `/${folder}/${'*/'.repeat(rest.length)}`;
}

/** One page of each kind: all that stand alone, every chart, and the first theme, name and article. */
export const kinds = pages.filter((page) => {
	const [folder, ...rest] = page.split('/').filter(Boolean);
	const siblings = pages.filter((other) => other.startsWith(`/${folder}/`) && other !== `/${folder}/`);
	return rest.length === 0 || isChartPage(page) || page === siblings[0];
});

/** Marks tests that are run in every browser that is found. */
export const both = '@both';

/** Parts of a list, each of at most so many: one test opens several pages, as a window of its own takes a while. */
export function parted<Item>(list: readonly Item[], most = 8): Item[][] {
	return Array.from({ length: Math.ceil(list.length / most) }, (_, part) =>
		list.slice(part * most, (part + 1) * most)
	);
}

/** Opens a page and waits until its scripts have made it live. */
export async function openLive(page: Page, path: string): Promise<void> {
	await page.goto(path, { waitUntil: 'load' });
	await goLive(page);
	await settled(page);
}

/** Gives a page the sign of a reader that its framework waits for, and waits until it runs; embeds and slides have none. */
export async function goLive(page: Page): Promise<void> {
	await page.evaluate(() => dispatchEvent(new Event('pointermove')));
	await page.waitForFunction(
		() =>
			'live' in document.documentElement.dataset ||
			![...document.scripts].some(({ text }) => text.includes('__sveltekit'))
	);
}

/** Waits until a page's letters are there, and it has been painted with them. */
export async function settled(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await document.fonts.ready;
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	});
}

/** What makes a page scroll sideways: the first elements that stand out of it. */
export function sideways(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const out = [...document.body.querySelectorAll('*')].filter(
			(element) => element.getBoundingClientRect().right > clientWidth + 0.5
		);
		// words may run out of a box that does not
		if (out.length === 0) return [`the page is ${scrollWidth} px wide`];
		return out.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
	});
}
