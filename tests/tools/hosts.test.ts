import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { headersFor, readHeaderRules } from '../../scripts/tools/headers.ts';
import { caddyConfig, nginxConfig } from '../../scripts/tools/hosts.ts';
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
	'/favicon.svg': 'favicon.svg'
};

test('nginx, told by `npm run headers`, sends what _headers says', async () => {
	const folder = site();
	const port = await freePort();
	const config = nginxConfig(rules, { folder, listen: `127.0.0.1:${port}` });
	for (const name of names) expect(config).toContain(`add_header ${name} `);
	const nginx = find('nginx');
	if (nginx === undefined) return notRun('nginx');
	const work = fill(temporaryFolder(), { 'site.conf': config, 'nginx.conf': nginxMain(process.getuid?.()) });
	const log = serve(nginx, ['-p', work, '-e', join(work, 'error.log'), '-c', 'nginx.conf']);
	await sendsTheHeaders(port, log);
});

test('Caddy, told by `npm run headers`, sends what _headers says', async () => {
	const folder = site();
	const port = await freePort();
	const address = `http://127.0.0.1:${port}`;
	const config = caddyConfig(rules, { folder, listen: address });
	for (const name of names) expect(config).toContain(` ${name} "`);
	const caddy = find('caddy');
	if (caddy === undefined) return notRun('Caddy');
	const work = temporaryFolder();
	writeFileSync(join(work, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${config}`);
	const log = serve(caddy, ['run', '--config', join(work, 'Caddyfile'), '--adapter', 'caddyfile'], {
		HOME: work
	});
	await sendsTheHeaders(port, log);
});

test('npm run headers prints a configuration for each server it knows, and else how to ask', () => {
	const run = (...args: string[]) =>
		spawnSync(process.execPath, ['scripts/headers.ts', ...args], { cwd: root, encoding: 'utf8' });
	expect(run('nginx')).toMatchObject({ status: 0, stdout: expect.stringContaining('server {') });
	expect(run('caddy')).toMatchObject({ status: 0, stdout: expect.stringContaining('file_server') });
	for (const args of [[], ['apache'], ['nginx', 'caddy']]) expect(run(...args).status).toBe(64);
});

/** A small site that other users of this machine may read: nginx gives up its rights when root starts it. */
function site(): string {
	const folder = temporaryFolder();
	fill(folder, Object.fromEntries(Object.values(files).map((file) => [file, `this is ${file}`])));
	cpSync(join(root, 'static/_headers'), join(folder, '_headers'));
	chmodSync(folder, 0o755);
	return folder;
}

/** As much of nginx's main file as a server block needs. */
function nginxMain(user: number | undefined): string {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	return [
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

async function sendsTheHeaders(port: number, log: () => string): Promise<void> {
	const ask = (path: string): Promise<Response> =>
		fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
	for (let tries = 0; (await ask('/').catch(() => undefined)) === undefined; tries++) {
		if (tries === 100) throw new Error(`the server does not answer: ${log()}`);
		await setTimeout(50);
	}
	for (const [path, file] of Object.entries(files)) {
		const response = await ask(path);
		const wanted = headersFor(rules, path.split('?', 1)[0] ?? '');
		expect([path, response.status, await response.text()]).toEqual([path, 200, `this is ${file}`]);
		expect([path, sent(response)]).toEqual([path, names.map((name) => [name, wanted.get(name) ?? null])]);
	}
	expect((await ask('/data/themes.csv')).headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8$/i);
	const moved = await ask('/themes');
	expect([301, 308]).toContain(moved.status);
	expect(new URL(moved.headers.get('location') ?? '', moved.url).pathname).toBe('/themes/');
	const unknown = await ask('/nowhere/');
	expect([unknown.status, await unknown.text()]).toEqual([404, 'this is 404.html']);
	expect(unknown.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
}

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
