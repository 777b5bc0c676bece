import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parseArticle } from '#lib/corpus/article/parseArticle.ts';
import { nameSlug } from '#lib/text/slug.ts';
import { readSettingsIn } from '../../scripts/tools/corpus.ts';
import { messageLine } from '#lib/text/file/problems.ts';
import { fill, root, temporaryFolder } from '../scripts/folders.ts';
import { right, settingsFiles } from '../scripts/smallSettings.ts';

/** What stands in an address where another one has an id: "a-z" beside "[name]". */
const beside = globSync('**/[[]*[]]', { cwd: join(root, 'src/routes') })
	.flatMap((parameter) => globSync(`${escaped(dirname(parameter))}/*`, { cwd: join(root, 'src/routes') }))
	.map((path) => basename(path))
	.filter((name) => !/^[[(+]|\./.test(name));

/** A folder's name as a pattern that means itself. */
function escaped(folder: string): string {
	return folder.replace(/[[\]()]/g, '[$&]');
}

const words = [...new Set([...beside, 'index'])];

test('the routes have words of their own beside ids', () => {
	expect(beside).toContain('page');
	expect(beside).toContain('a-z');
});

test.each(words)('%s, which an address needs itself, is no id of an article or a name', (word) => {
	for (const written of [word, word.toUpperCase(), `${word}.`]) {
		expect(nameSlug(written)).not.toBe(word);
		expect(parseArticle('Text.', `${written}.md`).article?.article).toBe(`article-${word}`);
	}
});

test.each(words)('%s is refused as a theme and as a target', async (word) => {
	const { problems } = await readSettingsIn(
		fill(
			temporaryFolder(),
			settingsFiles({
				themes: right.themes.replace('theme: cuts', `theme: ${word}`),
				targets: right.targets.replace('target: cuts', `target: ${word}`)
			})
		)
	);
	const lines = problems.map(messageLine);
	for (const kind of ['theme', 'target'])
		expect(lines).toContainEqual(
			expect.stringContaining(`${kind} must be another word, as addresses need this one, found "${word}"`)
		);
});
