import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { isAlive } from '../../scripts/processes/processes.ts';
import { runNode } from '../../scripts/processes/run.ts';
import { fill, root, temporaryFolder } from '../scripts/folders.ts';

const script = (file: string): string =>
	JSON.stringify(pathToFileURL(join(root, 'scripts/processes', file)).href);

/** A script that says who it is in `child`, then does what is given; its parent runs it as the build runs a step. */
function family(work: string): { folder: string; parent: ChildProcess } {
	const folder = temporaryFolder();
	const child = `
import { renameSync, writeFileSync } from 'node:fs';
import { identityOf } from ${script('processes.ts')};
import { takeLock } from ${script('lock.ts')};
import { runNode } from ${script('run.ts')};
const folder = ${JSON.stringify(folder)};
const say = (name) => { writeFileSync(folder + '/new', identityOf(process.pid)); renameSync(folder + '/new', folder + '/' + name); };
${work}`;
	const parent = `import { runNode } from ${script('run.ts')}; await runNode([${JSON.stringify(join(folder, 'child.mjs'))}]);`;
	fill(folder, {
		'child.mjs': child,
		'parent.mjs': parent,
		'grandchild.mjs': child.replace(work, "say('grandchild'); for (;;);")
	});
	const started = spawn(process.execPath, [join(folder, 'parent.mjs')], { cwd: root, stdio: 'ignore' });
	onTestFinished(() => void started.kill('SIGKILL'));
	return { folder, parent: started };
}

/** What a process of the family wrote of itself, once it has. */
async function written(folder: string, name: string): Promise<string> {
	while (!existsSync(join(folder, name))) await setTimeout(5);
	return readFileSync(join(folder, name), 'utf8');
}

/** Whether a process ends, however busy the machine. */
async function ends(identity: string): Promise<boolean> {
	for (let waited = 0; waited < 2000; waited++) {
		if (!isAlive(identity)) return true;
		await setTimeout(5);
	}
	return false;
}

test.each([
	['waits', "say('child'); setInterval(() => {}, 1000);"],
	['computes', "say('child'); for (;;);"],
	[
		'will not be ended',
		"for (const s of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(s, () => {}); say('child'); for (;;);"
	]
])('a child that %s ends with a parent that is killed', async (_what, work) => {
	const { folder, parent } = family(work);
	const child = await written(folder, 'child');
	expect(isAlive(child)).toBe(true);
	parent.kill('SIGKILL');
	expect(await ends(child)).toBe(true);
});

test('a child’s own child ends with them', async () => {
	const { folder, parent } = family("await runNode([folder + '/grandchild.mjs']);");
	const grandchild = await written(folder, 'grandchild');
	parent.kill('SIGKILL');
	expect(await ends(grandchild)).toBe(true);
});

test('a child whose parent is killed before it has begun does nothing', async () => {
	for (const delay of [0, 5, 10, 20, 40, 80]) {
		const { folder, parent } = family("setTimeout(() => say('child'), 500);");
		await setTimeout(delay);
		parent.kill('SIGKILL');
		await setTimeout(700);
		expect([delay, existsSync(join(folder, 'child'))]).toEqual([delay, false]);
	}
});

test('the lock of a child whose parent was killed is free for the next build at once', async () => {
	const { folder, parent } = family("takeLock(folder + '/.o.lock'); say('child'); for (;;);");
	const child = await written(folder, 'child');
	// where the machine is so busy that the child has not ended yet
	const next = `
import { takeLock } from ${script('lock.ts')};
import { endOrphans } from ${script('children.ts')};
import { identityOf, isAlive } from ${script('processes.ts')};
const parent = identityOf(${parent.pid});
process.kill(${parent.pid}, 'SIGKILL');
while (isAlive(parent));
endOrphans();
process.exitCode = typeof takeLock(${JSON.stringify(join(folder, '.o.lock'))}) === 'number' ? 1 : 0;`;
	writeFileSync(join(folder, 'next.mjs'), next);
	expect(await runNode([join(folder, 'next.mjs')], { quiet: true })).toEqual({ code: 0, output: '' });
	expect(isAlive(child)).toBe(false);
});

test('runNode gives the code, what was printed, and 128 and its number for a signal', async () => {
	const script = (code: string): string[] => ['--input-type=module', '--eval', code];
	expect(await runNode(script('console.log(1); process.exitCode = 3'), { quiet: true })).toEqual({
		code: 3,
		output: '1\n'
	});
	expect((await runNode(script("process.kill(process.pid, 'SIGKILL'); for (;;);"))).code).toBe(137);
});
