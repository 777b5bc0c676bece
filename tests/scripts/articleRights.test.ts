import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build } from './build.ts';
import { fill, temporaryFolder } from './folders.ts';
import { right } from './smallSettings.ts';

/** What may be quoted in a row of each article, as the data say. */
async function quotable(site: string, ...more: string[]) {
	const folder = temporaryFolder();
	fill(join(folder, 'articles'), {
		'whole.md': '---\nrights: full\n---\nThe council spoke of a cut.',
		'ten.md': '---\nrights: quote 10 words\n---\nThe mayor spoke of a cut.',
		'silent.md': 'The people spoke of a cut.'
	});
	fill(join(folder, 'settings'), site === '' ? {} : { 'site.yaml': `${right.site}${site}` });
	const { code, said } = await build(
		...['--articles', join(folder, 'articles'), '--settings', join(folder, 'settings')],
		...['--out', join(folder, 'out'), ...more]
	);
	if (code !== 0) return { code, said };
	const rows: { article: string; quotable: number | null }[] = JSON.parse(
		readFileSync(join(folder, 'out/articles.json'), 'utf8')
	);
	return { said, quotable: Object.fromEntries(rows.map(({ article, quotable }) => [article, quotable])) };
}

describe('what may be shown of an article that does not say it', () => {
	test.each([
		['all of it, where nobody says otherwise', '', [], null],
		['as site.yaml says', 'article_rights: quote 40 words\n', [], 40],
		['counts alone, as site.yaml says', 'article_rights: counts only\n', [], 0],
		['as the command says', '', ['--rights', 'quote 25 words'], 25],
		['as site.yaml says, whatever the command', 'article_rights: full\n', ['--rights', 'counts only'], null]
	])('%s', async (_what, site, more, silent) => {
		expect(await quotable(site, ...more)).toMatchObject({ quotable: { whole: null, ten: 10, silent } });
	});

	test('is said where nobody has said it', async () => {
		expect((await quotable('', '--rights', 'quote 25 words')).said).toContain(
			'nothing is said of the rights in 1 article: quote 25 words of each → '
		);
		expect((await quotable('article_rights: quote 25 words\n')).said).not.toContain('nothing is said');
	});

	test.each(['none', 'quote 0 words', 'quote many words', 'Full', ''])('cannot be %j', async (rights) => {
		expect((await quotable(`article_rights: ${JSON.stringify(rights)}\n`)).code).toBe(2);
		await expect(quotable('', '--rights', rights)).rejects.toThrow('--rights must be full');
	});
});
