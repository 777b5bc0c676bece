import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The paths of all files in a folder and in those within it, from that folder, with slashes, sorted. */
export function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}
