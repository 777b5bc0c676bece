import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './scripts/folders.ts';

const styles = globSync('src/**/*.{svelte,css}', { cwd: root }).map((file) => ({
	file,
	text: readFileSync(join(root, file), 'utf8')
}));

/** Places of a kind, each with its file. */
function places(kind: RegExp): string[] {
	return styles.flatMap(({ file, text }) => (text.match(kind) ?? []).map((found) => `${file}: ${found}`));
}

test('no underline gives its width in the shorthand, which WebKit refuses whole', () => {
	const kind = /text-decoration:[^;}\d]*\d/g;
	expect('a { text-decoration: underline 1px red }').toMatch(kind);
	expect(places(kind)).toEqual([]);
});

test('no legend floats, which gives it a line of its own in WebKit', () => {
	const kind = /legend\b[^{}]*\{[^}]*float:/g;
	expect('legend span {\n\tfloat: left; }').toMatch(kind);
	expect(places(kind)).toEqual([]);
});
