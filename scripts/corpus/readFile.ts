/** Reads a file of a folder that anybody may have filled. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { FileFault } from '#lib/corpus/source.ts';
import { errorCode } from '../tools/errorCode.ts';

/** The largest file that is read where nobody says another size, in bytes. */
export const largestFile = 5 * 1024 * 1024;

export const notAFile: FileFault = { code: 'W211', fault: 'not a regular file' };

/** The bytes of a file, or why there are none. Never blocks, and never reads beyond the limit. */
export function readBytes(path: Buffer | string, largest: number): Uint8Array | FileFault {
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
export function readFault(error: unknown): FileFault {
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
