import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runStep, type Step } from '../../scripts/site/steps.ts';

let project: string;
let runs: number;
let step: Step;

beforeEach(async () => {
	project = await mkdtemp(join(tmpdir(), 'project-'));
	await mkdir(join(project, 'in/deep'), { recursive: true });
	await writeFile(join(project, 'in/deep/a.txt'), 'one');
	await writeFile(join(project, 'step.ts'), `import './part.ts';`);
	await writeFile(join(project, 'part.ts'), '');
	runs = 0;
	step = {
		name: 'copy',
		code: ['step.ts'],
		inputs: ['in', 'not-there'],
		options: [],
		output: 'out',
		run: async () => {
			runs += 1;
			await mkdir(join(project, 'out'), { recursive: true });
			await writeFile(join(project, 'out/a.txt'), await readFile(join(project, 'in/deep/a.txt')));
			return 0;
		}
	};
	vi.spyOn(console, 'log').mockImplementation(() => {});
	vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(async () => {
	vi.restoreAllMocks();
	await rm(project, { recursive: true });
});

test('a step runs once while nothing changes', async () => {
	for (let time = 0; time < 3; time++) expect(await runStep(step, project)).toBe(0);
	expect(runs).toBe(1);
	expect(console.log).toHaveBeenLastCalledWith('copy: unchanged');
});

test.each([
	['an input changes', () => writeFile(join(project, 'in/deep/a.txt'), 'two')],
	['an input is added', () => writeFile(join(project, 'in/b.txt'), '')],
	[
		'an input goes',
		() => rm(join(project, 'in/deep/a.txt')).then(() => writeFile(join(project, 'in/c.txt'), 'x'))
	],
	['its script changes', () => writeFile(join(project, 'step.ts'), '')],
	['what its script imports changes', () => writeFile(join(project, 'part.ts'), '2')],
	['the lockfile changes', () => writeFile(join(project, 'package-lock.json'), '{}')],
	['what it wrote is changed', () => writeFile(join(project, 'out/a.txt'), 'mine')],
	['what it wrote is gone', () => rm(join(project, 'out'), { recursive: true })],
	['an option changes', async () => void (step = { ...step, options: ['base'] })]
])('a step runs again where %s', async (_what, change) => {
	await runStep(step, project);
	await change();
	const copy = step.run;
	step = { ...step, run: async () => (await copy().catch(() => 0), 0) };
	await runStep(step, project);
	expect(runs).toBe(2);
});

test('a step that fails passes its code on, and runs again', async () => {
	const copy = step.run;
	step = { ...step, run: async () => 2 };
	expect(await runStep(step, project)).toBe(2);
	step = { ...step, run: copy };
	expect(await runStep(step, project)).toBe(0);
	expect(runs).toBe(1);
});

test('two inputs cannot exchange their contents unseen', async () => {
	await writeFile(join(project, 'in/b.txt'), 'two');
	await runStep(step, project);
	await writeFile(join(project, 'in/b.txt'), 'one');
	await writeFile(join(project, 'in/deep/a.txt'), 'two');
	await runStep(step, project);
	expect(runs).toBe(2);
});
