/** Every text of the site fits, in a share of the fonts, widths, sizes and spacings: `npm run fit` looks at them all. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serveSite } from '../../../scripts/serving/server.ts';
import { lookAtPaper } from '../../fit/papers.ts';
import { lookAtShare } from '../../fit/share.ts';
import { hostileCorpus } from '../../hostile/corpus.ts';
import { pagesOf } from '../../hostile/pages.ts';
import { built } from '../site.ts';

/** The largest text finds the most; `npm run fit` looks in all sizes, and at everything that is made of both corpora. */
for (const size of [32] as const)
	test(`no text is cut or meets other text, and no page scrolls sideways, with text of ${size} px`, async () => {
		test.setTimeout(600_000);
		const { places, faults } = await lookAtShare(built, size);
		console.log(`text of ${size} px: ${places} places looked at, ${faults.length} faults`);
		expect(places).toBeGreaterThan(1_000);
		expect(faults).toEqual([]);
	});

test('no more do words of articles and settings that are made up to be hard to lay out', async ({ page }) => {
	test.setTimeout(600_000);
	const home = await mkdtemp(join(tmpdir(), 'hostile-'));
	try {
		const pages = await pagesOf(hostileCorpus(), home);
		const { places, faults } = await lookAtShare(pages, 24, 1);
		expect(places).toBeGreaterThan(1_000);
		expect(faults).toEqual([]);
		const heights = await slidesOnPaper(page, pages);
		expect(heights.length).toBeGreaterThan(5);
		expect(heights.filter(({ room, drawing }) => drawing > room + 1)).toEqual([]);
	} finally {
		await rm(home, { recursive: true });
	}
});

for (const file of ['deck.pdf', 'handout.pdf'])
	test(`no words of ${file} are off its pages or meet`, async () => {
		const { places, faults } = await lookAtPaper(`${built}/present/${file}`);
		expect(places).toBeGreaterThan(200);
		expect(faults).toEqual([]);
	});

/** The height of each chart of the slides to print, and of its room, in px. */
async function slidesOnPaper(page: Page, folder: string): Promise<{ room: number; drawing: number }[]> {
	const site = await serveSite(folder, 0);
	try {
		await page.setViewportSize({ width: 1920, height: 1080 });
		await page.goto(`${site.url}/present/?print-pdf`);
		await expect(page.locator('html')).toHaveClass(/\blive\b/);
		await page.emulateMedia({ media: 'print' });
		return await page.evaluate(() =>
			[...document.querySelectorAll('.slide .fit')].map((room) => ({
				room: room.getBoundingClientRect().height,
				drawing: room.firstElementChild?.getBoundingClientRect().height ?? 0
			}))
		);
	} finally {
		await site.close();
	}
}
