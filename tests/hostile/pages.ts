/** The pages of a made-up corpus, by the program that is compiled already: no pictures, nothing to print. */
import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { prerender } from '../../scripts/program/prerender.ts';
import { programFolder } from '../../scripts/program/program.ts';
import { root } from '../../scripts/tools/root.ts';

/**
 * @param files of the folder `data`, by path
 * @param home an empty folder
 * @returns where the pages stand
 * @throws {Error} where they cannot be made
 */
export async function pagesOf(files: Record<string, string>, home: string): Promise<string> {
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(home, 'data', path)), { recursive: true });
		await writeFile(join(home, 'data', path), text);
	}
	const [corpus, out] = [join(home, 'static'), join(home, 'build')];
	await mkdir(corpus);
	const options = [
		...['--articles', join(home, 'data/articles')],
		...['--settings', join(home, 'data')],
		...['--out', join(corpus, 'data')]
	];
	await promisify(execFile)(process.execPath, ['scripts/build-data.ts', ...options], { cwd: root });
	await cp(join(programFolder, 'client'), out, { recursive: true });
	await cp(join(corpus, 'data'), join(out, 'data'), { recursive: true });
	const isComing = (path: string) => path.startsWith('images/');
	const faults = await prerender({ program: programFolder, corpus, out, isComing });
	if (faults.length > 0) throw new Error(faults.join('\n'));
	return out;
}
