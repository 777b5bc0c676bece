/** The running deck as a test sees it. */
import { expect, type Page } from '@playwright/test';

export const wall = { width: 1920, height: 1080 };
export const oldWall = { width: 1024, height: 768 };

/** Waits until the deck's keys work. */
export async function live(page: Page): Promise<void> {
	await expect(page.locator('html')).toHaveClass(/\blive\b/);
}

/** Opens the deck and waits until its keys work. */
export async function openDeck(page: Page, size = wall, path = '/present/'): Promise<void> {
	await page.setViewportSize(size);
	await page.goto(path);
	await live(page);
}

export const shown = (page: Page) => page.locator('.reveal section.present');
export const said = (page: Page) => page.locator('[data-deck-status]');
export const idOf = async (page: Page) => (await shown(page).getAttribute('id')) ?? '';
/** as the page has it: the test's own copy of the address may lag behind */
export const hashOf = (page: Page) => page.evaluate(() => location.hash);
export const slidesOf = (page: Page) => page.locator('.reveal section').count();

/** Presses a key until the talk is at its end; gives the address of each step and what `look` sees there. */
export async function walk<Seen>(
	page: Page,
	key: string,
	look: () => Promise<Seen>
): Promise<{ hash: string; seen: Seen }[]> {
	const steps: { hash: string; seen: Seen }[] = [];
	for (;;) {
		const hash = await hashOf(page);
		if (steps.length > 0 && steps.at(-1)?.hash === hash) return steps;
		steps.push({ hash, seen: await look() });
		await page.keyboard.press(key);
	}
}

/** What the slide on the wall shows: its heading, how many marks its charts draw, and those that are not to be seen. */
export async function seenOn(
	page: Page
): Promise<{ slide: string; heading: string; marks: number; unseen: string[] }> {
	return await shown(page).evaluate((section) => {
		const isSeen = (element: Element) => getComputedStyle(element).visibility === 'visible';
		const heading = section.querySelector('h2');
		const words = [...(heading?.querySelectorAll('.step > *') ?? [])].filter(isSeen);
		const charts = [...section.querySelectorAll('.drawing')].filter(isSeen);
		// a chart that is drawn for a narrow page too has one drawing that is laid out
		const drawn = charts.map((chart) =>
			[...chart.querySelectorAll('[data-mark]')].filter((mark) => mark.checkVisibility())
		);
		const marks = drawn.flat();
		const unseen = marks.filter((mark) => {
			const { width, height } = mark.getBoundingClientRect();
			return width === 0 || height === 0 || !isSeen(mark);
		});
		const empty = charts.filter((_, at) => drawn[at]?.length === 0);
		return {
			slide: section.id,
			heading: (words.length > 0 ? words : [heading]).map((one) => one?.textContent?.trim()).join(' '),
			marks: marks.length,
			unseen: [...unseen, ...empty].map((mark) => mark.getAttribute('aria-label') ?? '')
		};
	});
}
