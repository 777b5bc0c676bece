import { createHash, type Hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closureOf } from './closure.ts';
import { root } from '../tools/root.ts';

/** A step of the build that need not run again while nothing it depends on has changed. */
export interface Step {
	name: string;
	/** its scripts, from the project's folder: they and all that they are made of are read */
	code: string[];
	/** data that it reads, files and folders, from the project's folder; one that is missing counts as empty */
	inputs: string[];
	/** what else decides its output: options, environment */
	options: string[];
	/** the folder it writes */
	output: string;
	/** does the work; resolves to the exit code, 0 where all is well */
	run(): Promise<number>;
	/** what to say beside "unchanged" */
	note?(): Promise<string>;
}

/**
 * Runs a step, or leaves it where its inputs and its output are those of its last good run; says which in one
 * line.
 *
 * @param project the folder that the step's paths are in
 * @returns the step's exit code
 */
export async function runStep(step: Step, project: string = root): Promise<number> {
	const started = performance.now();
	const record = join(project, '.cache', `${step.name}.sha256`);
	const inputs = await digest(
		project,
		[...closureOf(step.code, project), ...step.inputs, 'package-lock.json'],
		[process.version, ...step.options]
	);
	const last = await readFile(record, 'utf8').catch(() => '');
	if (last === (await recordOf(project, inputs, step.output))) {
		console.log(`${step.name}: unchanged${(await step.note?.()) ?? ''}`);
		return 0;
	}
	if (process.stdout.isTTY) process.stdout.write(`${step.name}: building …\r`);
	const code = await step.run();
	if (code !== 0) {
		console.error(`${step.name}: failed`);
		return code;
	}
	await mkdir(join(project, '.cache'), { recursive: true });
	await writeFile(`${record}.new`, await recordOf(project, inputs, step.output));
	await rename(`${record}.new`, record);
	console.log(`${step.name}: built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
	return 0;
}

async function recordOf(project: string, inputs: string, output: string): Promise<string> {
	return `inputs ${inputs}\noutput ${await digest(project, [output], [])}\n`;
}

/** A sha256 over names and contents; a path that is missing counts as empty. */
async function digest(project: string, paths: string[], options: string[]): Promise<string> {
	const hash = createHash('sha256').update(JSON.stringify(options));
	for (const path of paths) await addPath(hash, project, path);
	return hash.digest('hex');
}

async function addPath(hash: Hash, project: string, path: string): Promise<void> {
	const full = join(project, path);
	let names: string[] | undefined;
	try {
		names = await readdir(full);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code !== 'ENOTDIR' && code !== 'ENOENT') throw error;
	}
	if (names !== undefined) {
		names.sort();
		for (const name of names) await addPath(hash, project, join(path, name));
		return;
	}
	const content = await readFile(full).catch(() => undefined);
	hash.update(JSON.stringify([path, content?.length ?? -1]));
	if (content !== undefined) hash.update(content);
}
