import { expect, test } from '@playwright/test';
import { readPaper } from '../present/paper.ts';
import { both, chartPages, kinds, openLive, parted } from '../site.ts';

/** px of A4 between its margins: what is wider shrinks the whole page */
const paper = 673;

for (const group of parted(kinds.filter((path) => path !== '/present/')))
	test(
		`${group.join(', ')} fit on paper, light in the dark too, without what only a screen can use`,
		{ tag: both },
		async ({ page }) => {
			await page.setViewportSize({ width: paper, height: 950 });
			await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
			for (const path of group) {
				await openLive(page, path);
				expect
					.soft(await page.evaluate(() => document.documentElement.scrollWidth), path)
					.toBeLessThanOrEqual(paper);
				const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
				expect.soft(ground, path).toBe('rgb(255, 255, 255)');
				await expect.soft(page.getByRole('navigation', { name: 'Pages' }), path).toBeHidden();
			}
		}
	);

for (const path of ['/', '/themes/', '/figures/'])
	test(`on paper each chart of ${path} says what it shows, and its table stands whole on one page`, async ({
		page
	}, info) => {
		await openLive(page, path);
		const tables = await page
			.locator('figure table')
			.evaluateAll((found) =>
				found.map((table) =>
					[table.querySelector('caption'), ...table.querySelectorAll('tr')].map(
						(part) => part?.textContent ?? ''
					)
				)
			);
		expect(tables.length).toBeGreaterThan(1);
		const file = info.outputPath('page.pdf');
		await page.pdf({ path: file, preferCSSPageSize: true, tagged: true });
		const squeezed = (text: string) => text.replace(/\s+/g, '');
		const paper = await readPaper(file);
		const pages = paper.pages.map(({ text }) => squeezed(text));
		for (const parts of tables) {
			const whole = pages.filter((text) => parts.every((part) => text.includes(squeezed(part))));
			expect.soft(whole.length, parts[0]).toBeGreaterThan(0);
		}
		const charts = page.getByRole('figure').and(page.locator('[data-chart]'));
		expect(await charts.count()).toBe(await page.locator('[data-chart]').count());
		const said = await charts.evaluateAll((found) => found.map((chart) => chart.getAttribute('aria-label')));
		expect(paper.pages.flatMap(({ alternatives }) => alternatives)).toEqual(expect.arrayContaining(said));
		// what is read as one picture is explored mark by mark all the same
		for (const chart of await charts.all()) expect(await chart.getByRole('link').count()).toBeGreaterThan(2);
	});

test('on paper each chart stands below its title on the first page', async ({ page }, info) => {
	test.slow();
	for (const path of chartPages) {
		await openLive(page, path);
		const title = await page.locator('h1').innerText();
		const [label = ''] = (await page.locator('[data-chart]').first().innerText()).trim().split('\n');
		expect(label).not.toBe('');
		const file = info.outputPath('page.pdf');
		await page.pdf({ path: file, preferCSSPageSize: true, tagged: true });
		const [first] = (await readPaper(file)).pages;
		const squeezed = (text: string) => text.replace(/\s+/g, '');
		expect.soft(squeezed(first?.text ?? ''), path).toContain(squeezed(title));
		expect.soft(squeezed(first?.text ?? ''), path).toContain(squeezed(label));
	}
});
