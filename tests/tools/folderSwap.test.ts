import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { remake } from '../../scripts/tools/folderSwap.ts';
import { contents, fill, temporaryFolder } from '../scripts/folders.ts';

/** Writes a site of one page. */
function page(text: string, code = 0): (folder: string) => Promise<number> {
	return async (folder) => {
		writeFileSync(join(folder, 'index.html'), text);
		return code;
	};
}
const siteOf = (text: string): Map<string, string> => new Map([['index.html', text]]);

test('remake(folder, make) makes a folder, then another in its place, and leaves nothing beside it', async () => {
	const folder = temporaryFolder();
	const site = join(folder, 'site');
	expect(await remake(site, page('one'))).toBe(0);
	expect(contents(site)).toEqual(siteOf('one'));
	fill(site, { 'more/page.html': 'of the old site' });
	expect(await remake(site, page('two'))).toBe(0);
	expect(contents(site)).toEqual(siteOf('two'));
	expect(readdirSync(folder)).toEqual(['site']);
});

test('remake(folder, make) leaves the old folder as it is while the work goes on, and where it fails', async () => {
	const folder = temporaryFolder();
	const site = fill(join(folder, 'site'), { 'index.html': 'one' });
	const seen = await remake(site, async (fresh) => {
		await page('half')(fresh);
		expect(contents(site)).toEqual(siteOf('one'));
		return 3;
	});
	expect(seen).toBe(3);
	const broken = remake(site, () => Promise.reject(new Error('the disk is full')));
	await expect(broken).rejects.toThrow('the disk is full');
	expect(contents(site)).toEqual(siteOf('one'));
	expect(readdirSync(folder)).toEqual(['site']);
});

test('remake(folder, make) first puts right what a process killed in the middle of it left', async () => {
	const folder = temporaryFolder();
	const site = fill(join(folder, 'site'), { 'index.html': 'one' });
	fill(join(folder, '.site.new'), { 'index.html': 'half', 'half.html': '' });
	renameSync(site, join(folder, '.site.old'));
	await remake(site, async (fresh) => {
		expect(readdirSync(fresh)).toEqual([]);
		expect(contents(site)).toEqual(siteOf('one'));
		return 1;
	});
	expect(contents(site)).toEqual(siteOf('one'));
	expect(existsSync(join(folder, '.site.old'))).toBe(false);
});
