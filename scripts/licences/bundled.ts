/** Whose code is in the site: the bundler's own list of modules, a file of folders for each of its two builds. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { Plugin, Rolldown } from 'vite';
import { root } from '../tools/root.ts';

/** The bundler's builds: what a browser gets, and what writes the pages. */
export type World = 'client' | 'ssr';

/** Modules that stand in no file, by the package that writes them. */
const written = [
	{ starts: '\0vite/', by: 'vite' },
	{ starts: '\0rolldown', by: 'rolldown' },
	{ starts: '\0virtual:__sveltekit/', by: '@sveltejs/kit' }
];

/**
 * The folder of the package that a module belongs to, or null where it is the project's own.
 *
 * @throws {Error} where nobody is known to have written it
 */
export function packageOf(module: string): string | null {
	const path = module.replaceAll('\\', '/');
	const [, folder] = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/?]+)/.exec(path) ?? [];
	if (folder !== undefined) return folder;
	const by = written.find(({ starts }) => path.startsWith(starts))?.by;
	if (by !== undefined) return join(root, 'node_modules', by);
	if (!/^(?:\0|virtual:)/.test(path)) return null;
	throw new Error(
		`${JSON.stringify(module)}: whose code is it? → name its package in scripts/licences/bundled.ts`
	);
}

/** The folders of the packages that have a part in chunks, in order of their names. */
export function packagesIn(files: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): string[] {
	const found = new Set<string>();
	for (const file of files)
		if (file.type === 'chunk')
			for (const module of Object.keys(file.modules)) {
				const folder = packageOf(module);
				if (folder !== null) found.add(folder);
			}
	return [...found].sort();
}

/** The packages that chunks leave where they are, to be read when they run. */
function packagesBeside(files: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): string[] {
	const own = new Set(files.map(({ fileName }) => fileName));
	const asked = files.flatMap((file) =>
		file.type === 'chunk' ? [...file.imports, ...file.dynamicImports] : []
	);
	const names = asked.flatMap((name) => {
		const [found] = /^(?:@[^/]+\/)?[^./][^/:]*(?=\/|$)/.exec(name) ?? [];
		return own.has(name) || found === undefined ? [] : [found];
	});
	return [...new Set(names)].sort().map((name) => join(root, 'node_modules', name));
}

/** Where the list of a build's packages stands. */
export function listOf(output: string, world: World): string {
	return join(output, `packages-${world}.json`);
}

/**
 * Lists the packages of a build beside its folder.
 *
 * @param more packages of scripts that were built for this one
 */
export function listPackages(more: () => readonly string[]): Plugin {
	return {
		name: 'list-packages',
		apply: 'build',
		writeBundle({ dir }, bundle) {
			const world = this.environment.name;
			if (dir === undefined || (world !== 'client' && world !== 'ssr')) return;
			const files = Object.values(bundle);
			const packages = new Set([...packagesIn(files), ...packagesBeside(files), ...more()]);
			mkdirSync(dirname(dir), { recursive: true });
			writeFileSync(listOf(dirname(dir), world), JSON.stringify([...packages].sort()));
		}
	};
}

/**
 * The folders of the packages in a compiled program.
 *
 * @throws where there is none
 */
export function readPackages(program: string, world: World): string[] {
	return v.parse(v.array(v.string()), JSON.parse(readFileSync(listOf(program, world), 'utf8')));
}
