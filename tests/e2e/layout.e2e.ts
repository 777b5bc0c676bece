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

for (const path of kinds)
	test(`${path} looks the same before and after its scripts run`, async ({ page, context }, testInfo) => {
		// scripts may run, but the page's own do not arrive: what a reader sees before it comes to life
		const still = await context.newPage();
		await still.route('**/_app/**/*.js', (route) => route.abort());
		for (const view of [page, still]) {
			await view.emulateMedia({ reducedMotion: 'reduce' });
			await view.setViewportSize({ width: 1000, height: 900 });
			if (view === page) await openLive(view, path);
			else await view.goto(path, { waitUntil: 'networkidle' });
		}
		const [live, plain] = await Promise.all([page, still].map((view) => view.screenshot({ fullPage: true })));
		await still.close();
		const same = live !== undefined && plain !== undefined && live.equals(plain);
		if (!same) {
			await testInfo.attach('with scripts', { body: live ?? '', contentType: 'image/png' });
			await testInfo.attach('without scripts', { body: plain ?? '', contentType: 'image/png' });
		}
		expect(same, 'the page with its scripts differs from the page without').toBe(true);
	});
