/** What of a built site is printed, and where the prints are put. */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A page that is handed out as PDF. */
export interface Paper {
	file: string;
	/** its address from the site's root */
	page: `/${string}`;
	/** is there once the page is ready to be printed */
	ready: string;
}

/** Where in the site they are. */
export const shelf = 'present';

export const papers: readonly Paper[] = [
	// each step of a slide is a page of its own
	{ file: 'deck.pdf', page: `/${shelf}/?print-pdf`, ready: '.live .pdf-page' },
	{ file: 'handout.pdf', page: `/${shelf}/handout/`, ready: '.handout' }
];

/** Whether a folder holds every paper. */
export function holdsPapers(folder: string): boolean {
	return papers.every(({ file }) => existsSync(join(folder, file)));
}

/** how OnPaper.svelte hides its links until there is something to follow them to */
const hidden = 'data-papers="" hidden=""';
const shown = 'data-papers=""';

/**
 * Puts the papers beside the pages and shows the links to them; where there are none the links stay hidden.
 *
 * @param from where they were printed
 * @throws {Error} where no page has a link to show
 */
export async function handOut(from: string, site: string): Promise<void> {
	if (!holdsPapers(from)) return;
	for (const { file } of papers) await copyFile(join(from, file), join(site, shelf, file));
	for (const page of [`${shelf}/index.html`, `${shelf}/handout/index.html`]) {
		const path = join(site, page);
		const html = await readFile(path, 'utf8');
		if (!html.includes(hidden))
			throw new Error(`${path} has no link to the PDFs → src/lib/present/handout/OnPaper.svelte`);
		await writeFile(path, html.replaceAll(hidden, shown));
	}
}
