import { expect, test, type Page } from '@playwright/test';
import { both, kinds, openLive, parted, settled, sideways } from '../site.ts';
import { serveSlowly } from '../slowly.ts';

for (const group of parted(kinds))
	test(`${group.join(', ')} fit into 320 px without scrolling sideways`, { tag: both }, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		for (const path of group) {
			await openLive(page, path);
			expect.soft(await sideways(page), path).toEqual([]);
		}
	});

test('a marked sum, and one in the words around a chart, keeps its unit on its line at every width', async ({
	page
}) => {
	for (const path of ['/', '/figures/', '/charts/figures-in-squares/']) {
		await openLive(page, path);
		let sums = 0;
		for (let width = 320; width <= 720; width += 20) {
			await page.setViewportSize({ width, height: 900 });
			const found = await page.evaluate(() => {
				const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
				const lines: [sum: string, lines: number][] = [];
				while (walker.nextNode()) {
					const text = walker.currentNode;
					if (!text.parentElement?.closest('mark, .subtitle')) continue;
					for (const { 0: sum, index } of (text.textContent ?? '').matchAll(/£[\d.]+\s[mb]illion/g)) {
						const range = new Range();
						range.setStart(text, index);
						range.setEnd(text, index + sum.length);
						lines.push([sum, new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size]);
					}
				}
				return lines;
			});
			sums += found.length;
			expect
				.soft(
					found.filter(([, lines]) => lines > 1),
					`${path} at ${width} px`
				)
				.toEqual([]);
		}
		expect(sums).toBeGreaterThan(20);
	}
});

// slides wait for their letters, and become a page to scroll where their script cannot be fetched: present.e2e.ts has its
// own test of the first paint
const withFramework = kinds.filter((path) => !path.startsWith('/present/'));
for (const width of [360, 1280])
	for (const group of parted(withFramework))
		test(`${group.join(', ')} do not shift while they come over a slow line, at ${width} px`, async ({
			page,
			baseURL
		}) => {
			await page.setViewportSize({ width, height: 800 });
			await page.addInitScript(() => {
				const shifts: string[] = [];
				Object.assign(window, { shifts });
				new PerformanceObserver((list) => {
					// a row that is painted while it is still read grows by less than anybody sees
					for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
						if (entry.value >= 0.001) shifts.push(JSON.stringify(entry));
				}).observe({ type: 'layout-shift', buffered: true });
			});
			const slow = await serveSlowly(baseURL ?? '');
			try {
				for (const path of group) {
					await openLive(page, `${slow.url}${path}`);
					const shifts = await page.evaluate(() => (window as Window & { shifts?: string[] }).shifts);
					expect.soft(shifts, path).toEqual([]);
				}
			} finally {
				await page.goto('about:blank');
				await slow.close();
			}
		});

for (const group of parted(withFramework, 4))
	test(`${group.join(', ')} look the same before and after their scripts run`, async ({
		page,
		context
	}, testInfo) => {
		// a font that comes too late is not used: this visit fetches them
		await openLive(page, '/');
		const still = await context.newPage();
		// scripting is on, so that a page may show its controls, but nothing comes to life
		const session = await context.newCDPSession(still);
		await session.send('Network.enable');
		await session.send('Network.setBlockedURLs', { urls: ['*.js'] });
		for (const view of [still, page]) await view.setViewportSize({ width: 1000, height: 1800 });
		for (const path of group) {
			const seen: { picture: Buffer; places: string }[] = [];
			for (const view of [still, page]) {
				if (view === still) {
					await view.goto(path, { waitUntil: 'load' });
					await settled(view);
				} else await openLive(view, path);
				// pixels of the first 1,800 px; below them where each element stands
				seen.push({ picture: await view.screenshot({ timeout: 60_000 }), places: await placesOn(view) });
			}
			const [before, after] = seen;
			if (!before || !after) throw new Error('each page is looked at twice');
			expect.soft(after.places, path).toBe(before.places);
			const same = before.picture.equals(after.picture);
			if (!same)
				for (const [name, { picture }] of Object.entries({ before, after }))
					await testInfo.attach(`${path} ${name}`, { body: picture, contentType: 'image/png' });
			expect.soft(same, `${path} changes when its scripts run`).toBe(true);
		}
	});

/** Where each element of a page stands, and the words in it, a line each. */
function placesOn(page: Page): Promise<string> {
	return page.evaluate(() =>
		[...document.querySelectorAll('body *:not(script, style, template)')]
			// said aloud by the framework, never seen
			.filter((element) => element.id !== 'svelte-announcer')
			.map((element) => {
				const { left, top, width, height } = element.getBoundingClientRect();
				const own = element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? '');
				const words = element.children.length === 0 ? own : '';
				return [element.tagName, ...[left, top, width, height].map(Math.round), words].join(' ');
			})
			.join('\n')
	);
}
