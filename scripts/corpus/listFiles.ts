/** Lists the files of a folder that anybody may have filled. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import ignore, { type Ignore } from 'ignore';
import type { Entry, FileFault } from '#lib/corpus/source.ts';
import { errorCode } from '../tools/errorCode.ts';
import { largestFile, notAFile, readBytes, readFault } from './readFile.ts';

const separator = Buffer.from('/');

/**
 * Every file of a folder and its subfolders. Names starting with a dot, `node_modules` and what `.gitignore` names are
 * passed over; links are not followed.
 * @param found told the path of each
 * @throws where the folder itself cannot be read
 */
export function listFiles(folder: string, found: (file: string, path: Buffer) => void): Entry[] {
	const root = realpathSync(folder, 'buffer');
	const entries: Entry[] = [];
	const walk = (path: Buffer, within: string, items: Dirent<Buffer>[], above: readonly Ignored[]): void => {
		const ignored = [...above, ...ignoredBy(path, within, items)];
		for (const item of items) {
			const name = item.name.toString('utf8');
			const file = within + name;
			const itemPath = Buffer.concat([path, separator, item.name]);
			const entry = (fault: FileFault | null, isFolder = false): void => {
				found(file, itemPath);
				entries.push({ file, fault, isFolder });
			};
			if (name.startsWith('.') || name === 'node_modules') continue;
			if (isIgnored(ignored, item.isDirectory() ? `${file}/` : file)) continue;
			if (item.isDirectory()) {
				try {
					walk(itemPath, `${file}/`, readFolder(itemPath), ignored);
				} catch (error) {
					entry(readFault(error), true);
				}
			} else if (item.isSymbolicLink()) {
				const leads = linkTarget(itemPath, root);
				entry({ code: 'W210', fault: leads.words }, leads.folder);
			} else entry(item.isFile() ? null : notAFile);
		}
	};
	walk(root, '', readFolder(root), []);
	return entries;
}

/** What a `.gitignore` keeps out, of the files below its folder. */
interface Ignored {
	within: string;
	rules: Ignore;
}

function ignoredBy(path: Buffer, within: string, items: Dirent<Buffer>[]): Ignored[] {
	const listed = items.some((item) => item.isFile() && item.name.toString('utf8') === '.gitignore');
	const bytes = listed
		? readBytes(Buffer.concat([path, separator, Buffer.from('.gitignore')]), largestFile)
		: null;
	if (bytes === null || 'code' in bytes) return [];
	return [{ within, rules: ignore().add(new TextDecoder().decode(bytes)) }];
}

/** The rules nearest to a file speak last, as git has them. */
function isIgnored(ignored: readonly Ignored[], file: string): boolean {
	let is = false;
	for (const { within, rules } of ignored) {
		const said = rules.test(file.slice(within.length));
		if (said.ignored) is = true;
		else if (said.unignored) is = false;
	}
	return is;
}

function readFolder(path: Buffer): Dirent<Buffer>[] {
	return readdirSync(path, { encoding: 'buffer', withFileTypes: true });
}

/** Where a link leads, in words. */
function linkTarget(path: Buffer, root: Buffer): { words: string; folder: boolean } {
	try {
		const target = realpathSync(path, 'buffer');
		const folder = statSync(target).isDirectory();
		const inside =
			target.subarray(0, root.length).equals(root) && [undefined, 0x2f].includes(target[root.length]);
		if (!inside) return { words: 'a link that leads out of the folder', folder };
		return { words: folder ? 'a link to a folder' : 'a link to another file of the folder', folder };
	} catch (error) {
		if (errorCode(error) === 'ELOOP') return { words: 'a link that leads round in a loop', folder: false };
		return { words: 'a link that leads nowhere', folder: false };
	}
}
