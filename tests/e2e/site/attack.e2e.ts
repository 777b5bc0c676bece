import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serveSite, type Serving } from '../../../scripts/serving/server.ts';
import { sitePages } from '../../../scripts/site/pages.ts';
import { attackingAddresses, attackingCorpus } from '../../hostile/attacks.ts';
import { pagesOf } from '../../hostile/pages.ts';
import { goLive, settled } from '../site.ts';

/** Charts whose first mark opens sentences. */
const opening = /\/charts\/(?:figures-compared|names-by-article|stance-by-target|theme-frequency)\/$/;

// the policy of a page would stop what this looks for
test.use({ bypassCSP: true });
test.describe.configure({ mode: 'serial' });

let home: string;
let site: Serving;
let paths: string[];

test.beforeAll(async () => {
	test.setTimeout(300_000);
	home = await mkdtemp(join(tmpdir(), 'attacks-'));
	const { files, strings } = attackingCorpus();
	expect(strings).toBeGreaterThan(1_000);
	const folder = await pagesOf(files, home);
	paths = sitePages(folder);
	site = await serveSite(folder, 0);
});

test.afterAll(async () => {
	await site.close();
	await rm(home, { recursive: true });
});

test('no word of an article or of a setting runs, loads or leads anywhere, on any page, live or not', async ({
	page
}) => {
	test.setTimeout(600_000);
	const ran = watch(page);
	let opened = 0;
	expect(paths.length).toBeGreaterThan(40);
	for (const path of paths) {
		await page.goto(site.url + path, { waitUntil: 'load' });
		expect.soft(await brought(page), path).toEqual([]);
		await goLive(page);
		const mark = page.locator('main [data-evidence]').first();
		if (opening.test(path) && (await mark.count()) > 0) {
			opened++;
			await mark.dispatchEvent('click');
			await expect.soft(page.locator('dialog[open] mark').first(), path).toBeVisible();
		}
		expect.soft(await brought(page), path).toEqual([]);
		expect.soft(ran.splice(0), path).toEqual([]);
	}
	expect(opened).toBeGreaterThan(1);
});

test('no word of an address runs, loads or leads anywhere', async ({ page }) => {
	test.setTimeout(600_000);
	const ran = watch(page);
	for (const path of attackingAddresses()) {
		await page.goto(site.url + path, { waitUntil: 'load' });
		// a page that says that there is none has nothing to bring to life
		if (!path.startsWith('/no-such-')) await goLive(page);
		await settled(page);
		expect.soft(await brought(page), path).toEqual([]);
		expect.soft(ran.splice(0), path).toEqual([]);
	}
});

/** Collects what should not happen: a script that ran, a dialog, a request of another site. */
function watch(page: Page): string[] {
	const ran: string[] = [];
	page.on('dialog', (dialog) => {
		ran.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('pageerror', (error) => ran.push(`uncaught: ${error.message}`));
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(`${site.url}/`) && !/^(?:data|blob|about):/.test(url)) ran.push(`asked for ${url}`);
	});
	page.on('framenavigated', (frame) => {
		if (!frame.url().startsWith(site.url) && frame.url() !== 'about:blank')
			ran.push(`went to ${frame.url()}`);
	});
	return ran;
}

/** What a page holds that only a text taken for markup can have brought. */
function brought(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = 'attacked' in window ? ['a script ran'] : [];
		for (const element of document.querySelectorAll('*')) {
			const short = element.outerHTML.slice(0, 120);
			if ([...element.attributes].some(({ name }) => name.startsWith('on'))) found.push(short);
			for (const name of ['href', 'src', 'action', 'data', 'xlink:href'])
				if (/^\s*(?:javascript|data:text)/i.test(element.getAttribute(name) ?? '')) found.push(short);
			if (element.matches('base[href], object, marquee, math, body body, [http-equiv="refresh"]'))
				found.push(short);
			if (element.tagName === 'SCRIPT' && /^\s*attacked=1/.test(element.textContent ?? '')) found.push(short);
		}
		return found;
	});
}
