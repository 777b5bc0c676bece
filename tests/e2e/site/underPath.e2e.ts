/**
 * A small project, built once for all: as it stands under a path, on hosts that redirect and on one that does not, and
 * as it is left by builds that are killed.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import JSZip from 'jszip';
import { isWithin, readPage } from '../../../scripts/tools/html.ts';
import { embedPages, sitePages } from '../../../scripts/site/pages.ts';
import { serveSite, type Serving } from '../../../scripts/serving/server.ts';
import { addChart, copyProject, startBuild, startScript } from '../project.ts';

const base = '/repo';
const address = `https://someone.github.io${base}`;
/** the slug of a chart that is added to it */
const toy = 'article-length';
/** ms: a small build on a machine with much else to do */
const patience = 900_000;

test.describe.configure({ mode: 'serial' });

let folder = '';
let built = '';
let site: Serving;
/** "http://localhost:4173" */
let origin = '';

test.beforeAll(async () => {
	test.setTimeout(patience);
	folder = await mkdtemp(join(tmpdir(), 'pullquote-project-'));
	built = join(folder, 'build');
	copyProject(folder, address);
	addChart(folder, toy);
	const { ended, said } = startBuild(folder);
	expect(await ended, said()).toBe(0);
	site = await serveSite(built, 0);
	origin = new URL(site.url).origin;
});

test.afterAll(async () => {
	await site?.close();
	await rm(folder, { recursive: true, force: true });
});

/** Pages of every kind: a chart, an article, a name … each by its first. */
function kinds(): string[] {
	const seen = new Set<string>();
	return sitePages(built).filter((page) => {
		const kind = page.replace(/^(\/[^/]+\/)[^/]+\/$/, page.startsWith('/present/') ? page : '$1…');
		return !seen.has(kind) && seen.add(kind);
	});
}

/** Where a site's own full address is answered here. */
const here = (url: URL): URL =>
	url.href.startsWith(`${address}/`) ? new URL(url.href.slice(new URL(address).origin.length), origin) : url;

/** Where every link, style, script and picture of a page leads, by this site. */
function linksOf(html: string, from: string): string[] {
	const { elements } = readPage(html);
	// such as the way to PDFs where none could be printed
	const hidden = elements.filter(({ attributes }) => attributes.has('hidden'));
	const seen = elements.filter(({ whole }) => !hidden.some((one) => isWithin(whole, one.whole)));
	return seen.flatMap(({ attributes }) =>
		['href', 'src', 'data-src', 'poster'].flatMap((name) => {
			const value = attributes.get(name)?.value;
			if (value === undefined || !URL.canParse(value, from)) return [];
			const url = here(new URL(value, from));
			url.hash = '';
			return url.origin === origin ? [url.href] : [];
		})
	);
}

/** What a page asks for in vain, and faults of its scripts, from now on. */
function faultsOf(page: Page): string[] {
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	page.on('response', (response) => {
		if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
	});
	return faults;
}

test('under a path every link, style, script and picture of every page is answered', async ({ request }) => {
	test.setTimeout(300_000);
	const asked = new Set<string>();
	for (const path of [...sitePages(built), ...embedPages(built)]) {
		const url = `${site.url}${path}`;
		const response = await request.get(url);
		expect([url, response.status()]).toEqual([url, 200]);
		for (const link of linksOf(await response.text(), url)) asked.add(link);
	}
	expect(asked.size).toBeGreaterThan(50);
	const unanswered: string[] = [];
	for (const link of asked) {
		if (!new URL(link).pathname.startsWith(`${base}/`)) unanswered.push(`outside: ${link}`);
		else if (!(await request.head(link)).ok()) unanswered.push(link);
	}
	expect(unanswered).toEqual([]);
});

