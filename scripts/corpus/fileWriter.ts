import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** What was written: its size and its sha256 in hex. */
export interface Written {
	bytes: number;
	sha256: string;
}

/** Text written to a new file piece by piece, so that a large table is never one string. */
export interface FileWriter {
	write(text: string): void;
	/** writes what is left and waits until it is on the disk */
	end(): Written;
	/** gives up: what was written so far stays */
	abandon(): void;
}

const pieceLength = 1 << 18;

/** Opens a new file for UTF-8 text. @throws where it exists or cannot be written */
export function openWriter(path: string): FileWriter {
	const descriptor = openSync(path, 'wx');
	const hash = createHash('sha256');
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
			fsyncSync(descriptor);
			closeSync(descriptor);
			return { bytes, sha256: hash.digest('hex') };
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
