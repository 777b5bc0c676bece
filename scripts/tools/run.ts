import { spawn } from 'node:child_process';
import { root } from './root.ts';

/** What a child process did. */
export interface Outcome {
	code: number;
	/** what it printed, where it was not shown */
	output: string;
}

/**
 * Runs a script of the project, or a tool's own script, under this very Node, and waits for it.
 *
 * @param quiet keep what it prints, to be shown only if it fails
 */
export async function runNode(
	args: string[],
	{ quiet = false, env = {} }: { quiet?: boolean; env?: Record<string, string> } = {}
): Promise<Outcome> {
	const child = spawn(process.execPath, args, {
		cwd: root,
		env: { ...process.env, ...env },
		stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit']
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
	const stop = (signal: NodeJS.Signals): void => void child.kill(signal);
	process.on('SIGINT', stop).on('SIGTERM', stop);
	try {
		const code = await new Promise<number>((resolve, reject) => {
			child.once('error', reject);
			child.once('close', (status, signal) => resolve(status ?? 128 + (signal === 'SIGINT' ? 2 : 15)));
		});
		return { code, output };
	} finally {
		process.off('SIGINT', stop).off('SIGTERM', stop);
	}
}
