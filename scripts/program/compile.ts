/** Compiles the program, which no corpus has a part in: code for browsers, and a server that makes pages. */
import { readdirSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from '../tools/root.ts';
import { runNode } from '../processes/run.ts';

/** Of the files that are served as they are, those that a corpus makes. */
const ofCorpus = /^\.?(?:data|images)/;

/** What every site serves as it is, from the project's folder. */
export function assets(): string[] {
	return readdirSync(join(root, 'static'))
		.filter((name) => !ofCorpus.test(name))
		.map((name) => `static/${name}`);
}

/**
 * Compiles the program into a folder, which is made anew. Resolves to the compiler's exit code.
 *
 * @param env what the compiler is told of its surroundings, besides what there is
 */
export async function compile(folder: string, env: Record<string, string> = {}): Promise<number> {
	const served = await mkdtemp(join(tmpdir(), 'pullquote-'));
	try {
		for (const path of assets())
			await cp(join(root, path), join(served, basename(path)), { recursive: true });
		const { code, output } = await runNode(['node_modules/vite/bin/vite.js', 'build'], {
			quiet: true,
			env: { ...env, PROGRAM_FOLDER: folder, PROGRAM_ASSETS: served }
		});
		if (code !== 0) process.stderr.write(output);
		return code;
	} finally {
		await rm(served, { recursive: true, force: true });
	}
}
