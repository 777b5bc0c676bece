import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { headersFor, readHeaderRules } from '../../../scripts/serving/headers.ts';
import { embedPages } from '../../../scripts/site/pages.ts';
import { both, built, kinds, pages } from '../site.ts';
import { serveHost } from '../hosts/server.ts';

const rules = readHeaderRules(readFileSync(join(built, '_headers'), 'utf8'));
const policy = (path: string) => headersFor(rules, path).get('Content-Security-Policy');
const aboutEmbeds = '/embed/';

test('every page says who may frame it: nobody, or in the gallery this site alone', () => {
	const refusing = /^frame-ancestors '(?:none|self)'$/;
	const open = pages.filter((page) => page !== aboutEmbeds && !refusing.test(policy(page) ?? ''));
	expect(open).toEqual([]);
	expect(embedPages(built).filter((page) => policy(page) !== 'frame-ancestors *')).toEqual([]);
});

test('another site can frame embeds, and no page', { tag: both }, async ({ page, baseURL }) => {
	const refused = kinds.filter((path) => path !== aboutEmbeds);
	const [embed = '', variant = ''] = embedPages(built);
	const framed = [aboutEmbeds, embed, variant];
	const host = await serveHost(() => ({ body: 'a page of another site' }));
	try {
		await page.goto(host.url);
		for (const path of refused) expect([path, await frame(page, baseURL + path)]).toEqual([path, 0]);
		for (const path of framed) expect([path, await frame(page, baseURL + path)]).toEqual([path, 1]);
	} finally {
		await host.close();
	}
});

/**
 * How many headlines of a page are seen in a frame of its address, once it has loaded or been refused; the words of a
 * browser that refuses it stand at an address of its own.
 */
async function frame(page: Page, address: string): Promise<number> {
	await page.evaluate(async (src) => {
		const frame = document.createElement('iframe');
		frame.src = src;
		await new Promise((resolve) => {
			frame.onload = resolve;
			document.body.replaceChildren(frame);
		});
	}, address);
	const shown = await (await page.locator('iframe').elementHandle())?.contentFrame();
	if (shown?.url() !== address) return 0;
	return await shown.locator('h1').count();
}
