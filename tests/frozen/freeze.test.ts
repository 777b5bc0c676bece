import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { FrozenManifest, FrozenVersion, FrozenVersions } from '#lib/schema.ts';
import { freeze, KeepFault } from '../../scripts/frozen/freeze.ts';
import { build } from '../scripts/build.ts';
import { contents, fill, temporaryFolder } from '../scripts/folders.ts';
import { settingsFiles } from '../scripts/smallSettings.ts';
import { corpus } from '../scripts/wholeOutput.ts';

/** A site of three articles told apart by a word: its data as the build makes them, and one embed. */
async function site(word: string): Promise<string> {
	const folder = temporaryFolder();
	const articles = fill(temporaryFolder(), corpus(3, word));
	const settings = fill(temporaryFolder(), settingsFiles());
	await build('--articles', articles, '--settings', settings, '--out', join(folder, 'data'));
	const themes = readFileSync(join(folder, 'data/themes.csv'));
	return fill(folder, {
		'index.html': '<h1>not frozen</h1>',
		'data/themes.csv.gz': gzipSync(themes),
		'images/timeline.svg': `<svg><text>${word}</text></svg>`,
		'embed/index.html': '<h1>not frozen</h1>',
		'embed/v1.js': 'not.frozen',
		'embed/timeline/index.html': `<p>${word}</p><a href="../../data/themes.csv">data</a> <a href="../../charts/timeline/">chart</a>`,
		'embed/timeline/__data.json': '{}'
	});
}

function versions(folder: string): string[] {
	return read(folder, 'index.json', FrozenVersions).map(({ version }) => version);
}

function current(folder: string): FrozenVersion {
	return read(folder, 'current.json', FrozenVersion);
}

function read<Schema extends v.GenericSchema>(
	folder: string,
	file: string,
	schema: Schema
): v.InferOutput<Schema> {
	return v.parse(schema, JSON.parse(readFileSync(join(folder, 'v', file), 'utf8')));
}

/** Every file of a version, its bytes as text that keeps them apart. */
function bytes(folder: string, version: string): Map<string, string> {
	const home = join(folder, 'v', version);
	return new Map([...contents(home).keys()].map((file) => [file, readFileSync(join(home, file), 'latin1')]));
}

test('a version holds data, pictures and embeds, and each file as it is listed', async () => {
	const folder = await site('library');
	expect(await freeze(folder)).toEqual([
		expect.stringMatching(/^versions: [0-9a-f]{12} frozen, \d+ files, 0\.\d MB$/)
	]);
	const { version, files, data_version } = current(folder);
	const manifest = read(folder, `${version}/version.json`, FrozenManifest);
	expect(manifest.files).toHaveLength(files);
	expect(data_version).toMatch(/^[0-9a-f]{12}$/);
	const found = [...bytes(folder, version).keys()];
	expect(found).toEqual(
		expect.arrayContaining(['data/themes.json', 'data/themes.csv.gz', 'images/timeline.svg'])
	);
	expect(found.filter((file) => file.startsWith('embed/'))).toEqual([
		'embed/timeline/index.html',
		'embed/timeline/index.html.br',
		'embed/timeline/index.html.gz'
	]);
	expect(found.filter((file) => !/\.(?:br|gz)$/.test(file) && file !== 'version.json').sort()).toEqual(
		manifest.files.map(({ file }) => file)
	);
	expect(bytes(folder, version).get('embed/timeline/index.html')).toBe(
		'<p>library</p><a href="../../data/themes.csv">data</a> <a href="../../../../charts/timeline/">chart</a>'
	);
});

test('the same site has the same version, another word another', async () => {
	const names = [];
	for (const word of ['library', 'library', 'museum']) {
		const folder = await site(word);
		await freeze(folder);
		names.push(current(folder).version);
	}
	expect(names[1]).toBe(names[0]);
	expect(names[2]).not.toBe(names[0]);
});

