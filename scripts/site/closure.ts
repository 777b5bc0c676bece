/** Which of the project's files a script is made of, found in the files themselves. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Files that may name others. */
const code = /\.(?:svelte|[cm]?[jt]s)$/;
/** A string on one line: an import, a worker's file, a script to run. */
const quoted = /'([^'\n]*)'|"([^"\n]*)"/g;

/**
 * A script and every file of the project that it can lead to: whatever a string in it names, relative to its folder,
 * by `#lib/` or `$lib/`, or from the project's folder below `scripts/`, `src/` or `lab/`; and what those name in turn.
 * Packages are the lockfile's business.
 *
 * @param entries files, from the project's folder
 * @returns paths from the project's folder, with slashes, sorted
 * @throws {Error} where an entry is missing
 */
export function closureOf(entries: readonly string[], project: string): string[] {
	const found = new Set(entries);
	for (const file of found) {
		if (!code.test(file)) continue;
		const text = readFileSync(join(project, file), 'utf8');
		for (const [, single, double] of text.matchAll(quoted)) {
			const named = fileOf(single ?? double ?? '', file);
			if (named !== null && isFile(join(project, named))) found.add(named);
		}
	}
	return [...found].sort();
}

/** The file that a string in another may name, or null where it is none of the project. */
function fileOf(named: string, from: string): string | null {
	const [plain = ''] = named.split('?', 1);
	if (/^\.\.?\//.test(plain)) {
		const path = relative('.', join(dirname(from), plain))
			.split(sep)
			.join('/');
		return path.startsWith('../') ? null : path;
	}
	if (/^[#$]lib\//.test(plain)) return `src/lib/${plain.slice('#lib/'.length)}`;
	return /^(?:scripts|src|lab)\//.test(plain) ? plain : null;
}

function isFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
