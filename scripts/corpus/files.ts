import {
	closeSync,
	constants,
	fstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readSync,
	realpathSync,
	statSync,
	writeSync
} from 'node:fs';
import type { Dirent } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { Refusal } from '#lib/corpus/refusal.ts';
import type { Entry, FileFault, Store } from '#lib/corpus/source.ts';
import { syncFolder } from '../tools/folderSwap.ts';

/** The largest file that is read where nobody says another size, in bytes. */
const largestFile = 5 * 1024 * 1024;

const separator = Buffer.from('/');

/** A folder on this machine. */
export interface DiskFolder extends Store {
	/**
	 * Waits until what was written is on the disk, so that a power cut afterwards finds it whole.
	 * @throws {Refusal} where the system refuses
	 */
	sync(): Promise<void>;
}

/**
 * A folder on this machine as a build reads it and writes into it.
 * @param name as messages call it
 */
export function diskFolder(folder: string, name = folder): DiskFolder {
	// paths are bytes: a name need not be UTF-8 to be read
	const paths = new Map<string, Buffer>();
	const written: string[] = [];
	const folders = new Set([folder]);
	return {
		name,
		async list() {
			try {
				return listFiles(folder, (file, path) => paths.set(file, path));
			} catch (error) {
				const code = errorCode(error);
				throw code === null ? error : Refusal.of(name, 'E170', `the folder cannot be read (${code})`);
			}
		},
		read: async (file, largest = largestFile) => readBytes(paths.get(file) ?? join(folder, file), largest),
		async write(file, pieces) {
			const path = join(folder, file);
			try {
				const parent = dirname(path);
				if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
				folders.add(parent);
				writeWhole(path, pieces);
			} catch (error) {
				throw writeRefusal(name, error);
			}
			written.push(path);
		},
		async sync() {
			try {
				await syncFiles(written);
			} catch (error) {
				throw writeRefusal(name, error);
			}
			for (const path of [...folders].toReversed()) syncFolder(path);
		}
	};
}

/**
 * Every file of a folder and its subfolders. Names starting with a dot, `node_modules` and what `.gitignore` names are
 * passed over; links are not followed.
 * @param found told the path of each
 * @throws where the folder itself cannot be read
 */
function listFiles(folder: string, found: (file: string, path: Buffer) => void): Entry[] {
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

const notAFile: FileFault = { code: 'W211', fault: 'not a regular file' };

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

/** The bytes of a file, or why there are none. Never blocks, and never reads beyond the limit. */
function readBytes(path: Buffer | string, largest: number): Uint8Array | FileFault {
	let descriptor: number;
	try {
		// a pipe opened so returns at once; the flags are missing on Windows, where it cannot happen
		descriptor = openSync(
			path,
			constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)
		);
	} catch (error) {
		return readFault(error);
	}
	try {
		const { size, isFile } = ((stats) => ({ size: stats.size, isFile: stats.isFile() }))(
			fstatSync(descriptor)
		);
		if (!isFile) return notAFile;
		if (size > largest) return tooLarge(largest, `${megabytes(size)} MB`);
		return readWhole(descriptor, size, largest);
	} catch (error) {
		return readFault(error);
	} finally {
		closeSync(descriptor);
	}
}

/** Reads to the end, which may have moved since the size was taken. */
function readWhole(descriptor: number, size: number, largest: number): Uint8Array | FileFault {
	let bytes = Buffer.allocUnsafe(size + 1);
	let length = 0;
	for (;;) {
		const read = readSync(descriptor, bytes, length, bytes.length - length, null);
		if (read === 0) return bytes.subarray(0, length);
		length += read;
		if (length > largest) return tooLarge(largest, 'and growing');
		if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length)]);
	}
}

function tooLarge(largest: number, size: string): FileFault {
	return { code: 'E160', fault: `over the limit of ${largest / (1024 * 1024)} MB (${size})` };
}

function megabytes(bytes: number): string {
	return (Math.ceil((bytes / (1024 * 1024)) * 10) / 10).toFixed(1);
}

/** A fault of the file system as a problem with an article. */
function readFault(error: unknown): FileFault {
	switch (errorCode(error)) {
		case 'ENOENT':
			return { code: 'E151', fault: 'gone before it was read' };
		case 'EACCES':
		case 'EPERM':
			return { code: 'E150', fault: 'cannot be read (not allowed)' };
		case 'ELOOP':
		case 'EMLINK':
			return { code: 'W210', fault: 'a link that was put in the file’s place' };
		case 'ENXIO':
		case 'EISDIR':
			return notAFile;
		case null:
			throw error;
		default:
			return { code: 'E150', fault: `cannot be read (${errorCode(error)})` };
	}
}

/** Writes a new file. @throws where it exists or cannot be written, and what the pieces throw */
function writeWhole(path: string, pieces: Iterable<Uint8Array>): void {
	const descriptor = openSync(path, 'wx');
	try {
		for (const piece of pieces)
			for (let done = 0; done < piece.length;) done += writeSync(descriptor, piece, done);
	} finally {
		closeSync(descriptor);
	}
}

const syncedAtOnce = 32;

/** Many at once take a tenth of the time of one after another. */
async function syncFiles(paths: string[]): Promise<void> {
	for (let start = 0; start < paths.length; start += syncedAtOnce) {
		await Promise.all(
			paths.slice(start, start + syncedAtOnce).map(async (path) => {
				const file = await open(path, 'r+');
				try {
					await file.sync();
				} finally {
					await file.close();
				}
			})
		);
	}
}

/** What the file system refuses to write, in words; any other error as it is. */
export function writeRefusal(folder: string, error: unknown): unknown {
	switch (errorCode(error)) {
		case null:
			return error;
		case 'ENOSPC':
		case 'EDQUOT':
		case 'EFBIG':
			return Refusal.of(folder, 'E173', 'the disk is full');
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return Refusal.of(folder, 'E173', 'writing is not allowed');
		case 'EEXIST':
		case 'ENOTDIR':
			return Refusal.of(folder, 'E173', 'a file stands where a folder is needed');
		default:
			return Refusal.of(folder, 'E173', `cannot be written (${errorCode(error)})`);
	}
}

/** The system's code of a failed call (`ENOENT`), or null for any other error. */
export function errorCode(error: unknown): string | null {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
