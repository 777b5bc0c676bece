/**
 * Looks at every text of the site, and of one that is made up to be hard to lay out, in every font, width, size and
 * spacing: `npm run fit`, after `npm run build`. Options: --only TEXT, pages whose address holds it; --corpus default
 * or hostile; --share, a few conditions for each page, as in the tests; --font, --width, --size, --setting, those that are so alone.
 * Prints a table of what is cut, shortened, meets, is covered or widens its page, and ends with 1 where anything is.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { hostileCorpus } from '../tests/hostile/corpus.ts';
import { buildSiteOf } from '../tests/hostile/site.ts';
import { fitContext, linesOf, lookAt, withSize, type Seen } from '../tests/fit/open.ts';
import { lookAtPaper } from '../tests/fit/papers.ts';
import { conditionsOf, fitPages, sites } from '../tests/fit/pages.ts';
import { dealt, sizes } from '../tests/fit/settings.ts';
import { findBrowser } from '../scripts/tools/browser.ts';
import { root } from '../scripts/tools/root.ts';
import { serveSite } from '../scripts/serving/server.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
	options: {
		only: text,
		corpus: text,
		font: text,
		width: text,
		size: text,
		setting: text,
		share: { type: 'boolean' },
		built: { type: 'boolean' }
	}
});
const folders = sites(root);
if (!existsSync(folders.default)) {
	console.error('build/ is missing → npm run build');
	process.exit(1);
}
if (values.corpus !== 'default' && !values.built)
	await buildSiteOf(hostileCorpus(), join(folders.hostile, '..'));

const seen: (Seen & { corpus: string })[] = [];
const options = await findBrowser();
for (const size of sizes) {
	if (values.size !== undefined && Number(values.size) !== size) continue;
	const browser = await chromium.launch(withSize(options, size));
	try {
		for (const [corpus, folder] of Object.entries(folders)) {
			if (values.corpus !== undefined && values.corpus !== corpus) continue;
			const site = await serveSite(folder, 0);
			try {
				const context = await fitContext(browser, site.url);
				const queue = fitPages(folder).entries();
				const work = async () => {
					for (const [index, page] of queue) {
						if (values.only !== undefined && !page.path.includes(values.only)) continue;
						const all = conditionsOf(page);
						const conditions = (values.share && page.kind !== 'picture' ? dealt(all, index, 4) : all).filter(
							(condition) =>
								condition.size === size &&
								(values.font === undefined || condition.font === values.font) &&
								(values.width === undefined || condition.width === Number(values.width)) &&
								(values.setting === undefined || condition.setting === values.setting)
						);
						for (const found of await lookAt(context, page, conditions)) {
							seen.push({ ...found, corpus });
							for (const line of linesOf(found)) console.log(`${corpus}${line}`);
						}
					}
				};
				await Promise.all([work(), work()]);
			} finally {
				await site.close();
			}
		}
	} finally {
		await browser.close();
	}
}

let [papers, off] = [0, 0];
for (const [corpus, folder] of Object.entries(folders)) {
	if (values.corpus !== undefined && values.corpus !== corpus) continue;
	for (const file of ['present/deck.pdf', 'present/handout.pdf']) {
		if (!existsSync(join(folder, file)) || !file.includes(values.only ?? '')) continue;
		const found = await lookAtPaper(join(folder, file));
		papers += found.places;
		off += found.faults.length;
		for (const line of found.faults) console.log(`${corpus}/${file}, ${line}`);
	}
}

const kinds = new Map<string, number>();
for (const { corpus, path, faults } of seen)
	for (const { kind } of faults) {
		const key = `${corpus}${path} ${kind}`;
		kinds.set(key, (kinds.get(key) ?? 0) + 1);
	}
const table = [...kinds]
	.sort(([a], [b]) => (a < b ? -1 : 1))
	.map(([key, count]) => `${String(count).padStart(6)}  ${key}`);
if (table.length > 0) console.log(`\n${table.join('\n')}`);
const places = seen.reduce((sum, found) => sum + found.places, 0);
const faults = seen.reduce((sum, found) => sum + found.faults.length, 0);
console.log(`${papers} runs of words looked at in PDFs, ${off} faults`);
console.log(`${places} places looked at in ${seen.length} views, ${faults} faults`);
await writeFile(
	join(root, '.cache/fit.json'),
	JSON.stringify(
		seen.filter((found) => found.faults.length > 0),
		null,
		'\t'
	)
);
if (faults + off > 0 || seen.length + papers === 0) process.exitCode = 1;
