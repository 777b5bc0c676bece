/**
 * How soon the built site's first click is acknowledged and answered on a processor four times slower, and how long a
 * page keeps the processor busy before anybody asks: `npm run first-click [pages…]`. The median of five visits with
 * nothing kept from before; the network is this machine's own. Ends with 1 where a goal is missed.
 */
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { serveSite } from '../../scripts/serving/server.ts';
import { findBrowser } from '../../scripts/tools/browser.ts';
import { root } from '../../scripts/tools/root.ts';

const slower = 4;
const visits = 5;
/** ms */
const goals = { acknowledged: 200, answered: 1000, blocked: 100 };
/** ms: a task is long from here on, and what it takes beyond blocks */
const longTask = 50;

const asked = process.argv.slice(2);
const pages =
	asked.length > 0
		? asked
		: ['/', '/themes/', '/sentiment/', '/charts/timeline/', '/charts/theme-positions/'];

interface Visit {
	acknowledged: number;
	answered: number;
	blocked: number;
}

const site = await serveSite(join(root, 'build'), 0);
const browser = await chromium.launch(await findBrowser());
let missed = 0;
try {
	console.log(`ms, ${slower} times slower, median of ${visits}`);
	console.log(row(['page', ...Object.keys(goals)]));
	for (const page of pages) {
		const all: Visit[] = [];
		for (let visit = 0; visit < visits; visit++) all.push(await measure(browser, site.url + page));
		const middle = (key: keyof Visit): number =>
			all.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(visits / 2)] ?? NaN;
		const found = {
			acknowledged: middle('acknowledged'),
			answered: middle('answered'),
			blocked: middle('blocked')
		};
		console.log(row([page, ...Object.values(found).map((value) => value.toFixed(0))]));
		for (const key of Object.keys(goals) as (keyof Visit)[])
			if (!(found[key] <= goals[key])) {
				missed += 1;
				console.log(`    ${key}: ${found[key].toFixed(0)} ms, ${goals[key]} are the goal`);
			}
	}
} finally {
	await browser.close();
	await site.close();
}
process.exitCode = missed === 0 ? 0 : 1;

/** One visit: the page is read, then its first mark is clicked. */
async function measure(browser: Browser, url: string): Promise<Visit> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
		await page.addInitScript(() => {
			const times = { tasks: [] as number[], clicked: 0, acknowledged: 0, answered: 0 };
			Object.assign(window, { times });
			new PerformanceObserver((list) =>
				times.tasks.push(...list.getEntries().map(({ duration }) => duration))
			).observe({
				type: 'longtask',
				buffered: true
			});
			addEventListener('click', ({ timeStamp }) => (times.clicked ||= timeStamp), true);
			const look = (): void => {
				const now = performance.now();
				if (document.querySelector('[data-asked], dialog[open]')) times.acknowledged ||= now;
				if (document.querySelector('dialog[open] [data-evidence]')) times.answered ||= now;
				if (times.answered === 0) requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		});
		await page.goto(url, { waitUntil: 'networkidle' });
		const tasks = await page.evaluate(
			() => (window as unknown as { times: { tasks: number[] } }).times.tasks
		);
		const mark = page.locator('[data-chart] a[data-mark]').filter({ visible: true }).first();
		await mark.evaluate((element) => element.scrollIntoView({ block: 'center' }));
		const box = await mark.boundingBox();
		if (box === null) throw new Error(`${url} shows no mark`);
		await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
		await page.locator('dialog[open] [data-evidence]').first().waitFor();
		const { clicked, acknowledged, answered } = await page.evaluate(
			() =>
				(window as unknown as { times: { clicked: number; acknowledged: number; answered: number } }).times
		);
		return {
			acknowledged: acknowledged - clicked,
			answered: answered - clicked,
			blocked: tasks.reduce((sum, task) => sum + Math.max(0, task - longTask), 0)
		};
	} finally {
		await context.close();
	}
}

function row(cells: string[]): string {
	return cells.map((cell, index) => (index === 0 ? cell.padEnd(30) : cell.padStart(14))).join('');
}
