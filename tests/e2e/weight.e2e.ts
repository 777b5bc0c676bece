import { expect, test } from '@playwright/test';
import { firstVisitBytes } from '../../scripts/tools/pages.ts';
import { chartPages } from './site.ts';

for (const path of ['/', ...chartPages])
	test(`a first visit to ${path} fetches at most ${firstVisitBytes / 1024} KB`, async ({ page }) => {
		const session = await page.context().newCDPSession(page);
		await session.send('Network.enable');
		await session.send('Network.setCacheDisabled', { cacheDisabled: true });
		const addresses = new Map<string, string>();
		const weights = new Map<string, number>();
		session.on('Network.requestWillBeSent', ({ requestId, request }) =>
			addresses.set(requestId, request.url)
		);
		session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			const address = addresses.get(requestId) ?? '';
			if (address.startsWith('http')) weights.set(address, encodedDataLength);
		});
		await page.goto(path, { waitUntil: 'networkidle' });
		const total = [...weights.values()].reduce((sum, bytes) => sum + bytes, 0);
		const heaviest = [...weights]
			.sort(([, a], [, b]) => b - a)
			.map(([address, bytes]) => `${bytes} ${address}`);
		expect(weights.size).toBeGreaterThan(0);
		expect(total, heaviest.join('\n')).toBeLessThanOrEqual(firstVisitBytes);
	});
