import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { closeSync, openSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** What was written: its size and its sha256 in hex. */
export interface Written {
	bytes: number;
	sha256: string;
}

/** Text written to a new file piece by piece, so that a large table is never one string. */
export interface FileWriter {
	write(text: string): void;
	/** writes what is left and closes the file */
	end(): Written;
	/** gives up: what was written so far stays */
	abandon(): void;
}

const pieceLength = 1 << 18;

/** Opens a new file for UTF-8 text. @throws where it exists or cannot be written */
export function openWriter(path: string): FileWriter {
	const descriptor = openSync(path, 'wx');
	const hash = sha256.create();
	let pieces: string[] = [];
	let length = 0;
	let bytes = 0;
	const flush = (): void => {
		const buffer = Buffer.from(pieces.join(''), 'utf8');
		pieces = [];
		length = 0;
		hash.update(buffer);
		bytes += buffer.length;
		for (let done = 0; done < buffer.length;) done += writeSync(descriptor, buffer, done);
	};
	return {
		write(text) {
			pieces.push(text);
			length += text.length;
			if (length >= pieceLength) flush();
		},
		end() {
			flush();
			closeSync(descriptor);
			return { bytes, sha256: bytesToHex(hash.digest()) };
		},
		abandon: () => closeSync(descriptor)
	};
}

/** Writes one whole file. */
export function writeText(path: string, text: string): Written {
	const writer = openWriter(path);
	try {
		writer.write(text);
		return writer.end();
	} catch (error) {
		writer.abandon();
		throw error;
	}
}

const syncedAtOnce = 32;

/**
 * Waits until files are on the disk, so that a power cut after the swap finds them whole. Many at once take a
 * tenth of the time of one after another.
 */
export async function syncFiles(paths: string[]): Promise<void> {
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
