import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import * as v from 'valibot';
import { FrozenManifest, FrozenVersion, FrozenVersions } from '#lib/schema.ts';
import { fileOf } from '../../../scripts/frozen/frozenPage.ts';
import { embedPages } from '../../../scripts/site/pages.ts';
import { built } from '../site.ts';

const { version } = read('current.json', FrozenVersion);
const { files } = read(`${version}/version.json`, FrozenManifest);
const home = `/v/${version}/`;
const links = /<[^<>]*?\s(?:href|src)="([^"]*)"/g;

test('this build has a frozen version with every file of its data and pictures, and every embed', () => {
	expect(read('index.json', FrozenVersions)[0]?.version).toBe(version);
	const frozen = files.map(({ file }) => file);
	expect(frozen).toEqual(
		expect.arrayContaining(embedPages(built).map((page) => `${page.slice(1)}index.html`))
	);
	for (const { file } of files.filter(({ file }) => !file.endsWith('.html')))
		expect(readFileSync(join(built, home, file)).equals(readFileSync(join(built, file))), file).toBe(true);
});

test('every link of a frozen embed leads to a file, and no file of the site’s scripts and styles is asked for', () => {
	const pages = files.filter(({ file }) => file.endsWith('.html')).map(({ file }) => home.slice(1) + file);
	const broken: string[] = [];
	let followed = 0;
	for (const page of pages) {
		const html = readFileSync(join(built, page), 'utf8');
		for (const [, link = ''] of html.matchAll(links)) {
			const file = fileOf(link, page.slice(0, -'index.html'.length));
			if (file === undefined) continue;
			followed += 1;
			if (file.startsWith('_app/') || !existsSync(join(built, file))) broken.push(`${page} → ${link}`);
		}
	}
	expect(followed).toBeGreaterThan(pages.length);
	expect(broken).toEqual([]);
});

test('a frozen embed looks like the embed it was frozen from, with no error', async ({ page }) => {
	const complaints: string[] = [];
	page.on('console', (message) => complaints.push(message.text()));
	page.on('response', (response) => {
		if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
	});
	const pictures = [];
	for (const path of ['/embed/theme-frequency/', `${home}embed/theme-frequency/`]) {
		await page.goto(path, { waitUntil: 'networkidle' });
		pictures.push((await page.screenshot({ fullPage: true })).toString('base64'));
		const mark = page.locator('a[data-mark]').filter({ visible: true }).first();
		const target = await mark.evaluate((link: SVGAElement | HTMLAnchorElement) =>
			typeof link.href === 'string' ? link.href : new URL(link.href.baseVal, document.baseURI).href
		);
		expect((await page.request.get(target)).status()).toBe(200);
	}
	expect(pictures[1]).toBe(pictures[0]);
	expect(complaints).toEqual([]);
});

function read<Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> {
	return v.parse(schema, JSON.parse(readFileSync(join(built, 'v', file), 'utf8')));
}
