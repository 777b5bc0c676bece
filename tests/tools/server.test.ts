import { copyFile, mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PortTaken, serveSite, type Serving } from '../../scripts/tools/server.ts';

let directory: string;
let site: Serving;

beforeAll(async () => {
	directory = await mkdtemp(join(tmpdir(), 'site-'));
	for (const folder of ['themes', 'data', 'fonts', '_app/immutable'])
		await mkdir(join(directory, folder), { recursive: true });
	for (const [name, text] of [
		['index.html', '<h1>home</h1>'],
		['404.html', '<h1>no such page</h1>'],
		['themes/index.html', '<h1>themes</h1>'],
		['data/themes.csv', 'theme,mentions\n'],
		['fonts/a.woff2', 'font'],
		['_app/immutable/a.js', 'export {}']
	] as const) {
		await writeFile(join(directory, name), text);
		await writeFile(join(directory, `${name}.br`), brotliCompressSync(text));
	}
	await copyFile(join(import.meta.dirname, '../../static/_headers'), join(directory, '_headers'));
	site = await serveSite(directory, 0);
});

afterAll(async () => {
	await site.close();
	await rm(directory, { recursive: true });
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
	return fetch(site.url + path, { redirect: 'manual', headers });
}

test.each([
	['/', 'text/html;charset=utf-8', 'no-cache'],
	['/themes/', 'text/html;charset=utf-8', 'no-cache'],
	['/data/themes.csv', 'text/csv; charset=utf-8', 'no-cache'],
	['/fonts/a.woff2', 'font/woff2', 'public, max-age=604800'],
	['/_app/immutable/a.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable']
])('%s is served as %s, cached as %s', async (path, type, cache) => {
	const response = await get(path);
	expect(response.status).toBe(200);
	expect(response.headers.get('content-type')).toBe(type);
	expect(response.headers.get('cache-control')).toBe(cache);
});

test('a browser that takes brotli gets the compressed file', async () => {
	const response = await get('/', { 'accept-encoding': 'gzip, br' });
	expect(response.headers.get('content-encoding')).toBe('br');
	expect(await response.text()).toBe('<h1>home</h1>');
});

test('an address that is no page gives 404 and the page that says so', async () => {
	for (const path of ['/nowhere/', '/nowhere', '/%', '/..%2f..%2fetc/passwd', '/%00']) {
		const response = await get(path);
		expect([path, response.status]).toEqual([path, 404]);
		expect(await response.text()).toBe('<h1>no such page</h1>');
	}
});

test('a page without its last slash moves to the one with it, and keeps its question', async () => {
	const response = await get('/themes?order=name');
	expect(response.status).toBe(308);
	expect(response.headers.get('location')).toBe('/themes/?order=name');
});

test('a file that the browser has already is not sent again', async () => {
	const tag = (await get('/')).headers.get('etag');
	expect((await get('/', { 'if-none-match': tag ?? '' })).status).toBe(304);
});

test('only reading is allowed', async () => {
	expect((await fetch(site.url, { method: 'POST' })).status).toBe(405);
});

test('a port in use is refused by name', async () => {
	await expect(serveSite(directory, Number(new URL(site.url).port))).rejects.toThrow(PortTaken);
});