test('site map, robots.txt and oEmbed name the whole address', async ({ request }) => {
	const text = async (path: string): Promise<string> => (await request.get(site.url + path)).text();
	const listed = [...(await text('/sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)].map(
		([, page = '']) => page
	);
	expect(listed.toSorted()).toEqual(sitePages(built).map((page) => address + page));
	expect(await text('/robots.txt')).toContain(`Sitemap: ${address}/sitemap.xml\n`);
	for (const file of readdirSync(join(built, 'oembed')).filter((name) => name.endsWith('.json'))) {
		const { html } = JSON.parse(await text(`/oembed/${file}`)) as { html: string };
		const links = linksOf(html, address);
		expect(links.length, html).toBeGreaterThan(0);
		for (const link of links) expect([link, (await request.head(link)).status()]).toEqual([link, 200]);
	}
});

test('an address that is none says so, with its styles', async ({ page }) => {
	const faults = faultsOf(page);
	for (const path of ['/nope', '/nope/', '/themes/nope/deeper/', '/articles/nope']) {
		faults.length = 0;
		const response = await page.goto(site.url + path);
		expect(response?.status()).toBe(404);
		await expect(page.locator('h1')).toHaveText('There is no page at this address');
		// not a browser's own: the styles are there
		await expect(page.locator('main')).not.toHaveCSS('max-width', 'none');
		// the framework asks for the data of the page, too
		expect(faults.filter((fault) => !fault.startsWith(`404 ${site.url}${path}`))).toEqual([]);
		expect(linksOf(await page.content(), page.url()).filter((link) => !link.startsWith(site.url))).toEqual(
			[]
		);
	}
});

test('a chart that is added as one folder and one line has its page, table, embed, pictures, slide and golden', async ({
	page
}) => {
	test.setTimeout(patience);
	await page.goto(`${site.url}/charts/`);
	await expect(page.getByRole('main').locator(`a[href$="charts/${toy}/"]`).first()).toBeVisible();
	await page.goto(`${site.url}/charts/${toy}/`);
	await expect(page.locator('h1')).toHaveText('How long each article is');
	await expect(page.locator('[data-chart] a[data-mark]')).toHaveCount(2);
	await page.locator('[data-chart] a[data-mark]').first().click();
	await expect(page.locator('dialog[open]')).toContainText('Written');
	expect(await page.locator('table tbody tr').count()).toBe(2);
	await page.goto(`${site.url}/embed/${toy}/`);
	await expect(page.locator('[data-chart] a[data-mark]')).toHaveCount(2);
	const files = readdirSync(join(built, 'images')).filter((file) => file.startsWith(toy));
	expect(files).toEqual(expect.arrayContaining([`${toy}.svg`, `${toy}.png`, `${toy}-dark@2x.png`]));
	expect(readFileSync(join(built, 'images', `${toy}.svg`), 'utf8')).toContain('How long each article is');
	await page.goto(`${site.url}/present/#length`);
	await expect(page.locator(`section.present [data-chart="${toy}"] a[data-mark]`).first()).toBeVisible();
	expect(existsSync(join(built, 'oembed', `${toy}.json`))).toBe(true);
	const slides = await JSZip.loadAsync(readFileSync(join(built, 'present/deck.pptx')));
	const [native] = slides.file(/^ppt\/charts\/chart\d+\.xml$/);
	expect(await native?.async('string')).toContain('Words');
	const { ended, said } = startScript(folder, 'lab/goldens.ts');
	expect(await ended, said()).toBe(0);
	const goldens = readdirSync(join(folder, 'tests/goldens'), { recursive: true }).map(String);
	expect(goldens.filter((file) => file.includes(`${toy}.wide.default`))).toHaveLength(2);
});

test.describe('where the host shows a folder’s page without its slash', () => {
	let host: Server;
	let url = '';
	test.beforeAll(async () => {
		host = createServer((request, response) => {
			const { pathname } = new URL(request.url ?? '/', 'http://host');
			const path = pathname.startsWith(`${base}/`) ? join(built, pathname.slice(base.length)) : '';
			const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
			const found = existsSync(file);
			const ending = found ? file.slice(file.lastIndexOf('.')) : '.html';
			const type = {
				'.html': 'text/html',
				'.js': 'text/javascript',
				'.css': 'text/css',
				'.svg': 'image/svg+xml'
			};
			response.writeHead(found ? 200 : 404, {
				'Content-Type': new Map(Object.entries(type)).get(ending) ?? 'application/octet-stream'
			});
			response.end(readFileSync(found ? file : join(built, '404.html')));
		});
		await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
		const place = host.address();
		if (place === null || typeof place === 'string') throw new Error('no port');
		url = `http://127.0.0.1:${place.port}${base}`;
	});
	test.afterAll(() => host.close());

	test('every kind of page is whole, and its links lead on', async ({ page }) => {
		test.setTimeout(300_000);
		const faults = faultsOf(page);
		for (const path of kinds()) {
			await page.goto(`${url}${path.slice(0, -1) || '/'}?a=b`, { waitUntil: 'networkidle' });
			await expect(page).toHaveURL(new RegExp(`^${url}${path}[?]a=b`));
			await expect(page.locator('h1, .reveal h2').first()).not.toBeEmpty();
			const links = await page
				.locator('a[href]')
				.evaluateAll((all) => all.map((one) => new URL(one.getAttribute('href') ?? '', location.href).href));
			expect(
				links.filter((link) => link.startsWith(new URL(url).origin) && !link.startsWith(`${url}/`))
			).toEqual([]);
			expect([path, ...faults]).toEqual([path]);
		}
		expect(kinds().length).toBeGreaterThan(10);
	});
});

test.describe('with no network', () => {
	test.use({ serviceWorkers: 'allow' });
	test('every kind of page is there after one visit', async ({ page }) => {
		test.setTimeout(180_000);
		const away = await serveSite(built, 0);
		try {
			await page.goto(`${away.url}/`);
			await page.evaluate(async () => void (await navigator.serviceWorker.ready));
			expect(await page.evaluate(() => window.caches.keys())).toEqual([
				expect.stringMatching(/^pullquote \/repo\/ /)
			]);
		} finally {
			await away.close();
		}
		for (const path of kinds()) {
			const response = await page.goto(away.url + path);
			expect([path, response?.status()]).toEqual([path, 200]);
			await expect(page.locator('h1').first()).not.toBeEmpty();
		}
	});
});

test('the take-away file says where the site is, and asks for nothing', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const file = pathToFileURL(join(built, 'pullquote.html')).href;
	await page.goto(file);
	await expect(page.locator('h1').first()).not.toBeEmpty();
	const links = await page
		.locator('a[href]')
		.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
	expect(links.length).toBeGreaterThan(5);
	expect(links.filter((link) => !/^(?:#|https?:|mailto:)/.test(link))).toEqual([]);
	expect(
		links.filter((link) => link.startsWith('https://someone') && !link.startsWith(`${address}/`))
	).toEqual([]);
	expect(links.some((link) => link.startsWith(`${address}/`))).toBe(true);
	expect(asked).toEqual([file]);
});

test('builds that are killed leave the old site whole, and the next one begins at once and makes all of it', async () => {
	test.setTimeout(patience);
	const before = sumsOf(built);
	/** Each later than the one before: what is seen to be there when the build is killed. */
	const moments: ((said: string) => boolean)[] = [
		(said) => said.includes('data'),
		() => existsSync(join(folder, '.build.new')),
		() => existsSync(join(folder, '.build.new/index.html'))
	];
	for (const name of readdirSync(join(folder, '.cache')))
		if (name.endsWith('.sha256')) rmSync(join(folder, '.cache', name));
	for (const isThere of moments) {
		const { child, ended, said } = startBuild(folder);
		const reached = async (): Promise<void> => {
			while (!isThere(said())) await new Promise((resolve) => setTimeout(resolve, 20));
			child.kill('SIGKILL');
		};
		await Promise.all([Promise.race([reached(), ended]), ended]);
		expect(await ended, said()).toBe(null);
		expect(sumsOf(built)).toEqual(before);
	}
	const { ended, said } = startBuild(folder);
	expect(await ended, said()).toBe(0);
	expect(sumsOf(built)).toEqual(before);
	const beside = readdirSync(folder).filter((name) => /^\.build\./.test(name));
	expect([...beside, ...readdirSync(join(folder, '.cache/children'))]).toEqual([]);
});

/** A checksum of every file. */
function sumsOf(directory: string): Record<string, string> {
	return Object.fromEntries(
		readdirSync(directory, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.sort()
			.map((path) => [
				path.slice(directory.length),
				createHash('sha256').update(readFileSync(path)).digest('hex')
			])
	);
}
