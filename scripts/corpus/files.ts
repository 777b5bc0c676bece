import {
	closeSync,
	constants,
	fstatSync,
	openSync,
	readdirSync,
	readSync,
	realpathSync,
	statSync
} from 'node:fs';
import type { Dirent } from 'node:fs';
import type { ProblemCode } from '#lib/text/problems.ts';

/** A file that may be an article. Paths are bytes: a name need not be UTF-8 to be read. */
export interface Entry {
	/** path within the folder, with `/`, for messages and ids */
	file: string;
	path: Buffer;
	/** why it cannot be read, where its kind alone says so */
	fault: FileFault | null;
}
export interface FileFault {
	code: ProblemCode;
	fault: string;
}

/** The largest file that is read, in bytes. */
const largestFile = 5 * 1024 * 1024;

const separator = Buffer.from('/');

/**
 * Every `.md` and `.txt` file of a folder and its subfolders, in byte order of their paths, and how many other
 * files there are. Names starting with a dot are passed over; links are not followed.
 * @throws where the folder itself cannot be read
 */
export function listFiles(folder: string): { entries: Entry[]; others: number } {
	const root = realpathSync(folder, 'buffer');
	const entries: Entry[] = [];
	let others = 0;
	const walk = (path: Buffer, within: string, items: Dirent<Buffer>[]): void => {
		for (const item of items.sort((a, b) => Buffer.compare(a.name, b.name))) {
			const name = item.name.toString('utf8');
			const file = within + name;
			const itemPath = Buffer.concat([path, separator, item.name]);
			const entry = (fault: FileFault | null): void => void entries.push({ file, path: itemPath, fault });
			const article = /\.(?:md|txt)$/i.test(name);
			if (name.startsWith('.')) continue;
			if (item.isDirectory()) {
				try {
					walk(itemPath, `${file}/`, readFolder(itemPath));
				} catch (error) {
					entry(readFault(error));
				}
			} else if (item.isSymbolicLink()) {
				const leads = linkTarget(itemPath, root);
				if (article || leads.folder) entry({ code: 'W210', fault: leads.words });
				else others++;
			} else if (!article) others++;
			else entry(item.isFile() ? null : notAFile);
		}
	};
	walk(root, '', readFolder(root));
	return { entries, others };
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
export function readBytes(path: Buffer | string): Uint8Array | FileFault {
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
		if (size > largestFile) return { code: 'E160', fault: `over the limit of 5 MB (${megabytes(size)} MB)` };
		return readWhole(descriptor, size);
	} catch (error) {
		return readFault(error);
	} finally {
		closeSync(descriptor);
	}
}

/** Reads to the end, which may have moved since the size was taken. */
function readWhole(descriptor: number, size: number): Uint8Array | FileFault {
	let bytes = Buffer.allocUnsafe(size + 1);
	let length = 0;
	for (;;) {
		const read = readSync(descriptor, bytes, length, bytes.length - length, null);
		if (read === 0) return bytes.subarray(0, length);
		length += read;
		if (length > largestFile) return { code: 'E160', fault: `over the limit of 5 MB (and growing)` };
		if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length)]);
	}
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

/** The system's code of a failed call (`ENOENT`), or null for any other error. */
export function errorCode(error: unknown): string | null {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
