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
