import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { headersFor, readHeaderRules } from '../../scripts/serving/headers.ts';
import { apacheConfig, caddyConfig, nginxConfig } from '../../scripts/serving/hosts.ts';
import { fill, root, temporaryFolder } from '../scripts/folders.ts';

const rules = readHeaderRules(readFileSync(join(root, 'static/_headers'), 'utf8'));
const names = [...new Set(rules.flatMap(({ headers }) => [...headers.keys()]))];

/** An address for each kind of rule, and the file that answers. */
const files: Record<string, string> = {
	'/': 'index.html',
	'/404.html': '404.html',
	'/themes/': 'themes/index.html',
	'/themes/cuts/': 'themes/cuts/index.html',
	'/charts/timeline/': 'charts/timeline/index.html',
	'/embed/timeline/?theme=dark': 'embed/timeline/index.html',
	'/embed/v1.js': 'embed/v1.js',
	'/v/0123456789ab/data/themes.json': 'v/0123456789ab/data/themes.json',
	'/data/themes.csv': 'data/themes.csv',
	'/fonts/newsreader.woff2': 'fonts/newsreader.woff2',
	'/_app/immutable/a.js': '_app/immutable/a.js',
	'/images/timeline.svg': 'images/timeline.svg',
	'/service-worker.js': 'service-worker.js',
	'/offline.json': 'offline.json',
	'/favicon.svg': 'favicon.svg'
};

/** At the root of a host, and under the path of an address. */
const bases = ['', '/repo'];

test.each(bases)('nginx, told by `npm run headers`, sends what _headers says, at "%s/"', async (base) => {
	const folder = site(base);
	const port = await freePort();
	const config = nginxConfig(rules, { folder, base, listen: `127.0.0.1:${port}` });
	for (const name of names) expect(config).toContain(`add_header ${name} `);
	const nginx = find('nginx');
	if (nginx === undefined) return notRun('nginx');
	const brotli = brotliModules.find((path) => existsSync(path));
	if (brotli === undefined) console.log('nginx has no module for brotli: its configuration was run without');
	const work = fill(temporaryFolder(), {
		'site.conf': brotli === undefined ? config : config.replace('# brotli_static', 'brotli_static'),
		'nginx.conf': nginxMain(process.getuid?.(), brotli)
	});
	const log = serve(nginx, ['-p', work, '-e', join(work, 'error.log'), '-c', 'nginx.conf']);
	await sendsTheHeaders(port, base, log, brotli === undefined ? ['gzip'] : ['br', 'gzip']);
});

