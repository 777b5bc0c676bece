import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../scripts/folders.ts';

const documents = globSync(['*.md', 'docs/*.md', '.github/**/*.md'], { cwd: root });
const packageFile = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};
/** What only a build makes, or whoever follows the document. */
const made = /^(?:build|static\/(?:data|images|fonts)|src\/lib\/charts\/your-chart)(?:\/|$)|[A-Z]{4}|<|\*|…/;
/** Former names stay in the list of changes. */
const past = new Set(['CHANGELOG.md']);

test('the documents are there', () => {
	for (const file of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/ARCHITECTURE.md', 'docs/ADD.md'])
		expect(documents).toContain(file);
});

test.each(documents.filter((file) => !past.has(file)))(
	'every path, link and command in %s is there',
	(file) => {
		const text = readFileSync(join(root, file), 'utf8');
		const missing: string[] = [];
		for (const [, path = ''] of text.matchAll(
			/`((?:src|scripts|tests|lab|docs|data|static|\.github|\.ci)\/[^`\s]*)`/g
		))
			if (!made.test(path) && !existsSync(join(root, path))) missing.push(path);
		for (const [, link = ''] of text.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g))
			if (!existsSync(join(root, dirname(file), link))) missing.push(link);
		for (const [, command = ''] of text.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g))
			if (!(command in packageFile.scripts)) missing.push(`npm run ${command}`);
		expect(missing).toEqual([]);
	}
);
