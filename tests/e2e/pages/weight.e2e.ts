import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { datasets } from '#lib/schema.ts';
import { embedPages, firstVisitBytes, liveBytes } from '../../../scripts/site/pages.ts';
import { both, built, chartPages, goLive, kindOf, openLive, pages, parted } from '../site.ts';

/** The most an embed may fetch, in compressed bytes, and in how many requests. */
const embedBytes = 15 * 1024;
const embedRequests = 2;

const weightOf = (path: string): number => statSync(join(built, path, 'index.html.br')).size;

/** Every chart, and of every other kind of page the heaviest. */
const heaviest = [
	...Map.groupBy(pages, (path) => (chartPages.includes(path) ? path : kindOf(path))).values()
].map((alike) => alike.reduce((most, path) => (weightOf(path) > weightOf(most) ? path : most)));

for (const group of parted(heaviest, 4))
	test(
		`a first visit fetches little, and a page that has come to life not much more: ${group.join(', ')}`,
		{ tag: both },
		async ({ page }) => {
			for (const path of group) {
				const { first, live } = await weigh(page, path);
				expect
					.soft(total(first), `${path} at first, of ${firstVisitBytes(path)}\n${listed(first)}`)
					.toBeLessThanOrEqual(firstVisitBytes(path));
				expect
					.soft(total(live), `${path} after a touch, of ${liveBytes}\n${listed(live)}`)
					.toBeLessThanOrEqual(liveBytes);
				expect
					.soft(
						[...first.keys()].filter((address) => address.endsWith('.js') && !path.startsWith('/present/')),
						path
					)
					.toEqual([]);
			}
		}
	);

test(`an embed fetches at most ${embedBytes / 1024} KB in ${embedRequests} requests`, async ({ page }) => {
	for (const slug of chartSlugs) {
		const { first } = await weigh(page, `/embed/${slug}/`);
		expect(total(first), slug).toBeGreaterThan(0);
		expect(total(first), listed(first)).toBeLessThanOrEqual(embedBytes);
		expect(first.size, listed(first)).toBeLessThanOrEqual(embedRequests);
	}
});

test(`no variant of an embed weighs more than ${embedBytes / 1024} KB, however it is compressed`, () => {
	const heavy = embedPages(built).flatMap((page) =>
		['br', 'gz'].filter((ending) => statSync(join(built, page, `index.html.${ending}`)).size > embedBytes)
	);
	expect(heavy).toEqual([]);
});

/** What the first sentences of a mark may fetch, in compressed bytes, and in how many requests. */
const evidenceBytes = 15 * 1024;
const evidenceRequests = 3;

test(`the sentences of a mark come in at most ${evidenceRequests} requests and ${evidenceBytes / 1024} KB, and of no table`, async ({
	page
}) => {
	for (const slug of chartSlugs) {
		await openLive(page, `/charts/${slug}/`);
		const data = await fetchedData(page, async () => {
			// a click in the middle of a group's box may meet nothing that is drawn
			await page
				.locator('[data-chart] a[data-mark]')
				.filter({ visible: true })
				.first()
				.dispatchEvent('click');
			await page.locator('dialog[open] [data-evidence]').first().waitFor();
		});
		expect(total(data), listed(data)).toBeGreaterThan(0);
		expect(total(data), listed(data)).toBeLessThanOrEqual(evidenceBytes);
		expect(data.size, listed(data)).toBeLessThanOrEqual(evidenceRequests);
		expect(
			[...data.keys()].filter((address) => !address.includes('/data/evidence/')),
			slug
		).toEqual([]);
	}
});

test('slides of one’s own fetch no table', async ({ page }) => {
	const data = await fetchedData(page, async () => {
		await page.goto(`/present/my/?${chartSlugs.map((slug) => `pin=${slug}`).join('&')}`);
		await expect(page.locator('main li .words h2')).toHaveCount(chartSlugs.length);
	});
	const tables = Object.keys(datasets).map((name) => `/data/${name}.json`);
	expect([...data.keys()].filter((address) => tables.some((table) => address.endsWith(table)))).toEqual([]);
	expect([...data.keys()].some((address) => address.includes('/data/evidence/'))).toBe(true);
});

/** What is fetched of the data while something is done, in bytes over the network by address. */
async function fetchedData(page: Page, act: () => Promise<void>): Promise<Weights> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	const addresses = new Map<string, string>();
	const weights: Weights = new Map();
	session.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const address = addresses.get(requestId) ?? '';
		if (address.includes('/data/')) weights.set(address, encodedDataLength);
	});
	await act();
	await session.detach();
	return weights;
}

/** Bytes over the network by address. */
type Weights = Map<string, number>;

/** What a page fetches with nothing kept from before: until it is read, and until it has come to life as well. */
async function weigh(page: Page, path: string): Promise<{ first: Weights; live: Weights }> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.setCacheDisabled', { cacheDisabled: true });
	const addresses = new Map<string, string>();
	const weights: Weights = new Map();
	const pending = new Set<string>();
	session.on('Network.requestWillBeSent', ({ requestId, request }) => {
		if (!request.url.startsWith('http')) return;
		addresses.set(requestId, request.url);
		pending.add(requestId);
	});
	session.on('Network.loadingFailed', ({ requestId }) => pending.delete(requestId));
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		if (pending.delete(requestId)) weights.set(addresses.get(requestId) ?? '', encodedDataLength);
	});
	/** Waits until nothing has been asked for in a while. */
	const quiet = async (): Promise<void> => {
		for (let still = 0; still < 5; still = pending.size === 0 ? still + 1 : 0) await page.waitForTimeout(100);
	};
	await page.goto(path, { waitUntil: 'load' });
	await quiet();
	const first = new Map(weights);
	await goLive(page);
	await quiet();
	await session.detach();
	return { first, live: weights };
}

function total(weights: Weights): number {
	return [...weights.values()].reduce((sum, bytes) => sum + bytes, 0);
}

function listed(weights: Weights): string {
	return [...weights]
		.sort(([, a], [, b]) => b - a)
		.map(([address, bytes]) => `${bytes} ${address}`)
		.join('\n');
}
