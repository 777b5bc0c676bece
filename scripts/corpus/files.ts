import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '#lib/corpus/refusal.ts';
import type { Store } from '#lib/corpus/source.ts';
import { errorCode } from '../tools/errorCode.ts';
import { syncFolder } from '../tools/folderSwap.ts';
import { listFiles } from './listFiles.ts';
import { largestFile, readBytes } from './readFile.ts';

/** A folder on this machine. */
export interface DiskFolder extends Store {
	/**
	 * Waits until what was written is on the disk, so that a power cut afterwards finds it whole.
	 * @param isWaitedFor whether a file is; others the system writes when it likes
	 * @throws {Refusal} where the system refuses
	 */
	sync(isWaitedFor?: (file: string) => boolean): Promise<void>;
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
			written.push(file);
		},
		async sync(isWaitedFor = () => true) {
			try {
				await syncFiles(written.filter(isWaitedFor).map((file) => join(folder, file)));
			} catch (error) {
				throw writeRefusal(name, error);
			}
			for (const path of [...folders].toReversed()) syncFolder(path);
		}
	};
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
