import { join } from 'node:path';
import { expect, test } from 'vitest';
import { licensed, licenceText, withDependencies } from '../../scripts/licences/package.ts';
import { fill, root, temporaryFolder } from '../scripts/folders.ts';

/** A package's folder with these files beside what it says of itself. */
function packageWith(says: object, files: Record<string, string> = {}): string {
	const description = JSON.stringify({ name: 'a', version: '1.2.3', ...says });
	return fill(temporaryFolder(), { 'package.json': description, ...files });
}

test.each([
	'LICENSE',
	'LICENCE',
	'license',
	'License.md',
	'LICENSE-MIT',
	'licence.txt',
	'COPYING',
	'OFL.txt'
])('a package’s licence is read from %s', (file) => {
	const { name, version, licence, texts } = licensed(
		packageWith({ license: 'MIT' }, { [file]: ' the terms\n' })
	);
	expect({ name, version, licence, texts }).toEqual({
		name: 'a',
		version: '1.2.3',
		licence: 'MIT',
		texts: ['the terms']
	});
});

test('all that a package says of its terms is kept, a notice too, and nothing else', () => {
	const files = { 'LICENSE-APACHE': 'one', NOTICE: 'two', 'licences/x.txt': 'three', 'licensed.js': 'four' };
	expect(licensed(packageWith({ license: 'Apache-2.0' }, files)).texts).toEqual(['one', 'two']);
});

test('of a tool’s file only its own terms count, not those of the tools within it', () => {
	const LICENSE =
		'# Licence of the tool\nits terms\n\n# Licenses of bundled dependencies\nthe terms of others';
	expect(licensed(packageWith({ license: 'MIT' }, { LICENSE })).texts).toEqual([
		'# Licence of the tool\nits terms'
	]);
});

test('a package that brings no text has that of the licence it names, with its author', () => {
	for (const author of ['A. Writer <a@b.example>', { name: 'A. Writer' }])
		expect(licensed(packageWith({ license: 'MIT', author })).texts).toEqual([
			`Copyright (c) A. Writer\n\n${licenceText('MIT')}`
		]);
});

test.each([
	['no licence', { author: 'A. Writer' }, {}],
	['a licence whose text is not kept', { license: 'WTFPL', author: 'A. Writer' }, {}],
	['an expression', { license: 'MIT OR ISC', author: 'A. Writer' }, {}],
	['nobody who holds the rights', { license: 'MIT' }, {}],
	['a path', { license: '../texts/MIT', author: 'A. Writer' }, {}],
	['an empty file', { license: 'ISC', author: 'A. Writer' }, { LICENSE: '\n' }]
])('a package with %s and no text stops the build, and is named', (_what, says, files) => {
	expect(() => licensed(packageWith(says, files))).toThrow(/^a 1\.2\.3 has no licence's text → /);
});

test('what a package stands on is found where npm puts it, once each, circles too', () => {
	const file = (name: string, dependencies: object) =>
		JSON.stringify({ name, version: '1.0.0', dependencies });
	const folder = fill(temporaryFolder(), {
		'node_modules/a/package.json': file('a', { b: '1', c: '1', 'not-for-this-machine': '1' }),
		'node_modules/a/node_modules/b/package.json': file('b', { c: '1' }),
		'node_modules/b/package.json': file('b', {}),
		'node_modules/c/package.json': file('c', { a: '1' })
	});
	const found = withDependencies(join(folder, 'node_modules/a'));
	expect([...found].map((path) => path.slice(folder.length)).sort()).toEqual([
		'/node_modules/a',
		'/node_modules/a/node_modules/b',
		'/node_modules/c'
	]);
});

test.each([
	'svelte',
	'@sveltejs/kit',
	'layercake',
	'd3',
	'reveal.js',
	'pptxgenjs',
	'@expo-google-fonts/inter'
])('%s has its licence’s text', (name) => {
	expect(licensed(join(root, 'node_modules', name)).texts.join('\n')).toMatch(/copyright[^]{400}/i);
});
