/** A folder of articles anywhere on this machine: it is read where it is, and nothing is written there. */
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../processes/run.ts';
import { root } from '../tools/root.ts';

/** A folder of articles, and where what is made of it is kept. */
export interface OwnFolder {
	articles: string;
	/** holds `data/` and `images/`, once they are made */
	corpus: string;
}

/** The folder that a path names, with a place for what is made of it; null where there is no such folder. */
export function ownFolder(path: string): OwnFolder | null {
	if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return null;
	const articles = realpathSync(path);
	const name = createHash('sha256').update(articles).digest('hex').slice(0, 12);
	return { articles, corpus: join(root, '.cache/folders', name) };
}

/** Makes the data of a folder; settings are read where the articles are. Resolves to the exit code. */
export async function buildFolderData({ articles, corpus }: OwnFolder): Promise<number> {
	mkdirSync(corpus, { recursive: true });
	const out = join(corpus, 'data');
	const { code } = await runNode([
		'scripts/build-data.ts',
		...['--articles', articles],
		...['--settings', articles],
		...['--out', out]
	]);
	return code;
}

/** Draws the pictures of a folder. Resolves to the exit code. */
export async function drawFolderPictures({ corpus }: OwnFolder): Promise<number> {
	return (await runNode(['scripts/pictures.ts', '--corpus', corpus])).code;
}
