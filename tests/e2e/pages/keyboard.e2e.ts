import { expect, test, type Page } from '@playwright/test';
import { chartPages, openLive } from '../site.ts';

const manyTabs = 60;

for (const path of chartPages)
	test(`${path} can be read with the keyboard alone`, async ({ page }) => {
		test.slow();
		await page.setViewportSize({ width: 1280, height: 900 });
		await openLive(page, path);
		const marks = await numberMarks(page);
		expect(marks).toBeGreaterThan(0);

		await test.step('Tab reaches the chart, and the next Tab leaves it', async () => {
			for (let tab = 0; tab < manyTabs && (await focused(page)) === undefined; tab++)
				await page.keyboard.press('Tab');
			expect(await focused(page)).toBeDefined();
			await page.keyboard.press('Tab');
			expect(await focused(page)).toBeUndefined();
			await page.keyboard.press('Shift+Tab');
			expect(await focused(page)).toBeDefined();
		});

		await test.step('the arrows reach every mark, and each is said aloud', async () => {
			const seen = await walk(page, marks);
			const all = Array.from({ length: marks }, (_, index) => index);
			expect(all.filter((index) => !seen.has(index))).toEqual([]);
			await page.keyboard.press('Home');
			await expect(page.locator('[data-chart-live]').first()).not.toBeEmpty();
		});

		await test.step('the focused mark is outlined', async () => {
			const outline = await page.evaluate(() => {
				const mark = document.activeElement;
				if (mark === null) return '';
				const drawn = [mark, ...mark.querySelectorAll('*')].map((element) => getComputedStyle(element));
				return drawn.map(({ outlineStyle, outlineWidth }) => `${outlineStyle} ${outlineWidth}`).join(', ');
			});
			expect(outline).toMatch(/(?:solid|auto) [2-9]/);
		});

		await test.step('Enter opens the evidence, Esc closes it, and the focus comes back', async () => {
			for (const key of ['Home', 'End']) {
				await page.keyboard.press(key);
				const mark = await focused(page);
				expect(mark).toBeDefined();
				await page.keyboard.press('Enter');
				const dialog = page.locator('dialog[open]');
				await expect(dialog).toBeVisible();
				const evidence = dialog.locator('[data-evidence]');
				await expect(evidence.first()).toBeVisible();
				for (const item of await evidence.all())
					expect(await item.locator('a[href*="/articles/"]').count()).toBeGreaterThan(0);
				expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
				await page.keyboard.press('Escape');
				await expect(dialog).toHaveCount(0);
				expect(await focused(page)).toBe(mark);
			}
		});

		await test.step('T jumps to the table', async () => {
			await page.keyboard.press('t');
			await expect(page.locator('details[open] table').first()).toBeVisible();
			const inside = await page.evaluate(
				() => document.activeElement?.closest('details')?.querySelector('table') instanceof HTMLTableElement
			);
			expect(inside).toBe(true);
		});
	});

/** Numbers the chart's visible marks, so that focus can be told by number; gives how many there are. */
async function numberMarks(page: Page): Promise<number> {
	return await page.evaluate(() => {
		const marks = [...document.querySelectorAll('[data-chart] a[data-mark]')].filter((mark) =>
			mark.checkVisibility()
		);
		for (const [index, mark] of marks.entries()) mark.setAttribute('data-number', String(index));
		return marks.length;
	});
}

async function focused(page: Page): Promise<number | undefined> {
	const number = await page.evaluate(() => document.activeElement?.getAttribute('data-number'));
	return number === null || number === undefined ? undefined : Number(number);
}

/** Walks along every series and across to the next, until nothing new is met. */
async function walk(page: Page, marks: number): Promise<Set<number>> {
	const seen = new Set<number>();
	/** Presses a key until it leads to no mark that was not met before. */
	const follow = async (key: string): Promise<void> => {
		for (let step = 0; step <= marks; step++) {
			await page.keyboard.press(key);
			const mark = await focused(page);
			if (mark === undefined || seen.has(mark)) return;
			seen.add(mark);
		}
	};
	await page.keyboard.press('Home');
	const first = await focused(page);
	if (first !== undefined) seen.add(first);
	for (const across of ['ArrowDown', 'ArrowUp'])
		for (let row = 0; row <= marks; row++) {
			await follow('ArrowLeft');
			await follow('ArrowRight');
			const before = seen.size;
			await page.keyboard.press(across);
			const mark = await focused(page);
			if (mark !== undefined) seen.add(mark);
			if (seen.size === before) break;
		}
	return seen;
}
