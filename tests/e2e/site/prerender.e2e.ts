import { expect, test } from '@playwright/test';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn } from '../../../scripts/tools/filesIn.ts';
import { prerender } from '../../../scripts/program/prerender.ts';
import { root } from '../../../scripts/tools/root.ts';
import { copyProject, startScript } from '../project.ts';

const viteBuild = 'node_modules/vite/bin/vite.js';
const isComing = (path: string) => path.startsWith('images/');

test('pages made from the compiled program are those that the framework itself makes, with one thread and with three', async () => {
	test.setTimeout(900_000);
	const project = mkdtempSync(join(tmpdir(), 'pages-'));
	try {
		copyProject(project, 'http://localhost:4173');
		for (const made of ['data', 'fonts'])
			cpSync(join(root, 'static', made), join(project, 'static', made), { recursive: true });
		const config = join(project, 'svelte.config.js');
		const ours = readFileSync(config, 'utf8');
		const theirs = ours.replace(
			/prerender: \{ entries: \[\], (.*?) \}/,
			`prerender: { entries: ['*'], $1, handleMissingId: 'fail', handleHttpError({ path, message }) {
				if (!path.startsWith('/images/')) throw new Error(message);
			} }`
		);
		expect(theirs).not.toBe(ours);
		writeFileSync(config, theirs);
		const built = startScript(project, viteBuild, ['build']);
		expect(await built.ended, built.said()).toBe(0);
		const made = join(project, '.svelte-kit/output/prerendered');
		const framework = new Map(
			['pages', 'dependencies'].flatMap((kind) =>
				filesIn(join(made, kind))
					// a table that a page asked for is copied beside it
					.filter((file) => !existsSync(join(project, 'static', file)))
					.map((file) => [file, readFileSync(join(made, kind, file))] as const)
			)
		);
		expect(framework.size).toBeGreaterThan(300);
		for (const threads of [1, 3]) {
			const out = join(project, `out-${threads}`);
			mkdirSync(out);
			const [program, corpus] = [join(project, 'dist'), join(project, 'static')];
			expect(await prerender({ program, corpus, out, isComing, threads })).toEqual([]);
			const files = filesIn(out).filter((file) => file !== '404.html');
			expect(files).toEqual([...framework.keys()].sort());
			const other = files.filter((file) => !framework.get(file)?.equals(readFileSync(join(out, file))));
			expect(other).toEqual([]);
		}
	} finally {
		rmSync(project, { recursive: true });
	}
});

test('a link to nothing, an id that no page has and a page that fails are said, each with where it is led to', async () => {
	test.setTimeout(300_000);
	const folder = mkdtempSync(join(tmpdir(), 'pages-'));
	try {
		const [corpus, out] = [join(folder, 'static'), join(folder, 'out')];
		mkdirSync(out);
		cpSync(join(root, 'static/data'), join(corpus, 'data'), { recursive: true });
		const program = join(root, 'dist');
		// with no picture coming, each that is shown leads nowhere
		const [first, ...more] = await prerender({ program, corpus, out, isComing: () => false });
		expect(first).toMatch(/^\/images\/\S+ \(linked from \/.*\): 404$/);
		expect(more.every((line) => line.startsWith('/images/'))).toBe(true);
		writeFileSync(join(corpus, 'data/themes.json'), '[{}]');
		const faults = await prerender({ program, corpus, out, isComing });
		expect(faults).toContainEqual(
			expect.stringMatching(/^\/themes\/: 500: \/data\/themes\.json: does not fit/)
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
