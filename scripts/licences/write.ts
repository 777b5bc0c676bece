/** `licences.txt` of a built site: made from what the bundler put into it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Definitions, Site } from '#lib/schema.ts';
import { sansFiles } from '../pictures/fonts.ts';
import { root } from '../tools/root.ts';
import { serifSource } from '../fonts/serif.ts';
import { packageOf, readPackages } from './bundled.ts';
import { licencesFile } from './file.ts';
import { licensed, withDependencies } from './package.ts';
import { readSources } from './sources.ts';
import { termsText, type Chapter } from './text.ts';

/** Files of packages that are in the site as they are, or in its slides: fonts, and the frame of a PowerPoint file. */
const files = [serifSource, ...Object.values(sansFiles), fileURLToPath(import.meta.resolve('pptxgenjs'))];

/**
 * Writes the licences of all that is in a site, with their texts.
 *
 * @param program the compiled program that made it
 * @param more the folders of packages that the bundler's list does not have
 * @throws {Error} where a package has no licence's text
 */
export async function writeLicences(
	folder: string,
	program: string,
	site: Pick<Site, 'rights'>,
	prices: Definitions['prices'],
	more: readonly string[]
): Promise<void> {
	const text = termsText({
		own: await readFile(join(root, 'LICENSE'), 'utf8'),
		articles: site.rights,
		prices: prices === null ? null : `${prices.series}: ${prices.licence}.`,
		chapters: chapters([...readPackages(program, 'client'), ...more], readPackages(program, 'ssr')),
		sources: readSources()
	});
	await writeFile(join(folder, licencesFile), text);
}

/** The packages of a site in chapters, none in two of them. */
function chapters(client: readonly string[], server: readonly string[]): Chapter[] {
	const known = new Set<string>();
	const fresh = (folders: Iterable<string>) =>
		[...new Set(folders)]
			.filter((folder) => !known.has(folder) && known.add(folder))
			.map(licensed)
			.sort((a, b) => (a.name < b.name ? -1 : 1));
	return [
		{
			title: 'Code of others in the pages',
			about: 'Its files in part, put together.',
			packages: fresh(client)
		},
		{
			title: 'Fonts and frames',
			about: 'In part: letters of pages, pictures and PDFs, and what every PowerPoint file begins with.',
			packages: fresh(files.flatMap((file) => packageOf(file.split(sep).join('/')) ?? []))
		},
		{
			title: 'Code of others that wrote the pages',
			about: 'It is not in the site.',
			packages: fresh(server.flatMap((folder) => [...withDependencies(folder)]))
		}
	];
}
