import { copyFile, mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepts, isRange } from '../../scripts/serving/siteFiles.ts';
import { PortTaken, serveSite, type Serving } from '../../scripts/serving/server.ts';

let directory: string;
let site: Serving;

beforeAll(async () => {
	directory = await mkdtemp(join(tmpdir(), 'site-'));
	for (const folder of ['themes/index', 'data', 'fonts', '_app/immutable'])
		await mkdir(join(directory, folder), { recursive: true });
	for (const [name, text] of [
		['index.html', '<h1>home</h1>'],
		['404.html', '<h1>no such page</h1>'],
		['themes/index.html', '<h1>themes</h1>'],
		['themes/index/index.html', '<h1>a theme named index</h1>'],
		['data/empty.txt', ''],
		['data/ten.txt', '0123456789'],
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
	['/', 'text/html; charset=utf-8', 'no-cache'],
	['/themes/', 'text/html; charset=utf-8', 'no-cache'],
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
	const tag = headerOf(await ask('/'), 'ETag');
	expect(statusOf(await ask('/', [`If-None-Match: ${tag}`]))).toBe(304);
	// unless it asks for it anew
	expect(statusOf(await ask('/', [`If-None-Match: ${tag}`, 'Cache-Control: no-cache']))).toBe(200);
});

test('only reading is allowed', async () => {
	expect((await fetch(site.url, { method: 'POST' })).status).toBe(405);
});

test('a port in use is refused by name', async () => {
	await expect(serveSite(directory, Number(new URL(site.url).port))).rejects.toThrow(PortTaken);
});

/** What a server says to the bytes of a request, on a connection of its own. */
function raw(bytes: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
		let answer = '';
		socket.setEncoding('latin1').on('data', (text: string) => (answer += text));
		socket.on('error', reject).on('close', () => resolve(answer));
		socket.write(bytes, 'latin1');
		// one that is asked to close does so by itself
		if (!bytes.includes('Connection: close')) setTimeout(() => socket.end(), 300);
	});
}

const ask = (target: string, headers: string[] = [], method = 'GET'): Promise<string> =>
	raw([`${method} ${target} HTTP/1.1`, 'Host: a', 'Connection: close', ...headers, '', ''].join('\r\n'));

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
const bodyOf = (answer: string): string => answer.slice(answer.indexOf('\r\n\r\n') + 4);
const headerOf = (answer: string, name: string): string | undefined =>
	new RegExp(`^${name}: (.*)$`, 'im').exec(answer.slice(0, answer.indexOf('\r\n\r\n')))?.[1]?.trim();

