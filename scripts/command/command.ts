/** `pullquote`: from somebody's folder of articles to its site. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import project from '../../package.json' with { type: 'json' };
import { correctionsFile } from '#lib/corrections/readCorrections.ts';
import {
	buildFolderData,
	correctionsFolder,
	drawFolderPictures,
	forget,
	keptBytes,
	messagesOf,
	ownFolder,
	publishedRights,
	textsOf,
	type OwnFolder
} from '../site/ownFolder.ts';
import { errorCode } from '../tools/errorCode.ts';
import { buildFolderSite, exportTakeAway } from './folderSite.ts';
import { showAndFollow } from './follow.ts';
import { init } from './init.ts';
import { help, readOptions } from './options.ts';

/**
 * Does what a command line asks. Resolves to the exit code; a site that is shown goes on.
 *
 * @param prepare makes the program ready, where it is not
 */
export async function runCommand(args: readonly string[], prepare: () => Promise<number>): Promise<number> {
	try {
		return await doAsTold(args, prepare);
	} catch (error) {
		console.error(`pullquote: ${error instanceof Error ? error.message : String(error)}`);
		return isOfSystem(error) ? 2 : 70;
	}
}

/** Whether it is the system that refuses: a folder that nobody may write, a full disk. */
function isOfSystem(error: unknown): boolean {
	return /^E(?:ACCES|PERM|ROFS|NOSPC|DQUOT|NOTDIR|ISDIR|EXIST)$/.test(errorCode(error) ?? '');
}

async function doAsTold(args: readonly string[], prepare: () => Promise<number>): Promise<number> {
	const options = readOptions(args);
	if (typeof options === 'string') {
		console.error(`pullquote: ${options} → see pullquote --help`);
		return 64;
	}
	if (options.help || options.version) {
		process.stdout.write(options.help ? help : `${project.version}\n`);
		return 0;
	}
	const folder = ownFolder(options.paths);
	if (typeof folder === 'string') {
		console.error(folder);
		return 64;
	}
	process.env.BASE_PATH = '';
	const { action, out, address } = options;
	const isPublished = action === 'build' || action === 'export';
	const more = [
		...(address === null ? [] : ['--address', address]),
		...(isPublished ? ['--rights', publishedRights, '--texts', textsOf(folder)] : [])
	];
	if (action === 'forget') {
		const alsoRight = existsSync(join(folder.corpus, correctionsFile)) ? ', with what you put right' : '';
		console.log(`${megabytes(forget(folder))} MB forgotten of ${folder.articles}${alsoRight}`);
		return 0;
	}
	if (action === 'data') return await buildFolderData(folder, { out: resolve(out ?? ''), more });
	const read = await buildFolderData(folder, { more });
	if (read !== 0) return read;
	if (action === 'init') return init(folder);
	const code = await prepare();
	if (code !== 0) return code;
	if (action === 'build') return await buildFolderSite(folder, out ?? '');
	if (action === 'export') return await exportTakeAway(folder, out ?? '');
	return await show(folder, options.port);
}

async function show(folder: OwnFolder, port: number): Promise<number> {
	const { articles, only, corpus } = folder;
	console.log(
		`kept in ${corpus}: ${megabytes(keptBytes(folder))} MB, each message in ${messagesOf(folder)} → pullquote forget clears it`
	);
	let drawing: Promise<number> | null = null;
	const makeFile = async (path: string): Promise<string | null> => {
		if (!path.startsWith('images/')) return null;
		drawing ??= drawFolderPictures(folder);
		return (await drawing) === 0 && existsSync(join(corpus, path)) ? corpus : null;
	};
	const isRead = (file: string): boolean => only === null || only.includes(file) || file.endsWith('.yaml');
	return await showAndFollow(
		{
			sources: articles,
			corpus,
			isRead,
			read: () => buildFolderData(folder, { again: true }),
			makeFile,
			corrections: () => correctionsFolder(folder),
			changed: () => (drawing = null)
		},
		port
	);
}

function megabytes(bytes: number): string {
	return (Math.ceil(bytes / 100_000) / 10).toFixed(1);
}
