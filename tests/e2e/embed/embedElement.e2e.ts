import { expect, test, type Page } from '@playwright/test';
import type { Serving } from '../../../scripts/serving/server.ts';
import { openEmbeds, type Embeds } from '../hosts/embeds.ts';
import { hostFile, hosts } from '../hosts/hosts.ts';
import { serveHost } from '../hosts/server.ts';

let embeds: Embeds;
let src: string;
test.beforeAll(async ({ browser }) => {
	embeds = await openEmbeds(browser, 'CORS');
	const [plain] = hosts;
	if (!plain) throw new Error('there is no plain host');
	src = (await embeds.pasted('timeline', plain)).frame;
});
test.afterAll(() => embeds.close());

async function openHost(page: Page, element: string): Promise<Serving> {
	const host = await serveHost(({ pathname }) =>
		pathname === '/'
			? { body: `<!doctype html><script type="module" src="/pullquote-chart.js"></script>${element}` }
			: hostFile(pathname)
	);
	await page.goto(host.url);
	return host;
}

test('one line makes a frame with all it needs, as tall as its chart', async ({ page }) => {
	const host = await openHost(
		page,
		`<pullquote-chart src="${src}" theme="dark"><a href="/">When?</a></pullquote-chart>`
	);
	const frame = page.locator('pullquote-chart iframe');
	await expect(frame).toBeVisible();
	await expect(page.locator('pullquote-chart a')).toBeHidden();
	await expect(frame).toHaveAttribute('src', `${src}?theme=dark`);
	await expect(frame).toHaveAttribute('title', 'When?');
	await expect(frame).toHaveAttribute('loading', 'lazy');
	await expect(frame).toHaveAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
	await expect(frame).toHaveAttribute(
		'sandbox',
		'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox'
	);
	const content = page.frameLocator('pullquote-chart iframe').locator('html');
	await expect
		.poll(async () => {
			const [inner = 0, outer = 0] = await Promise.all([
				content.evaluate((root) => root.getBoundingClientRect().height),
				frame.evaluate((element) => element.getBoundingClientRect().height)
			]);
			return Math.abs(inner - outer);
		})
		.toBeLessThanOrEqual(2);
	await host.close();
});

test('what stands inside is shown where no chart comes', async ({ page }) => {
	for (const bad of ['', 'javascript:alert(1)', 'data:text/html,x', 'https://[', '/no-such-page/']) {
		const host = await openHost(
			page,
			`<pullquote-chart src="${bad}"><a href="/">When?</a></pullquote-chart>`
		);
		await page.waitForFunction(() => customElements.get('pullquote-chart') !== undefined);
		await expect(page.locator('pullquote-chart a')).toBeVisible();
		await expect(page.locator('pullquote-chart iframe:visible')).toHaveCount(0);
		await host.close();
	}
});

test('it shows another chart when its address changes, and nothing is left of it when it goes', async ({
	page
}) => {
	const host = await openHost(page, `<pullquote-chart src="${src}"><a href="/">When?</a></pullquote-chart>`);
	const element = page.locator('pullquote-chart');
	await expect(element.locator('iframe')).toBeVisible();
	const other = src.replace('timeline', 'theme-frequency');
	await element.evaluate((chart, address) => chart.setAttribute('src', address), other);
	await expect(element.locator('iframe')).toHaveAttribute('src', other);
	await expect(element.locator('iframe')).toBeVisible();
	await element.evaluate((chart) => chart.remove());
	await expect(page.locator('iframe')).toHaveCount(0);
	await host.close();
});
