/**
 * Keeps what every chart looks like now, in `tests/goldens`: `npm run goldens`. The tests compare with it, so that no
 * chart changes unseen; after a change that is meant, run this and look at the difference.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { render } from 'svelte/server';
import { goldenCorpora } from './goldens/corpora.ts';
import { goldensOf } from './goldens/draw.ts';
import { understandComponents } from '../scripts/pictures/components.ts';
import { root } from '../scripts/tools/root.ts';

understandComponents();
const { chartSlugs } = await import('#lib/charts/slugs.ts');
const { chartBySlug } = await import('#lib/charts/registry.ts');

const folder = join(root, 'tests/goldens');
await rm(folder, { recursive: true, force: true });
let [files, characters] = [0, 0];
for (const { name, tables, articles } of await goldenCorpora()) {
	await mkdir(join(folder, name), { recursive: true });
	for (const slug of chartSlugs) {
		const chart = await chartBySlug(slug);
		if (!chart) continue;
		const goldens = await goldensOf(
			chart,
			tables,
			articles,
			(component, props) => render(component, { props }).body
		);
		for (const [file, text] of goldens) {
			await writeFile(join(folder, name, file), text);
			files++;
			characters += text.length;
		}
	}
}
console.log(`${files} drawings kept in tests/goldens, ${Math.round(characters / 1000)} KB`);
