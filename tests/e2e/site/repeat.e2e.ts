import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../../scripts/program/compile.ts';
import { makeSite } from '../../../scripts/site/build.ts';
import { built } from '../site.ts';

test('a second build of the site gives the same bytes, in another time zone and language', async () => {
	test.setTimeout(900_000);
	const folder = await mkdtemp(join(tmpdir(), 'site-'));
	const program = await mkdtemp(join(tmpdir(), 'program-'));
	const surroundings = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
	const before = { ...process.env };
	try {
		// threads take them from here
		Object.assign(process.env, surroundings);
		expect(await compile(program)).toBe(0);
		expect(await makeSite(folder, { program })).toBe(0);
		const [first, second] = await Promise.all([sums(built), sums(folder)]);
		expect([...second.keys()]).toEqual([...first.keys()]);
		expect([...second].filter(([file, sum]) => first.get(file) !== sum)).toEqual([]);
		expect(first.size).toBeGreaterThan(0);
		const [frozen, again] = await Promise.all([current(built), current(folder)]);
		expect(again).toBe(frozen);
	} finally {
		for (const name of Object.keys(surroundings)) delete process.env[name];
		Object.assign(process.env, before);
		await rm(folder, { recursive: true });
		await rm(program, { recursive: true, force: true });
	}
});

/** What a site says of its own frozen version, whose name is a checksum of it. */
function current(site: string): Promise<string> {
	return readFile(join(site, 'v/current.json'), 'utf8');
}

/** The sha256 of every file of a site, by its path; frozen versions and compressed copies aside. */
async function sums(folder: string): Promise<Map<string, string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => !path.startsWith(join(folder, 'v/')) && !/\.(?:br|gz)$/.test(path));
	const sumByPath = new Map<string, string>();
	for (const path of paths.sort()) {
		const sum = createHash('sha256').update(await readFile(path));
		sumByPath.set(path.slice(folder.length), sum.digest('hex'));
	}
	return sumByPath;
}
