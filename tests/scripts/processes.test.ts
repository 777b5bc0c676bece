import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, start } from './build.ts';
import { article, contents, fill, root, temporaryFolder } from './folders.ts';
import { settingsFiles } from './smallSettings.ts';
import { corpus, wholeOutput } from './wholeOutput.ts';

const asRoot = process.getuid?.() === 0;

test('two builds started at the same moment leave one whole output', async () => {
	const folder = temporaryFolder();
	const out = join(folder, 'out');
	const ends = await Promise.all([start(['--out', out]).done, start(['--out', out]).done]);
	const codes = ends.map(({ code }) => code).sort();
	expect(codes[0]).toBe(0);
	for (const { code, warnings } of ends)
		if (code !== 0) expect(warnings).toMatch(/ E174 another build is writing here/);
	expect(wholeOutput(out).counts.articles).toBe(5);
	expect(readdirSync(folder)).toEqual(['out']);
});

/** Numbers from 0 to 1, the same each time. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

describe('a build that is broken off', () => {
	test(
		'by any of 50 kills, at moments all over it, leaves the old output whole, or the new',
		// a build each: a second on a quiet machine, ten beside much else
		{ timeout: 900_000 },
		async () => {
			const folder = temporaryFolder();
			const settings = fill(join(folder, 'settings'), settingsFiles());
			const inputs = ['library', 'museum'].map((word) => fill(join(folder, word), corpus(5, word)));
			// Node reads the scripts once for all starts
			const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') };
			const outputs = ['one', 'other'].map((name) => join(folder, 'out', name));
			const args = (index: number, out: string): string[] => {
				return ['--articles', inputs[index % 2] ?? '', '--settings', settings, '--out', out];
			};
			const versions: string[] = [];
			for (const index of [1, 0]) {
				for (const out of outputs) await build(...args(index, out));
				versions.unshift(wholeOutput(outputs[0] ?? '').version);
			}
			expect((await start(args(0, outputs[0] ?? ''), { env }).done).code).toBe(0);
			const started = performance.now();
			expect((await start(args(0, outputs[0] ?? ''), { env }).done).code).toBe(0);
			const time = performance.now() - started;

			const kills = 50;
			let hits = 0;
			const random = seeded(20);
			const killed = async (kill: number, out: string): Promise<void> => {
				const { child, done } = start(args(kill >> 2, out), { env });
				// half of the kills spread over the whole, half while files are written and put in place
				const later = (delay: number): unknown => setTimeout(() => child.kill('SIGKILL'), delay);
				if (kill % 4 < 2) later(((kill + random()) / kills) * time);
				else child.stderr?.on('data', (text: string) => text.includes('Writing') && later(random() * 60));
				if ((await done).code === null) hits += 1;
				expect(versions).toContain(wholeOutput(out).version);
			};
			await Promise.all(
				outputs.map(async (out, lane) => {
					for (let kill = lane; kill < kills; kill += outputs.length) await killed(kill, out);
				})
			);
			// a kill that comes after the end proves nothing
			expect(hits).toBeGreaterThan(kills / 3);
			for (const [index, out] of outputs.entries()) {
				expect((await build(...args(index, out))).code).toBe(0);
				expect(wholeOutput(out).version).toBe(versions[index]);
			}
			expect(readdirSync(join(folder, 'out')).sort()).toEqual(['one', 'other']);
		}
	);

	test.each([
		['SIGINT', 130],
		['SIGTERM', 143]
	] as const)('by %s ends with %i, says so, and leaves nothing behind', async (signal, code) => {
		const folder = temporaryFolder();
		const articles = fill(join(folder, 'in'), corpus(400, 'library'));
		const { child, done } = start(['--articles', articles, '--out', join(folder, 'out')]);
		if (!child.stderr) throw new Error('no stream');
		while (!String(await once(child.stderr, 'data')).includes('Analysing')) void 0;
		child.kill(signal);
		const built = await done;
		expect(built).toMatchObject({ code, said: '' });
		expect(built.warnings).toMatch(/\nStopped; the old output stays as it was\.\n$/);
		expect(readdirSync(folder)).toEqual(['in']);
	});
});

describe('what the system forbids is said in words:', () => {
	/** As a person without rights; the test itself may be run by root, whom nothing stops. */
	const asNobody = asRoot ? { uid: 65534, gid: 65534 } : {};

	test('an article that may not be read is skipped', async () => {
		const folder = temporaryFolder();
		chmodSync(folder, 0o777);
		const articles = fill(join(folder, 'in'), {
			...corpus(1, 'library'),
			'secret.md': 'x',
			'closed/b.md': 'x'
		});
		chmodSync(join(articles, 'secret.md'), 0o000);
		chmodSync(join(articles, 'closed'), 0o000);
		const built = await start(['--articles', articles, '--out', join(folder, 'out')], asNobody).done;
		chmodSync(join(articles, 'closed'), 0o755);
		expect(built.code).toBe(0);
		expect(built.warnings).toContain(
			`${articles}/closed E150 cannot be read (not allowed) → check its permissions\n`
		);
		expect(built.warnings).toContain(
			`${articles}/secret.md E150 cannot be read (not allowed) → check its permissions\n`
		);
		expect(built.said).toMatch(/^1 of 3 articles read, 2 skipped, /);
	});

	test('an output that may not be written stops the build', async () => {
		const folder = temporaryFolder();
		chmodSync(folder, 0o555);
		const built = await start(['--out', join(folder, 'out')], asNobody).done;
		chmodSync(folder, 0o755);
		expect(built).toMatchObject({ code: 2, said: '' });
		expect(built.warnings).toBe(
			`${folder}/out E173 writing is not allowed → make room or allow writing, or name another folder with --out\n`
		);
	});

	test('a full disk stops the build, and the old output stays', async () => {
		const folder = temporaryFolder();
		const out = join(folder, 'out');
		await build(
			'--settings',
			fill(join(folder, 'settings'), settingsFiles()),
			'--articles',
			fill(join(folder, 'in'), corpus(1, 'library')),
			'--out',
			out
		);
		const before = contents(out);
		// no file may grow beyond a few KB, which the system says much as it says that a disk is full
		const built = await start(['--out', out], { shell: 'ulimit -f 8; exec' }).done;
		expect(built).toMatchObject({ code: 2, said: '' });
		expect(built.warnings).toContain(
			`${out} E173 the disk is full → make room or allow writing, or name another folder with --out\n`
		);
		expect(contents(out)).toEqual(before);
		expect(readdirSync(folder).sort()).toEqual(['in', 'out', 'settings']);
	});
});

