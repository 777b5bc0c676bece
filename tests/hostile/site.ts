/** Builds a site of a made-up corpus in a folder of its own, with the project's code. */
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/tools/root.ts';

const code = [
	'src',
	'scripts',
	'schemas',
	'LICENSE',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'playwright.config.ts'
];

/**
 * Builds the site of a corpus. What was built there before and still holds is not built again.
 *
 * @param files of the folder `data`, by path
 * @param home the folder that the project is copied to
 * @returns where the site stands
 * @throws {Error} where it cannot be built
 */
export async function buildSiteOf(files: Record<string, string>, home: string): Promise<string> {
	await mkdir(home, { recursive: true });
	for (const name of await readdir(home))
		if (!/^(?:build|dist|\.cache|\.svelte-kit|static|node_modules)$/.test(name))
			await rm(join(home, name), { recursive: true });
	const [here, fonts] = [await readdir(root), join(home, 'static')];
	for (const name of code)
		if (here.includes(name)) await cp(join(root, name), join(home, name), { recursive: true });
	for (const name of await readdir(join(root, 'static'))) {
		if (['data', 'images'].includes(name)) continue;
		await cp(join(root, 'static', name), join(fonts, name), { recursive: true });
	}
	await symlink(join(root, 'node_modules'), join(home, 'node_modules')).catch(
		(error: NodeJS.ErrnoException) => {
			if (error.code !== 'EEXIST') throw error;
		}
	);
	await cp(join(root, 'data'), join(home, 'data'), {
		recursive: true,
		filter: (path) => !path.startsWith(join(root, 'data/articles'))
	});
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(home, 'data', path)), { recursive: true });
		await writeFile(join(home, 'data', path), text);
	}
	// of it all only the last lines say what went wrong
	await promisify(execFile)(process.execPath, ['scripts/build.ts'], { cwd: home, maxBuffer: 2 ** 26 });
	return join(home, 'build');
}
