import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { constants } from 'node:os';
import { join } from 'node:path';
import { noteChild, parentVariable } from './children.ts';
import { startedFile } from '../tools/packaged.ts';
import { root } from '../tools/root.ts';

const endWithParent = pathToFileURL(join(import.meta.dirname, startedFile('./endWithParent.ts'))).href;

/** What ends this process ends its children, which may say so first. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What a child process did. */
export interface Outcome {
	code: number;
	/** what it printed, where it was not shown */
	output: string;
}

/**
 * Runs a script of the project, or a tool's own script, under this very Node, and waits for it. It ends with this
 * process, however that ends.
 *
 * @param quiet keep what it prints, to be shown only if it fails
 */
export async function runNode(
	args: string[],
	{ quiet = false, env = {} }: { quiet?: boolean; env?: Record<string, string> } = {}
): Promise<Outcome> {
	const shown = quiet ? 'pipe' : 'inherit';
	const child = spawn(process.execPath, ['--import', endWithParent, ...args], {
		cwd: root,
		env: { ...process.env, ...env, [parentVariable]: String(process.pid) },
		// the last is the pipe that closes with this process
		stdio: ['ignore', shown, shown, 'pipe']
	});
	const forget = child.pid === undefined ? undefined : noteChild(child.pid);
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
	const stop = (signal: NodeJS.Signals): void => void child.kill(signal);
	for (const signal of signals) process.on(signal, stop);
	try {
		const code = await new Promise<number>((resolve, reject) => {
			child.once('error', reject);
			child.once('close', (status, signal) =>
				resolve(status ?? 128 + (signal === null ? 0 : constants.signals[signal]))
			);
		});
		return { code, output };
	} finally {
		for (const signal of signals) process.off(signal, stop);
		forget?.();
	}
}
