import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { embedPages, firstVisitBytes } from '../../../scripts/site/pages.ts';
import { both, built, chartPages } from '../site.ts';

/** The most an embed may fetch, in compressed bytes, and in how many requests. */
const embedBytes = 15 * 1024;
const embedRequests = 2;

for (const path of ['/', ...chartPages])
	test(
		`a first visit to ${path} fetches at most ${firstVisitBytes / 1024} KB`,
		{ tag: both },
		async ({ page }) => {
			const { total, heaviest } = await firstVisit(page, path);
			expect(heaviest).not.toEqual([]);
			expect(total, heaviest.join('\n')).toBeLessThanOrEqual(firstVisitBytes);
		}
	);

test(`an embed fetches at most ${embedBytes / 1024} KB in ${embedRequests} requests`, async ({ page }) => {
	for (const slug of chartSlugs) {
		const { total, heaviest } = await firstVisit(page, `/embed/${slug}/`);
		expect(total, slug).toBeGreaterThan(0);
		expect(total, heaviest.join('\n')).toBeLessThanOrEqual(embedBytes);
		expect(heaviest.length, heaviest.join('\n')).toBeLessThanOrEqual(embedRequests);
	}
});

test(`no variant of an embed weighs more than ${embedBytes / 1024} KB, however it is compressed`, () => {
	const heavy = embedPages(built).flatMap((page) =>
		['br', 'gz'].filter((ending) => statSync(join(built, page, `index.html.${ending}`)).size > embedBytes)
	);
	expect(heavy).toEqual([]);
});

/** What a page fetches with nothing kept from before: bytes over the network in all, and each request, heaviest first. */
async function firstVisit(page: Page, path: string): Promise<{ total: number; heaviest: string[] }> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.setCacheDisabled', { cacheDisabled: true });
	const addresses = new Map<string, string>();
	const weights = new Map<string, number>();
	session.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const address = addresses.get(requestId) ?? '';
		if (address.startsWith('http')) weights.set(address, encodedDataLength);
	});
	await page.goto(path, { waitUntil: 'load' });
	// a page that is still to start has fetched nothing yet; an embed has no script of the framework
	if (!path.startsWith('/embed/')) await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await page.waitForLoadState('networkidle');
	await session.detach();
	const total = [...weights.values()].reduce((sum, bytes) => sum + bytes, 0);
	const heaviest = [...weights]
		.sort(([, a], [, b]) => b - a)
		.map(([address, bytes]) => `${bytes} ${address}`);
	return { total, heaviest };
}
