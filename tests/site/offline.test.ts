import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listForOffline } from '../../scripts/site/offline.ts';

let site: string;
beforeEach(async () => {
	site = await mkdtemp(join(tmpdir(), 'offline-'));
	await put('service-worker.js', "const version = 'OFFLINE-VERSION';");
});
afterEach(() => rm(site, { recursive: true }));

async function put(file: string, content: string | Buffer): Promise<void> {
	const path = join(site, file);
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, content);
}

async function kept(): Promise<string[]> {
	return (JSON.parse(await readFile(join(site, 'offline.json'), 'utf8')) as { paths: string[] }).paths;
}

test('keeps every list and the sentences behind marks before single targets, names and articles', async () => {
	const most = [
		'index.html',
		'articles/index.html',
		'articles/page/2/index.html',
		'charts/timeline/data.json',
		'data/articles/a.json',
		'names/index.html',
		'names/a-z/2/index.html',
		'sentiment/index.html',
		'words/index.html',
		'words/texts/0.json'
	];
	for (const file of most) await put(file, 'small');
	// together with any of them more than is kept
	for (const single of ['articles/a', 'names/a', 'sentiment/a'])
		await put(`${single}/index.html`, Buffer.alloc(30_000_000));
	const [line] = await listForOffline(site);
	expect((await kept()).sort()).toEqual(most.map((file) => file.replace(/(^|\/)index\.html$/, '$1')).sort());
	expect(line).toContain('3 more are over the limit');
	expect(await readFile(join(site, 'service-worker.js'), 'utf8')).not.toContain('OFFLINE-VERSION');
});

test('keeps what the pages read of the data, and no downloads', async () => {
	const read = ['data/figures.json', 'data/site.json'];
	for (const file of [...read, 'data/figures.csv', 'data/figures.metadata.json', 'data/figures.schema.json'])
		await put(file, 'small');
	await listForOffline(site);
	expect((await kept()).sort()).toEqual(read);
});
