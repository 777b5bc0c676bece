/** Builds the site with its slides and handout as PDF, and ends with 1 where no browser prints them: `npm run pdf`. */
import { existsSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { holdsPapers, papers, shelf } from './papers/papers.ts';
import { buildSite } from './site/build.ts';
import { root } from './tools/root.ts';

const folder = join(root, 'build', shelf);
// an attempt that printed nothing is not repeated by a build, but here
if (existsSync(folder) && !holdsPapers(folder))
	for (const step of ['papers', 'site']) await rm(join(root, '.cache', `${step}.sha256`), { force: true });
const code = await buildSite();
if (code !== 0) process.exit(code);
if (!holdsPapers(folder)) {
	console.error(
		'no PDF was made → write slides in data/deck.yaml if it has none; else install Chromium or Chrome, or set CHROMIUM_PATH to one'
	);
	process.exit(1);
}
for (const { file } of papers) {
	const path = join(folder, file);
	console.log(`build/${shelf}/${file}, ${Math.round((await stat(path)).size / 1000)} KB`);
}
