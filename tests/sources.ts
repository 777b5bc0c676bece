import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The project's own code, as paths from its folder. */
export const sources = globSync(['src/**/*.{ts,js,svelte}', '{scripts,lab}/**/*.{ts,js}'], {
	cwd: root,
	exclude: ['**/node_modules']
}).sort();

export function readSource(file: string): string {
	return readFileSync(join(root, file), 'utf8');
}

/** A file's code: the file itself, or a component's scripts; `linesBefore` counts the lines above it. */
export function codeOf(file: string, text: string): { code: string; linesBefore: number }[] {
	if (!file.endsWith('.svelte')) return [{ code: text, linesBefore: 0 }];
	return [...text.matchAll(/(<script[^>]*>)([^]*?)<\/script>/g)].map(
		({ index, 1: tag = '', 2: code = '' }) => ({
			code,
			linesBefore: text.slice(0, index + tag.length).split('\n').length - 1
		})
	);
}
