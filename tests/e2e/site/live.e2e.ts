import { expect, test } from '@playwright/test';
import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/tools/root.ts';
import { bringAxe, faultsOf } from '../axe.ts';
import { copyProject, startScript, type Build } from '../project.ts';

let project: string;
let started: Build;
let url: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
	test.setTimeout(300_000);
	project = mkdtempSync(join(tmpdir(), 'live-'));
	copyProject(project, 'http://localhost:4173');
	// compiled already, as after the first start
	cpSync(join(root, 'dist'), join(project, 'dist'), { recursive: true });
	started = startScript(project, 'scripts/start.ts', ['--port', '0']);
	await expect.poll(() => started.said(), { timeout: 240_000 }).toMatch(/Pullquote is at \S+/);
	[, url = ''] = /Pullquote is at (\S+)/.exec(started.said()) ?? [];
});

test.afterAll(async () => {
	started.child.kill('SIGTERM');
	expect(await started.ended).toBe(0);
	rmSync(project, { recursive: true });
});

const read = async (path: string) => (await fetch(url + path)).text();

test('pages are made before any site is built, and a reader goes from one to the next', async ({ page }) => {
	expect(existsSync(join(project, 'build'))).toBe(false);
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	await page.goto(url);
	await expect(page.locator('h1')).not.toBeEmpty();
	await page.getByRole('link', { name: 'Themes', exact: true }).first().click();
	await expect(page).toHaveURL(`${url}/themes/`);
	await page.reload();
	await expect(page.locator('h1')).not.toBeEmpty();
	expect(faults).toEqual([]);
	expect(existsSync(join(project, 'build'))).toBe(false);
});

test('an address without its slash leads to its page, and one that is no page says so', async () => {
	const moved = await fetch(`${url}/themes`);
	expect(moved.url).toBe(`${url}/themes/`);
	expect((await fetch(`${url}/themes?a=1&b=2`)).url).toBe(`${url}/themes/?a=1&b=2`);
	for (const odd of [
		'/themes/%3Fx/',
		'/%23/',
		'/a%00b',
		'/%E0%A4%A',
		'/..%2f..%2fpackage.json',
		'/images/..%5c..%5cx'
	])
		expect([odd, (await fetch(url + odd)).status]).toEqual([odd, 404]);
	const none = await fetch(`${url}/no-such-page/`);
	expect(none.status).toBe(404);
	expect(await none.text()).toContain('<html');
	expect((await fetch(`${url}/themes/`, { method: 'POST' })).status).toBe(405);
	const head = await fetch(`${url}/themes/`, { method: 'HEAD' });
	expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1000);
	expect(head.headers.get('content-security-policy')).toContain('frame-ancestors');
});

test('nobody reads it through the name of another host, or from a page of another', async () => {
	const { port } = new URL(url);
	const ask = (headers: Record<string, string>): Promise<number> =>
		new Promise((resolve, reject) => {
			get({ host: '127.0.0.1', port, path: '/data/articles.json', headers }, (response) => {
				response.resume();
				resolve(response.statusCode ?? 0);
			}).on('error', reject);
		});
	expect(await ask({})).toBe(200);
	expect(await ask({ host: `localhost:${port}`, origin: url })).toBe(200);
	expect(await ask({ host: `rebound.example:${port}` })).toBe(403);
	expect(await ask({ host: `localhost:${port}`, origin: 'https://elsewhere.example' })).toBe(403);
	expect(await ask({ host: `localhost:${port}`, origin: 'null' })).toBe(403);
});

test('a picture is drawn once it is asked for', async () => {
	test.setTimeout(180_000);
	const picture = await fetch(`${url}/images/theme-frequency.svg`);
	expect(picture.status).toBe(200);
	expect(await picture.text()).toContain('<svg');
	expect((await fetch(`${url}/images/none.svg`)).status).toBe(404);
});

