import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closureOf } from '../../scripts/site/closure.ts';

let project: string;

beforeEach(async () => void (project = await mkdtemp(join(tmpdir(), 'project-'))));
afterEach(() => rm(project, { recursive: true }));

async function write(files: Record<string, string>): Promise<void> {
	for (const [file, text] of Object.entries(files)) {
		await mkdir(dirname(join(project, file)), { recursive: true });
		await writeFile(join(project, file), text);
	}
}

test('finds what is imported at once, later, as a type, as text, by a worker and by name', async () => {
	await write({
		'scripts/a.ts': `
import { b } from './b.ts';
import type { C } from '#lib/c.ts';
const later = await import("../src/lib/Later.svelte");
const worker = new Worker(new URL('./worker.ts', import.meta.url));
run(['scripts/other.ts']);
import style from './style.css?raw';
`,
		'scripts/b.ts': `export * from './deep/d.ts';`,
		'scripts/deep/d.ts': `import x from '../../src/lib/x.json';`,
		'scripts/worker.ts': '',
		'scripts/other.ts': `import fs from 'node:fs'; import './a.ts';`,
		'scripts/style.css': '',
		'scripts/not.ts': '',
		'src/lib/c.ts': '',
		'src/lib/x.json': '{}',
		'src/lib/Later.svelte': `<script>import { e } from '$lib/e.ts';</script>`,
		'src/lib/e.ts': ''
	});
	expect(closureOf(['scripts/a.ts'], project)).toEqual([
		'scripts/a.ts',
		'scripts/b.ts',
		'scripts/deep/d.ts',
		'scripts/other.ts',
		'scripts/style.css',
		'scripts/worker.ts',
		'src/lib/Later.svelte',
		'src/lib/c.ts',
		'src/lib/e.ts',
		'src/lib/x.json'
	]);
});

test('leaves packages, folders, what is missing and what is outside', async () => {
	await write({
		'scripts/a.ts': `import 'svelte'; import './gone.ts'; import '../../outside.ts'; const of = 'scripts/'; './deep';`,
		'scripts/deep/d.ts': ''
	});
	expect(closureOf(['scripts/a.ts'], project)).toEqual(['scripts/a.ts']);
	expect(() => closureOf(['scripts/none.ts'], project)).toThrow('none.ts');
});
