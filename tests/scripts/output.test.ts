import { existsSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { datasets, Report, Site } from '#lib/schema.ts';
import { takeLock } from '../../scripts/processes/lock.ts';
import { build, start } from './build.ts';
import type { Built } from './build.ts';
import { article, contents, fill, temporaryFolder } from './folders.ts';
import { settingsFiles } from './smallSettings.ts';
import { corpus, wholeOutput } from './wholeOutput.ts';

/** Builds with small settings, which are read faster than the project's own. */
function quick(...args: string[]): Promise<Built> {
	return build('--settings', fill(temporaryFolder(), settingsFiles()), ...args);
}

describe('the output', () => {
	test('of the five articles is whole: tables as JSON and CSV, documents, a manifest with every checksum', async () => {
		const out = join(temporaryFolder(), 'out');
		const built = await build('--out', out);
		expect(built).toMatchObject({ code: 0, warnings: '' });
		expect(built.said).toMatch(
			/^5 articles, 3,524 words, \d+ sentences, 3 figures, 11 themes, \d+ names, written to .+ in \d+\.\d s$/
		);
		const manifest = wholeOutput(out);
		const files = contents(out);
		for (const name of Object.keys(datasets)) {
			const rows: unknown[] = JSON.parse(files.get(`${name}.json`) ?? '');
			expect([name, manifest.files.find(({ file }) => file === `${name}.json`)?.rows]).toEqual([
				name,
				rows.length
			]);
			expect(files.get(`${name}.json`)?.split('\n')).toHaveLength(rows.length === 0 ? 2 : rows.length + 3);
			expect(files.get(`${name}.csv`)).toMatch(/^[a-z_0-9,]+\n/);
			expect(files.get(`${name}.csv`)).not.toContain('\r');
		}
		expect(v.parse(Report, JSON.parse(files.get('report.json') ?? ''))).toEqual({
			found: 5,
			accepted: 5,
			skipped: 0,
			problems: []
		});
		const site = v.parse(Site, JSON.parse(files.get('site.json') ?? ''));
		expect(site).toMatchObject({ date_from: '2010-08-01', date_to: '2011-12-31', version: manifest.version });
		expect(manifest.version).toMatch(/^[0-9a-f]{12}$/);
		expect(readdirSync(join(out, '..'))).toEqual(['out']);
	});

	test('of another corpus has another version, and the same of the same', async () => {
		const folder = temporaryFolder();
		const versions = [];
		for (const [name, word] of [
			['1', 'library'],
			['2', 'library'],
			['3', 'museum']
		] as const) {
			const articles = fill(join(folder, `in${name}`), corpus(2, word));
			await quick('--articles', articles, '--out', join(folder, name));
			versions.push(wholeOutput(join(folder, name)).version);
		}
		expect(versions[1]).toBe(versions[0]);
		expect(versions[2]).not.toBe(versions[0]);
	});

	test('replaces what a build wrote, through a link too, and leaves nothing of it', async () => {
		const folder = temporaryFolder();
		const [out, link] = [join(folder, 'out'), join(folder, 'link')];
		await quick('--articles', fill(join(folder, '1'), corpus(3, 'library')), '--out', out);
		symlinkSync('out', link);
		await quick('--articles', fill(join(folder, '2'), corpus(1, 'library')), '--out', link);
		expect(wholeOutput(out).counts.articles).toBe(1);
		expect(readdirSync(folder).sort()).toEqual(['1', '2', 'link', 'out']);
	});

	test('never takes the place of files that no build wrote', async () => {
		const folder = temporaryFolder();
		const out = fill(join(folder, 'out'), { 'thesis.doc': 'the only copy' });
		expect(await quick('--out', out)).toEqual({
			code: 2,
			warnings: `${out} E175 the folder holds files that are not a build’s → name an empty or a new folder with --out`,
			said: ''
		});
		expect(contents(out)).toEqual(new Map([['thesis.doc', 'the only copy']]));
		expect((await quick('--out', join(out, 'thesis.doc'))).warnings).toMatch(
			/thesis\.doc E175 not a folder → /
		);
		const articles = fill(join(folder, 'whole/in'), corpus(1, 'library'));
		expect((await quick('--articles', articles, '--out', join(folder, 'whole'))).warnings).toMatch(
			/ E175 the folder holds .+\/whole\/in, which is read → /
		);
	});

	test('may be an empty folder, or deep in folders that are not there yet', async () => {
		const out = join(temporaryFolder(), 'a/b/c');
		mkdirSync(out, { recursive: true });
		expect((await quick('--out', out)).code).toBe(0);
		expect((await quick('--out', join(out, '../d/e'))).code).toBe(0);
		wholeOutput(out);
	});

	test('stays as it was where the build ends with 2', async () => {
		const folder = temporaryFolder();
		const out = join(folder, 'out');
		await quick('--articles', fill(join(folder, 'in'), corpus(2, 'library')), '--out', out);
		const before = contents(out);
		const empty = fill(join(folder, 'empty'), {});
		const bad = fill(join(folder, 'bad'), { 'a.md': '', 'b.md': '' });
		const one = fill(join(folder, 'one'), { ...corpus(4, 'museum'), 'bad.md': '' });
		const settings = fill(join(folder, 'settings'), settingsFiles());
		const stops: [string[], RegExp][] = [
			[['--articles', join(folder, 'none')], /none E170 no such folder → name a folder with --articles$/],
			[['--articles', join(one, 'a0.md')], /a0\.md E170 no such folder → name a folder with --articles$/],
			[
				['--articles', empty],
				/empty E171 no article in the folder → add files ending in \.md, \..* or \..*$/
			],
			[['--articles', bad], /bad E172 none of 2 articles could be read → put the files named above right$/],
			[['--articles', one, '--strict'], /one E172 1 of 5 articles skipped \(--strict asks for all\) → /],
			[
				['--articles', one, '--settings', join(folder, 'none')],
				/none E180 no such folder → name a folder with --settings$/
			]
		];
		for (const [args, message] of stops) {
			const built = await build('--settings', settings, ...args, '--out', out);
			expect(built).toMatchObject({ code: 2, said: '' });
			expect(built.warnings).toMatch(message);
			expect(contents(out)).toEqual(before);
		}
		expect((await quick('--articles', one, '--out', out)).said).toMatch(/^4 of 5 articles read, 1 skipped, /);
	});

	test.each([
		[380, 20, 0],
		[379, 20, 2],
		[10, 19, 0],
		[10, 20, 2]
	])('of %i good articles and %i bad ones ends with %i', async (good, bad, code) => {
		const folder = temporaryFolder();
		const goods = Array.from({ length: good }, (_, index) => [`g${index}.md`, article('A', 'Text.')]);
		const bads = Array.from({ length: bad }, (_, index) => [`b${index}.md`, '']);
		const articles = fill(join(folder, 'in'), Object.fromEntries([...goods, ...bads]));
		const built = await quick('--articles', articles, '--out', join(folder, 'out'));
		expect(built.code).toBe(code);
		if (code === 2)
			expect(built.warnings).toContain(`E172 ${bad} of ${good + bad} articles skipped (more than 5 %) → `);
	});
});

describe('a second build of one output', () => {
	test('is told of the first, by number', async () => {
		const folder = temporaryFolder();
		const out = join(folder, 'out');
		const lock = takeLock(join(folder, '.out.lock'));
		if (typeof lock === 'number') throw new Error('the lock is taken');
		const second = await quick('--out', out);
		expect(second).toEqual({
			code: 2,
			warnings: `${out} E174 another build is writing here (process ${process.pid}) → wait for it to end`,
			said: ''
		});
		lock.release();
		expect((await quick('--out', out)).code).toBe(0);
	});

	test('takes over from a dead one, and from one whose number another process has now', async () => {
		const path = join(temporaryFolder(), '.out.lock');
		const { child, done } = start(['--help']);
		await done;
		for (const dead of [`${child.pid} 123`, `${process.pid} 1`, '', 'nonsense', '-1 1']) {
			writeFileSync(path, dead);
			const lock = takeLock(path);
			if (typeof lock === 'number') throw new Error(`${JSON.stringify(dead)} was not taken over`);
			expect(takeLock(path)).toBe(process.pid);
			lock.release();
			expect(existsSync(path)).toBe(false);
		}
	});
});

test('a build killed between its two renames is put right by the next', async () => {
	const folder = temporaryFolder();
	const out = join(folder, 'out');
	await quick('--out', out);
	const before = contents(out);
	renameSync(out, join(folder, '.out.old'));
	fill(join(folder, '.out.new'), { 'half.json': '[' });
	expect((await quick('--articles', join(folder, '.out.new'), '--out', out)).code).toBe(2);
	expect(contents(out)).toEqual(before);
	expect(readdirSync(folder)).toEqual(['out']);
});