test('a folder with no settings is read where it stands, under a title that says no more than is known', async ({
	page
}) => {
	test.setTimeout(180_000);
	const folder = mkdtempSync(join(tmpdir(), 'own-'));
	writeFileSync(
		join(folder, 'one.txt'),
		'The council made a cut of £3 million to libraries in Leeds. It was a bad day.\n'
	);
	writeFileSync(join(folder, 'two.md'), '# Two days\n\nTracy Brabin said that the cut was wrong.\n');
	const own = startScript(project, 'scripts/start.ts', [folder, '--port', '0']);
	try {
		await expect.poll(() => own.said(), { timeout: 120_000 }).toMatch(/Pullquote is at \S+/);
		const [, home = ''] = /Pullquote is at (\S+)/.exec(own.said()) ?? [];
		await page.goto(home);
		await expect(page.locator('h1')).toHaveText('What two articles say');
		await expect(page.getByText('£3 million').first()).toBeVisible();
		await page.goto(`${home}/present/`);
		await expect(page.locator('section[id="theme-frequency"]')).toHaveCount(0);
		await expect(page.locator('section[id="figures-compared"]')).toHaveCount(1);
		expect(readdirSync(folder).sort()).toEqual(['one.txt', 'two.md']);
	} finally {
		own.child.kill('SIGTERM');
		expect(await own.ended).toBe(0);
		rmSync(folder, { recursive: true });
	}
	const none = startScript(project, 'scripts/start.ts', [join(project, 'none')]);
	expect(await none.ended).toBe(64);
	expect(none.said()).toMatch(/none: no such folder → name a folder of articles/);
});

test('readings are put right by keys, at every width and in the dark, and the site follows', async ({
	page
}) => {
	test.setTimeout(180_000);
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
	for (const [width, colorScheme] of [
		[320, 'light'],
		[320, 'dark'],
		[1280, 'dark'],
		[1280, 'light']
	] as const) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme });
		await page.goto(`${url}/review/`);
		await bringAxe(page);
		expect(await faultsOf(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	}
	await expect(page.locator('h1')).toHaveText(/^\d+ readings to check/);
	const file = join(project, 'data/pullquote.yaml');
	const items = page.locator('.items > li');
	await page.goto(`${url}/review/?group=stances`);
	const first = (await items.first().locator('h2').textContent()) ?? '';
	await page.keyboard.press('j');
	await expect(items.first()).toBeFocused();
	await page.keyboard.press('x');
	await expect(page.getByRole('status')).toContainText('Written:');
	expect(readFileSync(file, 'utf8')).toContain('stances:');
	expect(readFileSync(file, 'utf8')).toContain('drop: true');
	await expect.poll(() => read('/'), { timeout: 60_000 }).toContain('1 reading put right by a person');
	await page.goto(`${url}/review/?group=stances`);
	await page.keyboard.press('z');
	await expect(page.getByRole('status')).toHaveText('Taken back');
	expect(existsSync(file)).toBe(false);
	await expect.poll(() => read('/'), { timeout: 60_000 }).not.toContain('by a person');
	await page.goto(`${url}/review/?group=stances`);
	await expect(items.first().locator('h2')).toHaveText(first);
	expect(faults).toEqual([]);
});

test('a sentence of an article leads to where what is read in it is put right', async ({ page }) => {
	const [first]: { article: string }[] = JSON.parse(await read('/data/articles.json'));
	const article = first?.article ?? '';
	await page.goto(`${url}/articles/${article}/`);
	await page.locator('#s2').hover();
	const link = page.getByRole('link', { name: 'This is wrong: put right what is read in sentence 2' });
	await link.click();
	await expect(page.locator('h1')).toHaveText(/^What is read in sentence 2 of/);
	await bringAxe(page);
	expect(await faultsOf(page)).toEqual([]);
	await expect(page.locator('.items > li').last()).toContainText('Was something missed?');
});

test('a new article is there within a moment, and one that cannot be read leaves the site as it was', async () => {
	test.setTimeout(120_000);
	const article = join(project, 'data/articles/three.md');
	writeFileSync(article, '---\ntitle: three\ndate: 2011-03\n---\nA good library opened.\n');
	await expect.poll(() => read('/articles/three/'), { timeout: 60_000 }).toContain('A good library opened.');
	appendFileSync(article, 'A second sentence came.\n');
	await expect.poll(() => read('/articles/three/'), { timeout: 60_000 }).toContain('A second sentence came.');
	writeFileSync(join(project, 'data/site.yaml'), 'title: [');
	await expect.poll(() => started.said(), { timeout: 60_000 }).toContain('data: failed');
	expect(await read('/articles/three/')).toContain('A second sentence came.');
});
