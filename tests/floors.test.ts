import { Linter } from 'eslint';
import { globSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname } from 'node:path';
import { parser } from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { imports, resolveImport } from './imports.ts';
import { readSource, root, sources } from './sources.ts';

/** The floors from the ground up; an import may stay on its floor or go down, but not across to `apart`. */
const floors: { floor: number; folder: string; apart?: string[] }[] = [
	{ floor: 0, folder: 'src/lib/schema.ts' },
	{ floor: 0, folder: 'src/lib/reserved.ts' },
	{ floor: 0, folder: 'src/lib/settings.ts' },
	{ floor: 0, folder: 'src/lib/schema/' },
	{ floor: 0, folder: 'src/lib/corrections/corrections.ts' },
	{ floor: 0, folder: 'src/lib/csv.ts' },
	// what an address may say of a chart: decks are checked by it
	{ floor: 0, folder: 'src/lib/charts/slugs.ts' },
	{ floor: 0, folder: 'src/lib/charts/core/state.ts' },
	{ floor: 1, folder: 'src/lib/text/' },
	{ floor: 1, folder: 'src/lib/wording/' },
	{ floor: 2, folder: 'src/lib/facts/' },
	{ floor: 2, folder: 'src/lib/corpus/' },
	{ floor: 2, folder: 'src/lib/corrections/' },
	{ floor: 3, folder: 'src/lib/analysis.ts', apart: ['src/lib/layers/', 'src/lib/ui/'] },
	{ floor: 3, folder: 'src/lib/statistics/', apart: ['src/lib/layers/', 'src/lib/ui/'] },
	{ floor: 3, folder: 'src/lib/suggest/', apart: ['src/lib/layers/', 'src/lib/ui/'] },
	{ floor: 3, folder: 'src/lib/data/', apart: ['src/lib/layers/', 'src/lib/ui/'] },
	{ floor: 3, folder: 'src/lib/layers/', apart: ['src/lib/statistics/'] },
	{ floor: 3, folder: 'src/lib/ui/', apart: ['src/lib/statistics/'] },
	{ floor: 3, folder: 'src/lib/drawing/', apart: ['src/lib/statistics/', 'src/lib/layers/', 'src/lib/ui/'] },
	{ floor: 4, folder: 'src/lib/charts/' },
	{ floor: 4, folder: 'src/lib/embed/' },
	{ floor: 4, folder: 'src/lib/present/' },
	{ floor: 4, folder: 'src/lib/start/' },
	{ floor: 5, folder: 'src/routes/', apart: ['scripts/'] },
	{ floor: 5, folder: 'src/hooks.server.ts' },
	{ floor: 5, folder: 'src/service-worker.ts' },
	{ floor: 6, folder: 'scripts/evaluate.ts', apart: ['src/routes/'] },
	{ floor: 5, folder: 'scripts/', apart: ['src/routes/'] },
	{ floor: 6, folder: 'lab/', apart: ['src/routes/'] }
];
/** Neither floor nor code: the page's frame and the compiler's ambient types. */
const outside = ['src/app.d.ts'];
const pure = [
	'src/lib/text/',
	'src/lib/wording/',
	'src/lib/facts/',
	'src/lib/corpus/',
	'src/lib/corrections/',
	'src/lib/statistics/',
	'src/lib/analysis.ts',
	'src/lib/suggest/',
	'src/lib/data/'
];
/** The steps of an analysis that only `analyse` puts together. */
const steps = ['src/lib/facts/annotate.ts', 'src/lib/facts/names/oneKind.ts'];

test('every source file stands on a floor', () => {
	expect(sources.length).toBeGreaterThan(0);
	expect(sources.filter((file) => !outside.includes(file) && floorOf(file) === undefined)).toEqual([]);
});

test('imports go down only', () => {
	expect(sources.flatMap((file) => climbs(file, readSource(file)))).toEqual([]);
});

