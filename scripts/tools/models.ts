import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelNames, parseModels, type ModelFiles, type Models } from '#lib/facts/models.ts';
import { root } from './root.ts';

/** The bytes of the project's own models, as they stand in `data/models/`. */
export function readModelFiles(): ModelFiles {
	const files = modelNames.map((name) => [name, readFileSync(join(root, `data/models/${name}.bin`))]);
	return Object.fromEntries(files) as ModelFiles;
}

let read: Models | undefined;

/** The project's own models. */
export function readModels(): Models {
	return (read ??= parseModels(readModelFiles()));
}

/** The SHA-256 of a file's bytes, in hexadecimal: which model a figure was measured with. */
export function fileHash(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** The hashes of the models that stand in `data/models/`, by file. */
export function modelHashes(): Record<string, string> {
	return Object.fromEntries(
		Object.entries(readModelFiles()).map(([name, bytes]) => [`${name}.bin`, fileHash(bytes)])
	);
}
