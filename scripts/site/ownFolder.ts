/** A folder of articles anywhere on this machine: it is read where it is, and nothing is written there. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { correctionsFile } from '#lib/corrections/readCorrections.ts';
import { runNode } from '../processes/run.ts';
import { cacheHome } from '../tools/cacheHome.ts';
import { filesIn } from '../tools/filesIn.ts';
import { packaged } from '../tools/packaged.ts';

/** Articles, and where what is made of them is kept. */
export interface OwnFolder {
	/** the folder that they stand in */
	articles: string;
	/** those files of it that alone are read; null for all */
	only: string[] | null;
	/**
	 * holds `data/`, `images/`, `messages.txt` and what was found in each article, once they are made; and
	 * `pullquote.yaml`, if the articles' folder does not
	 */
	corpus: string;
}

/** The folder or the files that paths name, with a place for what is made of them; else what is wrong, in words. */
export function ownFolder(paths: readonly string[]): OwnFolder | string {
	const [first = '', ...more] = paths;
	const missing = paths.find((path) => !existsSync(path));
	if (missing !== undefined) return `${missing}: no such folder → name a folder of articles, or files`;
	if (more.length === 0 && statSync(first).isDirectory()) {
		const articles = realpathSync(first);
		return { articles, only: null, corpus: placeOf([articles]) };
	}
	const folder = paths.find((path) => statSync(path).isDirectory());
	if (folder !== undefined) return `${folder}: a folder among others → name one folder, or files`;
	const files = [...new Set(paths.map((path) => realpathSync(path)))].sort();
	const articles = dirname(files[0] ?? '.');
	const elsewhere = files.find((file) => dirname(file) !== articles);
	if (elsewhere !== undefined) return `${elsewhere}: not beside the other files → name files of one folder`;
	return { articles, only: files.map((file) => basename(file)), corpus: placeOf(files) };
}

function placeOf(paths: readonly string[]): string {
	return join(cacheHome(), createHash('sha256').update(paths.join('\n')).digest('hex').slice(0, 12));
}

/** Where corrections are: beside the articles once there is a file of them, else where all else is kept. */
export function correctionsFolder({ articles, corpus }: OwnFolder): string {
	return existsSync(join(articles, correctionsFile)) ? articles : corpus;
}

/** Every message of the last reading, a line each. */
export function messagesOf({ corpus }: OwnFolder): string {
	return join(corpus, 'messages.txt');
}

/** What is shown of other people's articles where it is published, if nobody says otherwise. */
export const publishedRights = 'quote 25 words';

/** The articles as they were read for a site that is published. */
export function textsOf({ corpus }: OwnFolder): string {
	return join(corpus, 'texts.json');
}

/**
 * Makes the data of a folder; settings are read where the articles are. Resolves to the exit code.
 *
 * @param out where they go, if not to their place
 * @param more options of build-data
 * @param again what was said before is not said again: only what came of it, and what stands in the way
 */
export async function buildFolderData(
	folder: OwnFolder,
	{ out, more = [], again = false }: { out?: string; more?: readonly string[]; again?: boolean } = {}
): Promise<number> {
	const { articles, only, corpus } = folder;
	mkdirSync(corpus, { recursive: true });
	const script = packaged ? join(import.meta.dirname, 'build-data.js') : 'scripts/build-data.ts';
	const place = join(corpus, 'data');
	const { code, output } = await runNode(
		[
			script,
			...['--articles', articles],
			...['--settings', articles],
			...['--corrections', correctionsFolder(folder)],
			...['--out', out ?? place],
			...['--report', messagesOf(folder)],
			...['--keep', join(corpus, 'analysis')],
			...(out === undefined ? ['--quick'] : []),
			...(only ?? []).flatMap((file) => ['--only', file]),
			...more
		],
		{ quiet: again }
	);
	if (again) {
		const said = output.trimEnd().split('\n');
		for (const line of code === 0 ? said.filter((one) => one.includes(', written to ')) : said)
			console.log(line);
	}
	return code;
}

/** Draws the pictures of a folder, where there is the code that draws them. Resolves to the exit code. */
export async function drawFolderPictures({ corpus }: OwnFolder): Promise<number> {
	if (packaged) return 2;
	return (await runNode(['scripts/pictures.ts', '--corpus', corpus])).code;
}

/** How much is kept of a folder, in bytes. */
export function keptBytes({ corpus }: OwnFolder): number {
	if (!existsSync(corpus)) return 0;
	return filesIn(corpus).reduce((sum, file) => sum + statSync(join(corpus, file)).size, 0);
}

/** Clears what is kept of a folder. @returns how many bytes that were */
export function forget(folder: OwnFolder): number {
	const bytes = keptBytes(folder);
	rmSync(folder.corpus, { recursive: true, force: true });
	return bytes;
}