test.each([
	['bytes=2-4', 206, '234', 'bytes 2-4/10'],
	['bytes=0-0', 206, '0', 'bytes 0-0/10'],
	['bytes=7-', 206, '789', 'bytes 7-9/10'],
	['bytes=-3', 206, '789', 'bytes 7-9/10'],
	['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
	['bytes=5-999', 206, '56789', 'bytes 5-9/10'],
	['bytes=9-9', 206, '9', 'bytes 9-9/10'],
	['bytes= 2-4', 206, '234', 'bytes 2-4/10'],
	['bytes=10-', 416, '', 'bytes */10'],
	['bytes=99-100', 416, '', 'bytes */10'],
	['bytes=-0', 416, '', 'bytes */10'],
	['bytes=99999999999999999999-', 416, '', 'bytes */10'],
	// several may be answered with the whole
	['bytes=0-1,4-5', 200, '0123456789', undefined],
	// no parts at all: passed over
	['bytes=9-3', 200, '0123456789', undefined],
	['bytes=', 200, '0123456789', undefined],
	['bytes=-', 200, '0123456789', undefined],
	['bytes=a-b', 200, '0123456789', undefined],
	['bytes=1-2-3', 200, '0123456789', undefined],
	['bytes=--1', 200, '0123456789', undefined],
	['bytes=1.5-3', 200, '0123456789', undefined],
	['bytes=0x1-3', 200, '0123456789', undefined],
	['bytes=2-4, x', 200, '0123456789', undefined],
	['bytes', 200, '0123456789', undefined],
	['lines=1-2', 200, '0123456789', undefined],
	['', 200, '0123456789', undefined]
])('Range: %j is answered with %i', async (range, status, body, said) => {
	const answer = await ask('/data/ten.txt', [`Range: ${range}`, 'Accept-Encoding: br']);
	const whole = status === 200 ? [`Range: ${range}`] : [];
	expect([statusOf(answer), headerOf(answer, 'Content-Range')]).toEqual([status, said]);
	expect(bodyOf(status === 200 ? await ask('/data/ten.txt', whole) : answer)).toBe(body);
	expect(headerOf(answer, 'Vary')).toBe('Accept-Encoding');
});

test('many parts that lie over one another are one', async () => {
	const answer = await ask('/data/ten.txt', [`Range: bytes=${'0-,'.repeat(2000)}0-`]);
	expect([statusOf(answer), bodyOf(answer)]).toEqual([206, '0123456789']);
});

test('a part of a file is sent only while it is the same file, and to GET alone', async () => {
	const range = 'Range: bytes=2-4';
	const tag = headerOf(await ask('/data/ten.txt'), 'ETag') ?? '';
	expect(bodyOf(await ask('/data/ten.txt', [range, `If-Range: ${tag}`]))).toBe('234');
	for (const other of ['"another"', 'Sun, 22 Nov 2026 10:00:00 GMT', 'nonsense'])
		expect(bodyOf(await ask('/data/ten.txt', [range, `If-Range: ${other}`]))).toBe('0123456789');
	const head = await ask('/data/ten.txt', [range], 'HEAD');
	expect([statusOf(head), headerOf(head, 'Content-Length'), bodyOf(head)]).toEqual([200, '10', '']);
	expect(statusOf(await ask('/data/empty.txt', ['Range: bytes=0-']))).toBe(416);
	expect(statusOf(await ask('/data/empty.txt'))).toBe(200);
	const nowhere = await ask('/nowhere', [range]);
	expect([statusOf(nowhere), bodyOf(nowhere)]).toEqual([404, '<h1>no such page</h1>']);
});

test('a condition is met or not, whichever copy is asked for', async () => {
	for (const coding of ['br', 'identity']) {
		const headers = [`Accept-Encoding: ${coding}`];
		const tag = headerOf(await ask('/data/ten.txt', headers), 'ETag') ?? '';
		for (const [condition, status] of [
			[`If-None-Match: ${tag}`, 304],
			[`If-None-Match: "x", ${tag}`, 304],
			[`If-None-Match: ${tag.replace('W/', '')}`, 304],
			['If-None-Match: *', 304],
			['If-None-Match: "x"', 200],
			['If-None-Match: ,,,', 200],
			[`If-Match: ${tag}`, 200],
			['If-Match: "x"', 412],
			['If-Modified-Since: Sun, 22 Nov 2026 10:00:00 GMT', 200],
			['If-Unmodified-Since: Sun, 22 Nov 2009 10:00:00 GMT', 200],
			['If-Modified-Since: nonsense', 200]
		] as const)
			expect([condition, statusOf(await ask('/data/ten.txt', [...headers, condition]))]).toEqual([
				condition,
				status
			]);
	}
});

test.each(
	[
		['/%', 404],
		['/%zz/', 404],
		['/%c3%28', 404],
		['/%E2%82', 404],
		['/%00', 404],
		['/themes%00/', 404],
		['/themes/%00.html', 404],
		['/..', 404],
		['/../../etc/passwd', 404],
		['/themes/../../package.json', 404],
		['/%2e%2e/%2e%2e/etc/passwd', 404],
		['/..%2f..%2fetc%2fpasswd', 404],
		['/..%5c..%5cetc', 404],
		['/\\themes', 404],
		['/themes\\', 404],
		['//', 404],
		['//themes', 404],
		['//example.org/%2e%2e', 404],
		['///', 404],
		['/themes//', 404],
		['/%74hemes/', 200],
		['/themes%2F', 404],
		['/themes%2Findex.html', 404],
		['/index.html/', 404],
		['/index.html/x', 404],
		['/.', 404],
		['/.git/config', 404],
		['/data', 404],
		['/data/', 404],
		['/_headers/', 404],
		['/?', 200],
		['/?a=%', 200],
		['/themes?%00', 308],
		['/themes#x', 308],
		['http://elsewhere.example/', 200],
		['http://elsewhere.example', 200],
		['http://elsewhere.example/themes?x', 308],
		['*', 404],
		['themes', 400],
		[`/${'a'.repeat(300)}`, 404],
		[`/${'a/'.repeat(4000)}`, 404],
		[`/${'%2e%2e%2f'.repeat(800)}`, 404],
		[`/${'a'.repeat(20_000)}`, 431]
	].map(([target, status]) => ({ shown: String(target).slice(0, 60), target: String(target), status }))
)('a request for $shown is answered with $status', async ({ target, status }) => {
	const answer = await ask(target);
	expect(statusOf(answer)).toBe(status);
	expect(answer).not.toContain('root:');
	if (status === 404) expect(bodyOf(answer)).toBe('<h1>no such page</h1>');
	if (status === 308) expect(headerOf(answer, 'Location')).toMatch(/^\/themes\//);
});

test.each([
	['POST', 405],
	['PUT', 405],
	['DELETE', 405],
	['OPTIONS', 405],
	['TRACE', 405],
	['PROPFIND', 405],
	['M-SEARCH', 405],
	['get', 400],
	['NONSENSE', 400]
])('%s is answered with %i', async (method, status) => {
	const answer = await ask('/', [], method);
	expect(statusOf(answer)).toBe(status);
	if (status === 405) expect(headerOf(answer, 'Allow')).toBe('GET, HEAD');
});

test('bytes that are no request, and connections that break off, end nothing', async () => {
	for (const bytes of [
		'',
		'\r\n\r\n',
		'GET',
		'GET /\r\n\r\n',
		'GET / HTTP/9.9\r\n\r\n',
		'GET / HTTP/1.1\r\n\r\n',
		'GET / HTTP/1.1\r\nHost: a\r\nRange : bytes=0-1\r\n\r\n',
		'GET / HTTP/1.1\r\nHost: a\r\nX: \x00\r\n\r\n',
		'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n',
		'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n',
		'GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
		'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n',
		'GET /\xff\xfe HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
		'\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'
	])
		expect(await raw(bytes)).not.toMatch(/^HTTP\/1\.1 5/);
	const port = Number(new URL(site.url).port);
	for (let broken = 0; broken < 20; broken++) {
		const socket = connect(port, '127.0.0.1');
		socket.on('error', () => undefined);
		socket.write('GET /data/ten.txt HTTP/1.1\r\nHost: a\r\n\r\n');
		await new Promise((resolve) => setTimeout(resolve, broken));
		socket.resetAndDestroy();
	}
	expect((await get('/')).status).toBe(200);
});

test('a page named index is not the list above it', async () => {
	expect(await (await get('/themes/index/')).text()).toBe('<h1>a theme named index</h1>');
	expect(await (await get('/themes/')).text()).toBe('<h1>themes</h1>');
	expect((await get('/themes/index')).headers.get('location')).toBe('/themes/index/');
	expect((await get('/themes/index.html')).status).toBe(200);
});

test('a file that goes while the site is served is missing, and no end of it', async () => {
	await writeFile(join(directory, 'data/gone.txt'), 'gone');
	expect((await get('/data/gone.txt')).status).toBe(200);
	await rm(join(directory, 'data/gone.txt'));
	expect((await get('/data/gone.txt')).status).toBe(404);
	await writeFile(join(directory, 'data/new.txt'), 'new');
	expect(await (await get('/data/new.txt')).text()).toBe('new');
	await rm(join(directory, 'data/new.txt'));
});

test.each([
	['br', 'br', true],
	['gzip, deflate, br;q=0.5', 'br', true],
	['br;q=0', 'br', false],
	['br; q=0.0', 'br', false],
	['*', 'br', true],
	['*, br;q=0', 'br', false],
	['x-br, brotli', 'br', false],
	['', 'gzip', false]
])('Accept-Encoding: %s takes %s: %j', (words, encoding, taken) => {
	expect(accepts(words, encoding)).toBe(taken);
});

test('isRange takes long words in their length’s time', () => {
	expect(isRange(`bytes=${'1-'.repeat(5000)}`)).toBe(false);
	expect(isRange(`bytes=${'1-2,'.repeat(5000)}3-`)).toBe(true);
});

test('a site whose address has a path is served under it', async () => {
	await writeFile(join(directory, 'data/site.json'), '{"address": "https://someone.example/a/repo"}');
	const other = await serveSite(directory, 0);
	const root = new URL(other.url).origin;
	expect(other.url).toBe(`${root}/a/repo`);
	const answers = await Promise.all(
		[
			'/a/repo/',
			'/a/repo/themes/?x',
			'/a/repo',
			'/',
			'/a/repo/themes?x',
			'/a/',
			'/themes/',
			'/a/repository/'
		].map(async (path) => {
			const { status, headers } = await fetch(root + path, { redirect: 'manual' });
			return [path, status, headers.get('location')];
		})
	);
	expect(answers).toEqual([
		['/a/repo/', 200, null],
		['/a/repo/themes/?x', 200, null],
		['/a/repo', 308, '/a/repo/'],
		['/', 307, '/a/repo/'],
		['/a/repo/themes?x', 308, '/a/repo/themes/?x'],
		['/a/', 404, null],
		['/themes/', 404, null],
		['/a/repository/', 404, null]
	]);
	const font = await fetch(`${root}/a/repo/fonts/a.woff2`);
	expect(font.headers.get('cache-control')).toBe('public, max-age=604800');
	await other.close();
	await rm(join(directory, 'data/site.json'));
});
