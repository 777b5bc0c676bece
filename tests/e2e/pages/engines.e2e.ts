import { expect, test } from '@playwright/test';
import { engines, type Driven } from '../drivers.ts';
import { chartPages, pages } from '../site.ts';

/** Some charts, not all: what an engine draws otherwise, it does in each of its kind. */
const charts = chartPages.filter((_, index) => index % 4 === 0);
const [tall = ''] = charts;

/** How many marks of a chart are seen. */
const marks = `return [...document.querySelectorAll('main [data-mark]')].filter((mark) => {
	const { width, height } = mark.getBoundingClientRect();
	return width > 0 && height > 0;
}).length`;

/** Where the focused mark stands on the screen, from its top to its bottom. */
const focused = `const { top, bottom } = document.activeElement.getBoundingClientRect();
return document.activeElement.matches('[data-mark]') && top < innerHeight && bottom > 0`;

const first = `[...document.querySelectorAll('main [data-mark]')].find((mark) => mark.getBoundingClientRect().width > 0)`;

const end = '\uE010';

for (const { name, start } of engines) {
	if (typeof start === 'string') {
		console.log(`${name}: not tried, ${start}`);
		continue;
	}
	test(`${name} draws, opens, scrolls and underlines as Chromium does`, async ({ page }) => {
		const baseURL = process.env.SITE_URL ?? '';
		test.setTimeout(600_000);
		const expected: [string, unknown][] = [];
		await page.setViewportSize({ width: 1280, height: 800 });
		for (const path of charts) {
			await page.goto(path, { waitUntil: 'networkidle' });
			const count = await page.evaluate(`(() => { ${marks} })()`);
			expect(count).toBeGreaterThan(0);
			expected.push([path, count]);
		}
		const engine = await start();
		try {
			for (const [path, count] of expected) {
				await engine.go(baseURL + path);
				// a page may be looked at while it is still read
				await expect.poll(() => engine.run(marks), { message: path, timeout: 30_000 }).toBe(count);
			}
			await opensEvidence(engine, baseURL + tall);
			await scrollsToTheLast(engine, baseURL);
			await underlines(engine, baseURL + (pages.find((path) => /^\/articles\/[^/]+\/$/.test(path)) ?? ''));
			await opensTheSpeaker(engine, `${baseURL}/present/?slides`);
		} finally {
			await engine.end();
		}
	});
}

async function opensEvidence(engine: Driven, url: string): Promise<void> {
	await engine.go(url);
	// the first sign of a reader starts the page's scripts, and is answered by them
	await expect.poll(() => engine.run('return document.readyState'), { timeout: 30_000 }).toBe('complete');
	await engine.run(`${first}.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))`);
	await expect
		.poll(() => engine.run('return document.querySelectorAll("dialog[open] [data-evidence]").length'), {
			timeout: 30_000
		})
		.toBeGreaterThan(0);
}

/** On every chart: the last mark may stand far below the screen. */
async function scrollsToTheLast(engine: Driven, baseURL: string): Promise<void> {
	for (const path of charts) {
		await engine.go(baseURL + path);
		await expect(async () => {
			await engine.run(`${first}.focus()`);
			await engine.press(end);
			expect([path, await engine.run(focused)]).toEqual([path, true]);
		}).toPass({ timeout: 30_000 });
	}
}

async function underlines(engine: Driven, url: string): Promise<void> {
	await engine.go(url);
	const line = `const show = document.querySelector('#show-themes');
if (!show.checked) show.click();
const mark = document.querySelector('.reader .mark.themes > span');
return mark && getComputedStyle(mark).textDecorationLine`;
	await expect.poll(() => engine.run(line), { timeout: 30_000 }).toBe('underline');
}

async function opensTheSpeaker(engine: Driven, url: string): Promise<void> {
	await engine.go(url);
	await expect
		.poll(() => engine.run('return document.documentElement.classList.contains("live")'), { timeout: 30_000 })
		.toBe(true);
	expect(await engine.windows()).toBe(1);
	await engine.press('s');
	await expect.poll(() => engine.windows(), { timeout: 15_000 }).toBe(2);
}
