import { expect, test } from '@playwright/test';
import { chartPages, kinds, openLive, pages } from './site.ts';

for (const path of pages) {
	test(`${path} fits into 320 px without scrolling sideways`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await openLive(page, path);
		const wide = await page.evaluate(() => {
			const { clientWidth, scrollWidth } = document.documentElement;
			if (scrollWidth <= clientWidth) return [];
			const out = [...document.body.querySelectorAll('*')].filter(
				(element) => element.getBoundingClientRect().right > clientWidth + 0.5
			);
			// words may run out of a box that does not
			if (out.length === 0) return [`the page is ${scrollWidth} px wide`];
			return out.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
		});
		expect(wide).toEqual([]);
	});
}

for (const path of ['/', ...chartPages])
	for (const width of [360, 1280])
		test(`${path} does not shift while it loads, at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await page.addInitScript(() => {
				const shifts: string[] = [];
				Object.assign(window, { shifts });
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
				}).observe({ type: 'layout-shift', buffered: true });
			});
			await openLive(page, path);
			expect(await page.evaluate(() => (window as Window & { shifts?: string[] }).shifts)).toEqual([]);
		});

// slides whose script cannot be fetched become a page to scroll: present.e2e.ts has its own test of the first paint
for (const path of kinds.filter((path) => !path.startsWith('/present/')))
	test(`${path} looks the same before and after its scripts run`, async ({ page, context }, testInfo) => {
		// a font that comes too late is not used: the first visit fetches it
		await openLive(page, path);
		const still = await context.newPage();
		// scripting is on, so that a page may show its controls, but nothing comes to life
		const session = await context.newCDPSession(still);
		await session.send('Network.enable');
		await session.send('Network.setBlockedURLs', { urls: ['*.js'] });
		const pictures: Buffer[] = [];
		for (const view of [still, page]) {
			await view.setViewportSize({ width: 1000, height: 900 });
			await openLive(view, path);
			pictures.push(await view.screenshot({ fullPage: true }));
		}
		const [before, after] = pictures;
		const same = before !== undefined && after !== undefined && before.equals(after);
		if (!same)
			for (const [index, name] of ['before', 'after'].entries())
				await testInfo.attach(name, { body: pictures[index] ?? '', contentType: 'image/png' });
		expect(same, 'the page changes when its scripts run').toBe(true);
	});
