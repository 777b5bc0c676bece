import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { init } from '../../scripts/command/init.ts';
import { build } from '../scripts/build.ts';
import { fill, temporaryFolder } from '../scripts/folders.ts';

test('what is suggested is written beside the articles, read from there, and never written over', async () => {
	vi.spyOn(console, 'log').mockImplementation(() => undefined);
	const folder = temporaryFolder();
	const text =
		'We must keep our volunteers. Volunteers should be thanked. The Labour Party says that volunteers work hard.';
	const articles = fill(join(folder, 'in'), { 'a.txt': text, 'b.txt': `${text} They met.` });
	const out = join(folder, 'corpus/data');
	const read = () => build('--articles', articles, '--settings', articles, '--out', out);
	const first = await read();
	expect(first).toMatchObject({ code: 0 });
	expect(first.said).toMatch(
		/^suggested themes: Volunteers; targets: Labour Party → themes\.yaml and targets\.yaml beside/m
	);
	expect(init({ articles, only: null, corpus: join(folder, 'corpus') })).toBe(0);
	const file = join(articles, 'themes.yaml');
	expect(readFileSync(file, 'utf8')).toContain('theme: volunteers');
	const second = await read();
	expect(second).toMatchObject({ code: 0 });
	expect(second.said).toContain('1 theme,');
	expect(second.said).not.toMatch(/suggested|left aside/);
	writeFileSync(file, '[]\n');
	init({ articles, only: null, corpus: join(folder, 'corpus') });
	expect(readFileSync(file, 'utf8')).toBe('[]\n');
	expect((await read()).said).toContain('0 themes,');
});

test('corrections go beside the articles: those that were made, or an example that says nothing yet', async () => {
	vi.spyOn(console, 'log').mockImplementation(() => undefined);
	const articles = fill(temporaryFolder(), {
		'a.txt': 'We must keep our volunteers. Volunteers should be thanked.'
	});
	const corpus = join(articles, '.corpus');
	const read = () => build('--articles', articles, '--settings', articles, '--out', join(corpus, 'data'));
	await read();
	const own = { articles, only: null, corpus };
	init(own);
	const file = join(articles, 'pullquote.yaml');
	expect((await read()).warnings).not.toMatch(/W22|E1/);
	// each line of it is an entry in a form that is known
	const example = readFileSync(file, 'utf8');
	const lines = example.slice(example.indexOf('# sums:')).replaceAll(/^# ?/gm, '');
	writeFileSync(file, lines);
	const { warnings } = await read();
	expect(warnings).toMatch(/W221/);
	expect(warnings).not.toMatch(/W220|E1/);
	rmSync(file);
	writeFileSync(join(corpus, 'pullquote.yaml'), 'names: []\n');
	init(own);
	expect(readFileSync(file, 'utf8')).toBe('names: []\n');
	expect(existsSync(join(corpus, 'pullquote.yaml'))).toBe(false);
});
