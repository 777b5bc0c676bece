/**
 * Writes a corpus for trying the whole build on: `node lab/bench/writeArticles.ts NUMBER FOLDER [WORDS]`. Each article
 * is sentences of the project's own articles drawn again, and a few invented ones with names and sums of its own; of
 * WORDS words or a few more, where that is said.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { thousands } from '#lib/wording/numbers.ts';
import { readCorpus } from '../../scripts/tools/corpus.ts';
import { largeCorpus } from './largeCorpus.ts';

const [number = '', folder = '', words = 'Infinity'] = process.argv.slice(2);
const size = Number(number);
const most = Number(words);
if (!Number.isInteger(size) || size < 1 || folder === '' || !(most > 0)) {
	console.error('usage: node lab/bench/writeArticles.ts NUMBER FOLDER [WORDS]');
	process.exit(64);
}

const { articles } = await readCorpus();
mkdirSync(folder, { recursive: true });
for (const { article, body, ...facts } of largeCorpus(articles, size))
	writeFileSync(
		join(folder, `${article}.md`),
		`---\n${stringify({ ...facts, rights: 'full' })}---\n\n${cut(body)}\n`
	);
console.log(`${thousands(size)} articles written to ${folder}`);

/** As many paragraphs as have so many words. */
function cut(body: string): string {
	let left = most;
	return body
		.split('\n\n')
		.filter((paragraph) => {
			const isLeft = left > 0;
			left -= paragraph.split(' ').length;
			return isLeft;
		})
		.join('\n\n');
}