describe('the check of floors', () => {
	test.each([
		['src/lib/text/a.ts', `import { x } from '../facts/annotate.ts'`],
		['src/lib/text/a.ts', `import type { X } from '#lib/facts/annotate.ts'`],
		['src/lib/facts/a.ts', `export { x } from '../statistics/datasets.ts'`],
		['src/lib/statistics/a.ts', `const x = await import('../ui/links.ts')`],
		['src/lib/ui/A.svelte', `<script lang="ts">\n\timport x from '../charts/chart.ts'\n</script>`],
		['src/lib/schema.ts', `import { x } from './text/document.ts'`],
		['scripts/a.ts', `import { load } from '../src/routes/+layout.server.ts'`],
		['scripts/tools/a.ts', `import { interval } from '../../lab/evaluate/interval.ts'`]
	])('refuses in %s: %s', (file, code) => {
		expect(climbs(file, code)).toHaveLength(1);
	});

	test.each([
		['src/lib/facts/a.ts', `import { x } from '../text/document.ts'`],
		['src/routes/+page.ts', `import { x } from '#lib/charts/registry.ts'`],
		['scripts/a.ts', `import { x } from '#lib/statistics/published/datasets.ts'`],
		['lab/train/a.ts', `import { x } from '../../scripts/tools/root.ts'`]
	])('allows in %s: %s', (file, code) => {
		expect(climbs(file, code)).toEqual([]);
	});
});

test('no file stands in a circle of imports, types counted', () => {
	const found = circles(new Map(sources.map((file) => [file, readSource(file)])));
	expect(found).toEqual([]);
});

describe('the check of circles', () => {
	const a = 'src/lib/text/a.ts';
	const b = 'src/lib/text/b.ts';
	const c = 'src/lib/ui/C.svelte';

	test.each([
		['two files', { [a]: `import { b } from './b.ts'`, [b]: `import { a } from './a.ts'` }, [[a, b]]],
		['types', { [a]: `import type { B } from '#lib/text/b.ts'`, [b]: `export * from './a.ts'` }, [[a, b]]],
		['a file with itself', { [a]: `import { x } from './a.ts'` }, [[a]]],
		[
			'a component between',
			{
				[a]: `import './b.ts'`,
				[b]: `import '../ui/C.svelte'`,
				[c]: `<script>import '../text/a.ts'</script>`
			},
			[[a, b, c]]
		]
	])('finds %s', (_what, files, expected) => {
		expect(circles(new Map(Object.entries(files)))).toEqual(expected);
	});

	test.each([
		[
			'imports that meet',
			{ [a]: `import './b.ts'; import '../ui/C.svelte'`, [b]: `import '../ui/C.svelte'`, [c]: '' }
		],
		[
			'what is loaded when it is asked for',
			{ [a]: `() => import('../ui/C.svelte')`, [c]: `<script>import '../text/a.ts'</script>` }
		],
		['packages', { [a]: `import * as v from 'valibot'` }]
	])('allows %s', (_what, files) => {
		expect(circles(new Map(Object.entries<string>(files)))).toEqual([]);
	});
});

test('articles are analysed in one way: analyse() alone takes its steps', () => {
	const takers = sources.filter((file) =>
		imports(file, readSource(file)).some(({ specifier }) => {
			const target = resolveImport(file, specifier);
			return target !== undefined && steps.includes(target);
		})
	);
	expect(takers).toEqual(['src/lib/analysis.ts']);
});

test('text, facts, corpus, statistics and data know no Node, no DOM, no clock and no locale', () => {
	expect(pureFiles().flatMap((file) => impurities(file, readSource(file)))).toEqual([]);
});

test('nothing of Node stands in src, so that all of it can run in a browser', () => {
	const program = sources.filter((file) => file.startsWith('src/'));
	expect(program.length).toBeGreaterThan(0);
	expect(program.flatMap((file) => ofNode(file, readSource(file)))).toEqual([]);
});

test.each([
	[`import { readFile } from 'node:fs/promises'`, 1],
	[`import { join } from 'path'`, 1],
	[`const { createHash } = await import('crypto')`, 1],
	[`import type { Stats } from 'fs'`, 1],
	[`import * as v from 'valibot'; import { join } from './path.ts'`, 0]
])('of Node in %s: %i', (code, count) => {
	expect(ofNode('src/lib/ui/a.ts', code)).toHaveLength(count);
});

