import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { forget, keptBytes, ownFolder } from '../../scripts/site/ownFolder.ts';
import { cacheHome } from '../../scripts/tools/cacheHome.ts';
import { fill, temporaryFolder } from '../scripts/folders.ts';

let folder: string;
beforeEach(() => {
	folder = fill(temporaryFolder(), { 'in/a.md': 'One.', 'in/b.md': 'Two.', 'other/c.md': 'Three.' });
	vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
	return () => vi.unstubAllEnvs();
});
const at = (path: string): string => join(folder, path);

test('a folder has one place, by whatever path it is named', () => {
	const own = ownFolder([at('in')]);
	symlinkSync('in', at('link'));
	expect(own).toMatchObject({ articles: at('in'), only: null });
	expect(ownFolder([at('in/../link')])).toEqual(own);
	expect(ownFolder([at('other')])).not.toEqual(own);
});

test('files are read alone, where they stand beside one another', () => {
	expect(ownFolder([at('in/b.md'), at('in/a.md'), at('in/b.md')])).toMatchObject({
		articles: at('in'),
		only: ['a.md', 'b.md']
	});
});

test.each([
	[['none'], /none: no such folder → name a folder of articles, or files$/],
	[['in/a.md', 'in'], /in: a folder among others → /],
	[['in', 'other'], /in: a folder among others → /],
	[['in/a.md', 'other/c.md'], /other\/c\.md: not beside the other files → /]
])('%j says what is wrong', (paths, fault) => expect(ownFolder(paths.map(at))).toMatch(fault));

test('what is kept of a folder is weighed and forgotten, and the folder is not touched', () => {
	const own = ownFolder([at('in')]);
	if (typeof own === 'string') throw new Error(own);
	expect(keptBytes(own)).toBe(0);
	mkdirSync(join(own.corpus, 'data'), { recursive: true });
	writeFileSync(join(own.corpus, 'data/x.json'), '12345');
	expect(keptBytes(own)).toBe(5);
	expect(forget(own)).toBe(5);
	expect(existsSync(own.corpus)).toBe(false);
	expect(existsSync(at('in/a.md'))).toBe(true);
	expect(forget(own)).toBe(0);
});

test.each<[NodeJS.Platform, Record<string, string>, string]>([
	['linux', {}, join('/home/a', '.cache/pullquote')],
	['linux', { XDG_CACHE_HOME: '/x' }, join('/x', 'pullquote')],
	['darwin', {}, join('/home/a', 'Library/Caches/pullquote')],
	['win32', {}, join('/home/a', 'AppData/Local/pullquote/Cache')],
	['win32', { LOCALAPPDATA: '/l' }, join('/l', 'pullquote/Cache')]
])('on %s with %j what is kept is in %s', (system, env, place) => {
	expect(cacheHome(system, env, '/home/a')).toBe(place);
});
