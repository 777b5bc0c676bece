import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../scripts/build.ts';
import { fill, root, temporaryFolder } from '../scripts/folders.ts';
import { right, settingsFiles } from '../scripts/smallSettings.ts';
import { corpus } from '../scripts/wholeOutput.ts';

const document = readFileSync(join(root, 'docs/ADD.md'), 'utf8');

test('the theme that is added as an example stops the build as it is told, and goes on as it is told', async () => {
	const [, theme = ''] = /```yaml\n([^]*?)```/.exec(document) ?? [];
	const folder = temporaryFolder();
	const articles = fill(join(folder, 'articles'), corpus(1, 'library'));
	const built = (name: string, text: string) => {
		const settings = fill(join(folder, name), settingsFiles({ themes: right.themes + text }));
		return build('--articles', articles, '--settings', settings, '--out', join(folder, `${name}-out`));
	};
	expect(await built('told', theme)).toMatchObject({
		code: 2,
		warnings: expect.stringContaining('"The council rented a hall." is counted')
	});
	expect(document).toContain('Write `=rent` and `=rents`');
	expect(await built('mended', theme.replace(', rent]', ', =rent, =rents]'))).toMatchObject({ code: 0 });
});