test('a build that keeps a former one has its versions byte for byte, and its own', async () => {
	const [first, second, third] = [await site('library'), await site('museum'), await site('theatre')];
	await freeze(first);
	const old = current(first).version;
	const before = bytes(first, old);
	await freeze(second, first);
	expect(versions(second)).toEqual([current(second).version, old]);
	expect(bytes(second, old)).toEqual(before);
	const lines = await freeze(third, second);
	expect(lines[1]).toMatch(/^versions: 2 of 2 former ones kept, \d+\.\d MB in all$/);
	expect(versions(third)).toEqual([current(third).version, current(second).version, old]);
	expect(bytes(third, old)).toEqual(before);
	expect(bytes(third, current(second).version)).toEqual(bytes(second, current(second).version));
});

test('a build of the same again keeps one of it', async () => {
	const [first, again] = [await site('library'), await site('library')];
	await freeze(first);
	await freeze(again, first);
	expect(versions(again)).toEqual(versions(first));
	expect(bytes(again, current(again).version)).toEqual(bytes(first, current(first).version));
});

test('beyond the number or the size that is kept, the oldest go, by name', async () => {
	const sites = [];
	for (const word of ['library', 'museum', 'theatre']) {
		const folder = await site(word);
		await freeze(folder, sites.at(-1));
		sites.push(folder);
	}
	const [oldest = '', middle = '', newest = ''] = sites;
	const names = versions(newest);
	expect(names).toHaveLength(3);
	const lines = await freeze(newest, middle, { versions: 2, bytes: 1e9 });
	expect(versions(newest)).toEqual(names.slice(0, 2));
	expect([...contents(join(newest, 'v')).keys()].some((file) => file.startsWith(names[2] ?? ''))).toBe(false);
	expect(lines.at(-1)).toBe(
		`versions: the oldest go, the limit is 2 and 1000.0 MB: ${current(oldest).version}`
	);
	const size = [...bytes(newest, names[0] ?? '').values()].reduce((sum, { length }) => sum + length, 0);
	await freeze(newest, middle, { versions: 20, bytes: size * 1.5 });
	expect(versions(newest)).toEqual(names.slice(0, 1));
});

test('a version too big to keep is said to be, and pages are told that there is none', async () => {
	const folder = await site('library');
	expect(await freeze(folder, undefined, { versions: 20, bytes: 1000 })).toEqual([
		expect.stringMatching(/^versions: [0-9a-f]{12} is not frozen: it has 0\.\d MB, the limit is 0\.0 MB$/)
	]);
	expect(versions(folder)).toEqual([]);
	expect(readFileSync(join(folder, 'v/current.json'), 'utf8')).toBe('null\n');
});

test.each([
	['data/themes.csv', 'has been changed', (file: string) => appendFileSync(file, 'x')],
	['data/themes.csv.gz', 'has been changed', (file: string) => writeFileSync(file, gzipSync('x'))],
	['embed/timeline/index.html.br', 'has been changed', (file: string) => writeFileSync(file, 'x')],
	['images/timeline.svg', 'is missing', (file: string) => rmSync(file)],
	['images/new.svg', 'is not in version.json', (file: string) => writeFileSync(file, 'x')],
	['version.json', 'is not whole JSON', (file: string) => writeFileSync(file, '{')],
	['version.json', 'no such file', (file: string) => rmSync(file)]
])('a former version whose %s %s is refused by name', async (file, fault, change) => {
	const [first, second] = [await site('library'), await site('museum')];
	await freeze(first);
	const path = join(first, 'v', current(first).version, file);
	change(path);
	const refused = freeze(second, first);
	await expect(refused).rejects.toThrow(KeepFault);
	await expect(refused).rejects.toThrow(`${path} ${fault} → `);
});

test('a former build from before there were versions has none to keep, and a missing one is refused', async () => {
	const folder = await site('library');
	const lines = await freeze(folder, temporaryFolder());
	expect(lines[1]).toMatch(/^versions: 0 of 0 former ones kept/);
	await expect(freeze(folder, join(folder, 'none'))).rejects.toThrow(
		`${join(folder, 'none')} no such folder → name a former build with --keep`
	);
});
