/**
 * How soon a mark's sentences are seen once it is clicked, and what is fetched for them: `npm run evidence-bench`, of
 * the built site, or `npm run evidence-bench -- http://localhost:4173` of one that is served. Each mark is clicked on a
 * page that runs already, on this processor and on one four times slower: the median of five visits with nothing kept
 * from before; the network is this machine's own.
 */
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium } from '@playwright/test';
import { serveSite } from '../../scripts/serving/server.ts';
import { findBrowser } from '../../scripts/tools/browser.ts';
import { root } from '../../scripts/tools/root.ts';

const visits = 5;
const pages = [
	'theme-frequency',
	'stance-by-target',
	'names-together',
	'names-by-article',
	'sentiment-by-article'
];

interface Visit {
	ms: number;
	/** of the data alone */
	requests: number;
	bytes: number;
	/** with the script that shows them */
	all: number;
}

const [address] = process.argv.slice(2);
const site = address === undefined ? await serveSite(join(root, 'build'), 0) : null;
const browser = await chromium.launch(await findBrowser());
try {
	console.log(['mark', 'slower', 'ms', 'requests', 'bytes', 'bytes with its script'].map(cell).join(''));
	for (const chart of pages)
		for (const slower of [1, 4]) {
			const found: Visit[] = [];
			for (let visit = 0; visit < visits; visit++)
				found.push(await measure(browser, `${site?.url ?? address}/charts/${chart}/`, slower));
			const middle = (key: keyof Visit) =>
				found.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(visits / 2)] ?? NaN;
			console.log(
				[chart, slower, middle('ms').toFixed(0), middle('requests'), middle('bytes'), middle('all')]
					.map(cell)
					.join('')
			);
		}
} finally {
	await browser.close();
	await site?.close();
}

async function measure(browser: Browser, url: string, slower: number): Promise<Visit> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await page.goto(url, { waitUntil: 'networkidle' });
		await page.evaluate(() => dispatchEvent(new Event('pointermove')));
		await page.waitForFunction(() => 'live' in document.documentElement.dataset);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
		const fetched = await follow(session);
		const mark = page.locator('[data-chart] a[data-mark]').filter({ visible: true }).first();
		await mark.evaluate((element) => element.scrollIntoView({ block: 'center' }));
		const seen = page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					let clicked = 0;
					addEventListener('click', ({ timeStamp }) => (clicked ||= timeStamp), true);
					const look = (): void => {
						const now = performance.now();
						if (document.querySelector('dialog[open] [data-evidence]')) resolve(now - clicked);
						else requestAnimationFrame(look);
					};
					requestAnimationFrame(look);
				})
		);
		const box = await mark.boundingBox();
		if (box === null) throw new Error(`${url} shows no mark`);
		await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
		const ms = await seen;
		const all = [...fetched];
		const data = all.filter(([path]) => path.includes('/data/'));
		const sum = (some: typeof all) => some.reduce((total, [, bytes]) => total + bytes, 0);
		return { ms, requests: data.length, bytes: sum(data), all: sum(all) };
	} finally {
		await context.close();
	}
}

/** Bytes over the network by address, from now on. */
async function follow(session: CDPSession): Promise<Map<string, number>> {
	const addresses = new Map<string, string>();
	const fetched = new Map<string, number>();
	await session.send('Network.enable');
	session.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
		fetched.set(addresses.get(requestId) ?? '', encodedDataLength)
	);
	return fetched;
}

function cell(text: string | number, column: number): string {
	return column === 0 ? String(text).padEnd(24) : String(text).padStart(12);
}