/** Sums of every file of an output. */
function bytesOf(out: string): [string, string][] {
	return [...contents(out)].map(([file, text]) => [file, createHash('sha256').update(text).digest('hex')]);
}

test('the same input gives the same bytes in any time zone, language and order of files', async () => {
	const folder = temporaryFolder();
	const texts = {
		...Object.fromEntries(
			readdirSync(join(root, 'data/articles')).map((file) => [
				file,
				readFileSync(join(root, 'data/articles', file), 'utf8')
			])
		),
		'I.md': article('I', 'İstanbul’da ÅSA och Ängel. The ﬁrst ofﬁce cost £1.5m in 2011.'),
		'no-date.md': 'Nothing is known of it.',
		'z.md': '',
		'ä.md': ''
	};
	const orders = [Object.entries(texts), Object.entries(texts).toReversed()];
	const environments = [
		{ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
		{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
		{ TZ: 'America/Los_Angeles', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8', CI: '1' }
	];
	const ends = environments.map(async (environment, index) => {
		const articles = fill(join(folder, `in${index}`), Object.fromEntries(orders[index % 2] ?? []));
		const out = join(folder, `out${index}`);
		const env = { ...process.env, ...environment };
		const built = await start(['--articles', articles, '--out', out], { env }).done;
		return { built, bytes: bytesOf(out) };
	});
	const [first, ...others] = await Promise.all(ends);
	expect(first?.built.said).toMatch(/^7 of 9 articles read, 2 skipped, /);
	for (const { bytes } of others) expect(bytes).toEqual(first?.bytes);
});

describe('node scripts/build-data.ts', () => {
	test.each([
		[['--unknown'], "build-data: Unknown option '--unknown' → see node scripts/build-data.ts --help\n"],
		[['articles'], "build-data: Unexpected argument 'articles' → see node scripts/build-data.ts --help\n"],
		[
			['--out'],
			"build-data: Option '--out <value>' argument missing → see node scripts/build-data.ts --help\n"
		],
		[['--out', ''], 'build-data: --out needs a folder → see node scripts/build-data.ts --help\n']
	])('%j ends with 64, in words', async (args, warnings) => {
		expect(await start(args).done).toEqual({ code: 64, warnings, said: '' });
	});

	test('--help names every option', async () => {
		const { code, said, warnings } = await start(['--help']).done;
		expect({ code, warnings }).toEqual({ code: 0, warnings: '' });
		for (const option of ['articles', 'settings', 'out', 'strict', 'debug', 'help'])
			expect(said).toContain(`--${option} `);
	});
});
