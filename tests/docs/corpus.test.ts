import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { correctionSchemas } from '#lib/corrections/corrections.ts';
import {
	DeckSettings,
	FigureSetting,
	NameSettings,
	ReferenceSettings,
	SiteSettings,
	TargetSetting,
	ThemeSetting
} from '#lib/settings.ts';
import { build } from '../scripts/build.ts';
import { article, contents, fill, root, temporaryFolder } from '../scripts/folders.ts';

const document = readFileSync(join(root, 'docs/CORPUS.md'), 'utf8');
/** The examples by the file that each is. */
const examples = new Map(
	[...document.matchAll(/^```\w+ (\S+)\n([^]*?)^```$/gm)].map(([, file = '', text = '']) => [file, text])
);

test('the examples are a corpus that builds, with nothing to be said of it', async () => {
	expect([...examples.keys()].sort()).toEqual([
		'articles/rents-in-ashby.md',
		'deck.yaml',
		'figures.yaml',
		'names.yaml',
		'pullquote.yaml',
		'reference.yaml',
		'site.yaml',
		'targets.yaml',
		'themes.yaml'
	]);
	const folder = fill(temporaryFolder(), Object.fromEntries(examples));
	const out = join(folder, 'out');
	const built = await build('--articles', join(folder, 'articles'), '--settings', folder, '--out', out);
	expect(built).toMatchObject({ code: 0, warnings: '' });
	const files = contents(out);
	// what the examples are to show is found
	for (const name of [
		'articles',
		'figures',
		'theme-mentions',
		'name-mentions',
		'stance',
		'reference',
		'prices'
	])
		expect([name, JSON.parse(files.get(`${name}.json`) ?? '')]).not.toEqual([name, []]);
});

/** Every key that a schema knows, at any depth. */
function keysOf(schema: unknown, found = new Set<string>()): Set<string> {
	if (typeof schema !== 'object' || schema === null) return found;
	const { entries, wrapped, item, items, pipe, options } = schema as Record<string, unknown>;
	if (typeof entries === 'object' && entries !== null)
		for (const [key, value] of Object.entries(entries)) keysOf(value, found.add(key));
	for (const inner of [wrapped, item, items, pipe, options].flat()) keysOf(inner, found);
	return found;
}

test.each([
	['site.yaml', SiteSettings],
	['themes.yaml', ThemeSetting],
	['names.yaml', NameSettings],
	['targets.yaml', TargetSetting],
	['figures.yaml', FigureSetting],
	['reference.yaml', ReferenceSettings],
	['deck.yaml', DeckSettings],
	['pullquote.yaml', { entries: correctionSchemas }]
])('every setting of %s is explained, and stands in an example or in words', (file, schema) => {
	const heading = document.indexOf(`## ${file}`);
	expect(heading).toBeGreaterThan(0);
	const next = document.indexOf('\n## ', heading);
	const part = document.slice(heading, next < 0 ? undefined : next);
	const keys = [...keysOf(schema)];
	expect(keys.length).toBeGreaterThan(2);
	expect(keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(part))).toEqual([]);
});

test('every key of an article’s front matter is explained', async () => {
	const folder = fill(temporaryFolder(), {
		...Object.fromEntries(examples),
		'articles/odd.md': article('Odd', 'The rents rose.').replace('---\n', '---\nno_such_key: 1\n')
	});
	const { warnings } = await build(
		'--articles',
		join(folder, 'articles'),
		'--settings',
		folder,
		'--out',
		join(folder, 'out')
	);
	const [, known = ''] = /known are (.+)/.exec(warnings) ?? [];
	expect(known.split(', ').length).toBeGreaterThan(5);
	const table = document.slice(document.indexOf('| key'), document.indexOf('## site.yaml'));
	expect(known.split(', ').filter((key) => !table.includes(`| \`${key}\``))).toEqual([]);
});
