import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/root.ts';
import { filesIn } from '../tools/filesIn.ts';

/** Twelve digits that change when the code does, whatever is read with it and wherever. */
export function codeVersion(): string {
	const sources = filesIn(join(root, 'src')).map((file) => `src/${file}`);
	const hash = createHash('sha256');
	for (const file of [...sources, 'package-lock.json', 'vite.config.ts', 'svelte.config.js'])
		hash.update(`${file}\n`).update(readFileSync(join(root, file)));
	return hash.digest('hex').slice(0, 12);
}
