/** Writes what is generated of the documents for contributors: `docs/DATA.md` and `NOTICE`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generated } from './docs/generated.ts';
import { root } from './tools/root.ts';

for (const [file, text] of await generated()) {
	await writeFile(join(root, file), text);
	console.log(file);
}
