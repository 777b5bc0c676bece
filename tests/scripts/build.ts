import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildData } from '../../scripts/corpus/build.ts';
import { readOptions } from '../../scripts/corpus/options.ts';
import { root } from './folders.ts';

/** What a build printed and how it ended. */
export interface Built {
	code: number | null;
	/** problems and progress */
	warnings: string;
	/** what was done */
	said: string;
}

/** Builds within this process. */
export async function build(...args: string[]): Promise<Built> {
	const options = readOptions(args);
	if (typeof options === 'string') throw new Error(options);
	const warnings: string[] = [];
	const said: string[] = [];
	const nothing = (): void => undefined;
	const progress = { start: nothing, at: nothing, clear: nothing };
	const voice = {
		warn: (line: string) => void warnings.push(line),
		say: (line: string) => void said.push(line),
		progress
	};
	const code = await buildData(options, voice, nothing);
	return { code, warnings: warnings.join('\n'), said: said.join('\n') };
}

const npmNode = join(root, 'node_modules/.bin/node');
const node = existsSync(npmNode) ? npmNode : process.execPath;

/**
 * Starts `node scripts/build-data.ts` as a process of its own.
 * @param shell words of a shell before the command, such as a limit
 */
export function start(
	args: string[],
	{ shell, ...options }: Omit<SpawnOptions, 'shell'> & { shell?: string } = {}
): { child: ChildProcess; done: Promise<Built> } {
	const command = [node, 'scripts/build-data.ts', ...args];
	const [file = node, ...rest] =
		shell === undefined ? command : ['sh', '-c', `${shell} "$0" "$@"`, ...command];
	const child = spawn(file, rest, { cwd: root, ...options });
	let warnings = '';
	let said = '';
	child.stderr?.setEncoding('utf8').on('data', (text: string) => (warnings += text));
	child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
	const done = new Promise<Built>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => resolve({ code, warnings, said }));
	});
	return { child, done };
}
