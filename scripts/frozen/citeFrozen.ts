import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { FrozenVersion, Site } from '#lib/schema.ts';
import { edited, readPage } from '../tools/html.ts';

/**
 * Puts the address of each chart's frozen version into its page, for those who cite it without a script. The name of
 * a version is a checksum of the built files, so no page can know it while it is made.
 *
 * @param site the built site's folder, frozen, its charts' pages not yet compressed; left as it is where this build was not
 */
export async function citeFrozen(site: string): Promise<void> {
	const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(site, file), 'utf8'));
	const current = v.parse(v.nullable(FrozenVersion), await read('v/current.json'));
	if (current === null) return;
	const { address } = v.parse(Site, await read('data/site.json'));
	for (const slug of chartSlugs) {
		const file = join(site, 'charts', slug, 'index.html');
		const frozen = `v/${current.version}/embed/${slug}/`;
		if (!existsSync(file) || !existsSync(join(site, frozen))) continue;
		const html = await readFile(file, 'utf8');
		// where Cite.svelte says that there is none
		const place = readPage(html).elements.find(
			({ name, attributes }) => name === 'noscript' && attributes.has('data-frozen')
		);
		if (!place) throw new Error(`${file} has no place for its frozen version`);
		const text = `This version, which stays: <a href="../../${frozen}">${address}/${frozen}</a>`;
		await writeFile(file, edited(html, [{ ...place.inner, text }]));
	}
}