describe('the check of purity', () => {
	test.each([
		`import { readFileSync } from 'node:fs'; readFileSync('a');`,
		`import { readFileSync } from 'fs'; readFileSync('a');`,
		`import { mount } from 'svelte'; mount();`,
		`import { page } from '$app/state'; page.url;`,
		'export const width = window.innerWidth;',
		'export const title = document.title;',
		'export const now = Date.now();',
		'export const day = new Date(0);',
		'export const home = process.env.HOME;',
		`export const page = await fetch('/');`,
		'export const random = Math.random();',
		'export const now = performance.now();',
		'export const place = import.meta.url;',
		'export const world = globalThis;',
		`export const order = ['b', 'a'].sort((a, b) => a.localeCompare(b));`,
		'export const number = (5).toLocaleString();',
		`export const lower = 'I'.toLocaleLowerCase();`,
		`export const format = new Intl.NumberFormat('en');`,
		`export const page = new XMLHttpRequest();`,
		`console.log('x');`
	])('refuses %s', (code) => {
		expect(impurities('src/lib/text/a.ts', code)).not.toEqual([]);
	});

	test.each([
		'export function title(document: { title: string }): string { return document.title; }',
		'interface Row { fetch: string; Date: number } export const row: Row = { fetch: "x", Date: 1 };',
		'export function words(process: (text: string) => number): Map<string, number> { return new Map([["a", process("a")]]); }',
		'export const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);',
		'export const window = 5; export const span: Readonly<{ start: number }> = { start: window };',
		`export const order = ['b', 'a'].sort((a, b) => (a < b ? -1 : 1)).map((word) => word.toLowerCase());`
	])('allows %s', (code) => {
		expect(impurities('src/lib/text/a.ts', code)).toEqual([]);
	});
});

/** Lines beyond which a file is parted, or says in its first line why it is long. */
const mostLines = 250;

test('a long file says why it is', () => {
	expect(sources.filter((file) => isTooLong(readSource(file)))).toEqual([]);
});

test.each([
	['a\n'.repeat(250), false],
	['a\n'.repeat(251), true],
	[`// long: a table of words\n${'a\n'.repeat(300)}`, false],
	[`${'a\n'.repeat(200)}<style>\n${'a\n'.repeat(200)}</style>\n`, false],
	[`${'a\n'.repeat(251)}<style>\n</style>\n`, true]
])('a file is too long: case %#', (text, expected) => {
	expect(isTooLong(text)).toBe(expected);
});

/** A component's style does not count. */
function isTooLong(text: string): boolean {
	const lines = text
		.replace(/^<style[^]*/m, '')
		.trimEnd()
		.split('\n');
	return lines.length > mostLines && !/^\/\/ long: \S/.test(text);
}

/** What tells one kind of file from another, as they are counted in a folder; the first that fits counts. */
const kinds = { tests: /\.(?:test|e2e)\.ts$/, styles: /\.css$/, code: /\.(?:ts|js|svelte)$/ };
/** The most files of a kind in a folder: more are sorted into folders named for what they do. */
const mostOfAKind = 15;

test('no folder holds more files of a kind than can be seen at a glance', () => {
	const files = globSync('{src,scripts,lab,tests}/**/*.*', {
		cwd: root,
		exclude: ['**/node_modules', 'tests/goldens', 'tests/fixtures']
	});
	expect(files.length).toBeGreaterThan(sources.length);
	expect(crowded(files)).toEqual([]);
});

test.each([
	[[], ['a.ts', 'b.svelte', 'c.js']],
	[['src/lib/ui: 16 of code'], [...Array(10)].flatMap((_, at) => [`${at}.ts`, `${at}.svelte`]).slice(0, 16)],
	[[], [...Array(20)].map((_, at) => `${at}.${at % 2 ? 'ts' : 'test.ts'}`)],
	[['src/lib/ui: 16 of tests'], [...Array(16)].map((_, at) => `${at}.svelte.test.ts`)],
	[[], [...Array(20)].map((_, at) => `${at}.md`)]
])('says of crowded folders: %j', (expected, names) => {
	expect(crowded(names.map((name) => `src/lib/ui/${name}`))).toEqual(expected);
});

/** The folders that hold more than `mostOfAKind` files of a kind: `folder: 16 of code`. */
function crowded(files: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const file of files) {
		const kind = Object.entries(kinds).find(([, pattern]) => pattern.test(file))?.[0];
		if (kind === undefined) continue;
		const place = `${dirname(file)}\n${kind}`;
		counts.set(place, (counts.get(place) ?? 0) + 1);
	}
	return [...counts]
		.filter(([, count]) => count > mostOfAKind)
		.map(([place, count]) => place.replace('\n', `: ${count} of `))
		.sort();
}

function pureFiles(): string[] {
	return sources.filter((file) => pure.some((folder) => file.startsWith(folder)));
}

function floorOf(file: string): (typeof floors)[number] | undefined {
	return floors.find(({ folder }) => file.startsWith(folder));
}

