import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from 'vite';
import { listPackages, packageOf } from '../../scripts/licences/bundled.ts';
import { licensed } from '../../scripts/licences/package.ts';
import { inOneFile } from '../../scripts/site/oneFile.ts';
import { imports } from '../imports.ts';
import { contents, fill, root, temporaryFolder } from '../scripts/folders.ts';
import { readSource } from '../sources.ts';

test.each([
	['/p/node_modules/d3-array/src/bin.js', '/p/node_modules/d3-array'],
	['/p/node_modules/@sveltejs/kit/src/x.js?v=1', '/p/node_modules/@sveltejs/kit'],
	['/p/node_modules/a/node_modules/@b/c/d.js', '/p/node_modules/a/node_modules/@b/c'],
	['C:\\p\\node_modules\\a\\b.js', 'C:/p/node_modules/a'],
	['\0/p/node_modules/a/b.js?commonjs', '/p/node_modules/a'],
	['/p/src/lib/charts/registry.ts', null],
	['/p/src/routes/+page.svelte?svelte&type=style&lang.css', null],
	['\0vite/preload-helper.js', join(root, 'node_modules/vite')],
	['\0rolldown/runtime.js', join(root, 'node_modules/rolldown')],
	['\0virtual:__sveltekit/server', join(root, 'node_modules/@sveltejs/kit')]
])('packageOf(%s) is %s', (module, folder) => {
	expect(packageOf(module)).toBe(folder);
});

test.each(['\0other-plugin/helper.js', 'virtual:something'])('packageOf(%s) asks whose it is', (module) => {
	expect(() => packageOf(module)).toThrow(/whose code is it\? → name its package/);
});

test('the script of the slides says whose code is in it', async () => {
	const { packages } = await inOneFile('src/lib/present/deck/start.ts');
	expect(packages.map((folder) => licensed(folder).name)).toContain('reveal.js');
});

test('a build lists what is in it and what it leaves beside it, and no package that nobody asks for', async () => {
	const folder = fill(temporaryFolder(), {
		'a.js': `import { one } from 'in-it'; import 'not-asked'; import { b } from 'beside/part'; export const x = one() + b;`,
		'node_modules/in-it/index.js':
			'export function one() { console.log(1); return document.title; } export { two } from "deep";',
		'node_modules/deep/index.js': 'export const two = 2;',
		'node_modules/not-asked/index.js': 'export const three = 3;',
		'node_modules/not-asked/package.json': '{"name":"not-asked","sideEffects":false}'
	});
	await build({
		root: folder,
		configFile: false,
		logLevel: 'error',
		plugins: [listPackages(() => ['/elsewhere/reveal'])],
		build: {
			outDir: 'out/client',
			rolldownOptions: {
				input: join(folder, 'a.js'),
				external: [/^beside/],
				preserveEntrySignatures: 'strict'
			}
		}
	});
	const listed: string[] = JSON.parse(contents(join(folder, 'out')).get('packages-client.json') ?? '');
	expect(listed.map((path) => path.replace(/^.*\/(?:node_modules|elsewhere)\//, ''))).toEqual(
		expect.arrayContaining(['beside', 'in-it', 'reveal'])
	);
	expect(listed.join()).not.toContain('not-asked');
});

test('the service worker, which is built apart, holds no package’s code', () => {
	const asked = imports('src/service-worker.ts', readSource('src/service-worker.ts'));
	expect(
		asked.map(({ specifier }) => specifier).filter((name) => !/^(?:\$service-worker$|\.|#lib\/)/.test(name))
	).toEqual([]);
});
