import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelNames, parseModels, type ModelFiles, type Models } from '#lib/facts/models.ts';
import { root } from './root.ts';

/** The bytes of one of the project's own models, as it stands in `data/models/`. */
export function readModelFile(name: keyof ModelFiles): Uint8Array {
	return readFileSync(join(root, `data/models/${name}.bin`));
}

/** The bytes of all of them. */
export function readModelFiles(): ModelFiles {
	const files = modelNames.map((name) => [name, readModelFile(name)]);
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
