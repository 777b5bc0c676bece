/**
 * Writes a corpus for trying the whole build on: `node lab/bench/writeArticles.ts NUMBER FOLDER`. Each article is
 * sentences of the project's own articles drawn again, and a few invented ones with names and sums of its own.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { thousands } from '#lib/wording/numbers.ts';
import { readCorpus } from '../../scripts/tools/corpus.ts';
import { largeCorpus } from './largeCorpus.ts';

const [number = '', folder = ''] = process.argv.slice(2);
const size = Number(number);
if (!Number.isInteger(size) || size < 1 || folder === '') {
	console.error('usage: node lab/bench/writeArticles.ts NUMBER FOLDER');
	process.exit(64);
}

const { articles } = await readCorpus();
mkdirSync(folder, { recursive: true });
for (const { article, body, ...facts } of largeCorpus(articles, size))
	writeFileSync(
		join(folder, `${article}.md`),
		`---\n${stringify({ ...facts, rights: 'full' })}---\n\n${body}\n`
	);
console.log(`${thousands(size)} articles written to ${folder}`);
