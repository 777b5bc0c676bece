import { expect, test, type Page } from '@playwright/test';
import { openLive } from '../site.ts';

test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });

/** Taps the middle of the first mark that is smaller than a fingertip. */
async function tapSmallMark(page: Page): Promise<void> {
	await page.evaluate(() => {
		const small = [...document.querySelectorAll<SVGAElement>('[data-chart] a[data-mark]')].find((mark) => {
			const { width, height } = mark.getBoundingClientRect();
			return width > 0 && Math.min(width, height) < 24;
		});
		if (!small) throw new Error('no mark is smaller than a fingertip');
		small.scrollIntoView({ block: 'center' });
		small.setAttribute('data-small', '');
	});
	const box = await page.locator('[data-small]').boundingBox();
	if (!box) throw new Error('the mark is not on the page');
	// beside the mark rather than on it: a finger is not that exact
	await page.touchscreen.tap(box.x + box.width / 2 + 5, box.y + box.height / 2);
}

for (const slug of ['stance-by-target', 'theme-positions', 'sentiment-by-article'])
	test(`${slug}: a finger picks out a small mark, then opens it`, async ({ page }) => {
		await openLive(page, `/charts/${slug}/`);
		await tapSmallMark(page);
		const live = page.locator('[data-chart-live]');
		const open = page.getByRole('button', { name: 'Open its sentences' });
		await expect(open).toBeVisible();
		await expect(page.locator('dialog[open]')).toHaveCount(0);
		const said = await live.textContent();
		expect(said?.trim()).toBeTruthy();

		for (const button of await open.locator('..').getByRole('button').all()) {
			const box = await button.boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
		}
		await page.getByRole('button', { name: 'The next mark' }).tap();
		await expect(live).not.toHaveText(said ?? '');
		await page.getByRole('button', { name: 'The mark before' }).tap();
		await expect(live).toHaveText(said ?? '');
		await open.tap();
		await expect(page.locator('dialog[open] [data-evidence]').first()).toBeVisible();
	});

test('a mark as large as a fingertip opens at once', async ({ page }) => {
	await openLive(page, '/charts/figures-compared/');
	await page.locator('[data-chart] a[data-mark]:visible').first().tap();
	await expect(page.locator('dialog[open] [data-evidence]').first()).toBeVisible();
});