test.each(bases)('Caddy, told by `npm run headers`, sends what _headers says, at "%s/"', async (base) => {
	const folder = site(base);
	const port = await freePort();
	const address = `http://127.0.0.1:${port}`;
	const config = caddyConfig(rules, { folder, base, listen: address });
	for (const name of names) expect(config).toContain(` ${name} "`);
	const caddy = find('caddy');
	if (caddy === undefined) return notRun('Caddy');
	const work = temporaryFolder();
	writeFileSync(join(work, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${config}`);
	const log = serve(caddy, ['run', '--config', join(work, 'Caddyfile'), '--adapter', 'caddyfile'], {
		HOME: work
	});
	await sendsTheHeaders(port, base, log, ['br', 'gzip']);
});

test.each(bases)('Apache, told by `npm run headers`, sends what _headers says, at "%s/"', async (base) => {
	const folder = site(base);
	const port = await freePort();
	const config = apacheConfig(rules, { base });
	for (const name of names) expect(config).toContain(`Header always set ${name} "`);
	const apache = find('apache2') ?? find('httpd');
	const modules = apacheModules.find((path) => existsSync(path));
	if (apache === undefined || modules === undefined) return notRun('Apache');
	// once as the site's own file, once as part of the server's
	const own = base === '';
	if (own) writeFileSync(join(folder, '.htaccess'), config);
	const work = fill(temporaryFolder(), {
		'httpd.conf': apacheMain(modules, { port, folder, lines: own ? '' : config, site: folder + base })
	});
	const printed = serve(apache, ['-X', '-d', work, '-f', join(work, 'httpd.conf')]);
	const errors = join(work, 'error.log');
	const log = (): string => printed() + (existsSync(errors) ? readFileSync(errors, 'utf8') : '');
	await sendsTheHeaders(port, base, log, ['br', 'gzip']);
});

test('npm run headers prints a configuration for each server it knows, and else how to ask', () => {
	const run = (...args: string[]) =>
		spawnSync(process.execPath, ['scripts/headers.ts', ...args], { cwd: root, encoding: 'utf8' });
	expect(run('nginx')).toMatchObject({ status: 0, stdout: expect.stringContaining('server {') });
	expect(run('caddy')).toMatchObject({ status: 0, stdout: expect.stringContaining('file_server') });
	expect(run('apache')).toMatchObject({ status: 0, stdout: expect.stringContaining('RewriteEngine') });
	for (const args of [[], ['iis'], ['nginx', 'caddy']]) expect(run(...args).status).toBe(64);
});

const brotliModules = [
	'/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
	'/usr/lib64/nginx/modules/ngx_http_brotli_static_module.so'
];
const apacheModules = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2'];

/** A small site that other users of this machine may read: servers give up their rights when root starts them. */
function site(base: string): string {
	const folder = temporaryFolder();
	for (const file of new Set(Object.values(files))) {
		const text = `this is ${file}`;
		fill(folder + base, {
			[file]: text,
			...(file.endsWith('.woff2')
				? {}
				: { [`${file}.br`]: brotliCompressSync(text), [`${file}.gz`]: gzipSync(text) })
		});
	}
	cpSync(join(root, 'static/_headers'), join(folder + base, '_headers'));
	chmodSync(folder, 0o755);
	return folder;
}

/** As much of Apache's main file as the site's lines need. */
function apacheMain(
	modules: string,
	{ port, folder, site, lines }: { port: number; folder: string; site: string; lines: string }
): string {
	const needed = ['mpm_event', 'authz_core', 'unixd', 'dir', 'mime', 'headers', 'rewrite', 'mpm_prefork'];
	const there = needed.filter((name) => existsSync(join(modules, `mod_${name}.so`)));
	const loaded = there.filter((name) => name !== 'mpm_prefork' || !there.includes('mpm_event'));
	return `${loaded.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
Listen 127.0.0.1:${port}
ServerName 127.0.0.1
PidFile httpd.pid
ErrorLog error.log
User nobody
Group ${existsSync('/etc/debian_version') ? 'nogroup' : 'nobody'}
TypesConfig /dev/null
DocumentRoot "${folder}"
<Directory "${folder}">
	Require all granted
	AllowOverride All
</Directory>
<Directory "${site}">
${lines}
</Directory>
`;
}

/** As much of nginx's main file as a server block needs. */
function nginxMain(user: number | undefined, brotli: string | undefined): string {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	return [
		brotli === undefined ? '' : `load_module ${brotli};`,
		user === 0 ? 'user root;' : '',
		'daemon off;',
		'master_process off;',
		'pid nginx.pid;',
		'events {}',
		'http {',
		'types { text/html html; text/javascript js; application/json json; image/svg+xml svg; font/woff2 woff2; }',
		'access_log off;',
		...temporary.map((name) => `${name}_temp_path ${name};`),
		'include site.conf;',
		'}'
	].join('\n');
}

function find(name: string): string | undefined {
	return [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
		.map((folder) => join(folder, name))
		.find((path) => existsSync(path));
}

function notRun(server: string): void {
	console.log(`${server} is not installed: its configuration was made, not run`);
}

/** Starts a server that ends with the test; gives what it has printed. */
function serve(command: string, args: string[], env: Record<string, string> = {}): () => string {
	const child = spawn(command, args, { env: { ...process.env, ...env } });
	let printed = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
	onTestFinished(() => void child.kill());
	return () => printed;
}

async function sendsTheHeaders(
	port: number,
	base: string,
	log: () => string,
	encodings: string[]
): Promise<void> {
	const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
		fetch(`http://127.0.0.1:${port}${base}${path}`, {
			redirect: 'manual',
			headers: { 'Accept-Encoding': 'identity', ...headers }
		});
	for (let tries = 0; (await ask('/').catch(() => undefined)) === undefined; tries++) {
		if (tries === 200) throw new Error(`the server does not answer: ${log()}`);
		await setTimeout(50);
	}
	for (const [path, file] of Object.entries(files)) {
		const wanted = headersFor(rules, path.split('?', 1)[0] ?? '');
		const type = types[file.slice(file.lastIndexOf('.'))] ?? /./;
		for (const encoding of ['identity', ...encodings]) {
			const response = await ask(path, { 'Accept-Encoding': encoding });
			const place = `${path} as ${encoding}`;
			expect([place, response.status, await response.text()]).toEqual([place, 200, `this is ${file}`]);
			expect([place, sent(response)]).toEqual([place, names.map((name) => [name, wanted.get(name) ?? null])]);
			expect(response.headers.get('content-type')).toMatch(type);
			if (file.endsWith('.woff2')) continue;
			const { headers } = response;
			expect([place, headers.get('content-encoding')]).toEqual([
				place,
				encoding === 'identity' ? null : encoding
			]);
			expect([place, headers.get('vary')?.toLowerCase()]).toEqual([place, 'accept-encoding']);
		}
	}
	const [tag, whole] = [(await ask('/data/themes.csv')).headers.get('etag') ?? '', 'this is data/themes.csv'];
	// fetch itself would ask for it anew
	const again = { 'If-None-Match': tag, 'Cache-Control': 'max-age=0' };
	expect((await ask('/data/themes.csv', again)).status).toBe(304);
	const part = await ask('/data/themes.csv', { Range: 'bytes=-3' });
	expect([part.status, await part.text()]).toEqual([206, whole.slice(-3)]);
	const moved = await ask('/themes');
	expect([301, 308]).toContain(moved.status);
	expect(new URL(moved.headers.get('location') ?? '', moved.url).pathname).toBe(`${base}/themes/`);
	for (const path of ['/nowhere/', '/data/nowhere.json', '/_app/immutable/nowhere.js']) {
		const unknown = await ask(path);
		expect([path, unknown.status, await unknown.text()]).toEqual([path, 404, 'this is 404.html']);
		expect(unknown.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
		expect(unknown.headers.get('cache-control')).toBe('no-cache');
	}
}

const types: Record<string, RegExp> = {
	'.html': /^text\/html; ?charset=utf-8$/i,
	'.csv': /^text\/csv; ?charset=utf-8$/i,
	'.js': /^(?:text|application)\/javascript/i,
	'.json': /^application\/json/i,
	'.svg': /^image\/svg\+xml/i,
	'.woff2': /^font\/woff2$/i
};

function sent({ headers }: Response): [string, string | null][] {
	return names.map((name) => [name, headers.get(name)]);
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	await new Promise<void>((resolve) => server.close(() => resolve()));
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}