/** Every import of `code` that goes up, or across where it must not: `file:line imports …`. */
function climbs(file: string, code: string): string[] {
	const here = floorOf(file);
	if (here === undefined) return [];
	const found: string[] = [];
	for (const { specifier, line } of imports(file, code)) {
		const target = resolveImport(file, specifier);
		const there = target === undefined ? undefined : floorOf(target);
		if (target === undefined || there === undefined) continue;
		const across = here.apart?.some((folder) => target.startsWith(folder)) ?? false;
		if (there.floor > here.floor || across) found.push(`${file}:${line} imports ${target}`);
	}
	return found;
}

/**
 * The sets of files that lead back to themselves, each sorted: Tarjan's algorithm over all imports and exports, types
 * too. What a file loads only when it is asked for, by `import()`, does not stand in its way.
 */
function circles(files: ReadonlyMap<string, string>): string[][] {
	const numbers = new Map<string, number>();
	const stack: string[] = [];
	const found: string[][] = [];
	/** Numbers a file and all behind it; gives back the lowest number on the stack that it leads to. */
	const visit = (file: string): number => {
		const number = numbers.size;
		numbers.set(file, number);
		stack.push(file);
		let low = number;
		const targets = imports(file, files.get(file) ?? '')
			.filter(({ isLazy }) => !isLazy)
			.map(({ specifier }) => resolveImport(file, specifier));
		for (const target of targets) {
			if (target === undefined || !files.has(target)) continue;
			const seen = numbers.get(target);
			if (seen === undefined) low = Math.min(low, visit(target));
			else if (stack.includes(target)) low = Math.min(low, seen);
		}
		if (low === number) {
			const circle = stack.splice(stack.indexOf(file)).sort();
			if (circle.length > 1 || targets.includes(file)) found.push(circle);
		}
		return low;
	};
	for (const file of files.keys()) if (!numbers.has(file)) visit(file);
	return found;
}

/** The parts of Node that are imported: `file:line imports …`. */
function ofNode(file: string, code: string): string[] {
	return imports(file, code)
		.filter(({ specifier }) => isBuiltin(specifier))
		.map(({ specifier, line }) => `${file}:${line} imports ${specifier}`);
}

/** What every place that runs JavaScript has, and which does the same in each. */
const everywhere = ['TextDecoder', 'TextEncoder', 'URLSearchParams'];
/** Names of the language that say one thing here and another elsewhere. */
const local = ['Date', 'Intl', 'globalThis', 'WeakRef', 'FinalizationRegistry'];

/** Libraries that run everywhere, and do the same. */
const libraries = ['valibot', 'd3-array', '@valibot/to-json-schema', 'yaml'];
/** What reads formats of files: it is in no page, and the largest of it is loaded when a file asks for it. */
const ofFormats = [
	...[
		'smol-toml',
		'@lezer/common',
		'@lezer/markdown',
		'htmlparser2',
		'fflate',
		'linkedom',
		'@mozilla/readability'
	],
	...['d3-dsv', 'unpdf']
];
const readsFormats = (file: string): boolean => file.startsWith('src/lib/corpus/');
/** what packs the files that are written */
const packs = ['fflate'];
const writesFiles = (file: string): boolean => file.startsWith('src/lib/data/');

const linter = new Linter();

/** What in `code` belongs to one machine, one moment or one locale: `file:line:column what`. */
function impurities(file: string, code: string): string[] {
	const messages = linter.verify(
		code,
		[
			{
				files: ['**/*.ts'],
				languageOptions: {
					parser,
					parserOptions: { lib: ['es2024'] },
					globals: Object.fromEntries(everywhere.map((name) => [name, 'readonly']))
				},
				linterOptions: { noInlineConfig: true },
				rules: {
					'no-undef': 'error',
					'no-restricted-globals': ['error', ...local],
					'no-restricted-imports': [
						'error',
						{
							patterns: [
								{
									regex: `^(?!\\.|#lib/|(?:${[...libraries, ...(readsFormats(file) ? ofFormats : []), ...(writesFiles(file) ? packs : [])].join('|')})$|@noble/hashes/)`,
									message: 'pure code imports nothing of the kind'
								}
							]
						}
					],
					'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
					'no-restricted-syntax': [
						'error',
						{
							selector: 'MemberExpression[property.name=/^(toLocale|localeCompare$)/]',
							message: 'depends on a locale'
						},
						{ selector: 'MetaProperty[meta.name="import"]', message: 'depends on the place' },
						...(readsFormats(file) ? [] : [{ selector: 'ImportExpression', message: 'loads at run time' }])
					]
				}
			}
		],
		{ filename: file }
	);
	return messages.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`);
}
