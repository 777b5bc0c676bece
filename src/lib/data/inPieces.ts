import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** What was written: its size and its SHA-256 in hex. */
export interface Written {
	bytes: number;
	sha256: string;
}

/** A checksum as it is made, piece by piece. */
export interface Hash {
	update(bytes: Uint8Array): unknown;
	/** in hex */
	digest(): string;
}

/** SHA-256 where nobody hands in a faster one. */
export function plainHash(): Hash {
	const hash = sha256.create();
	return { update: (bytes) => hash.update(bytes), digest: () => bytesToHex(hash.digest()) };
}

/** characters that are put together before they are handed on */
const pieceLength = 1 << 18;

/**
 * Text as UTF-8 in pieces, so that a large table is never one string, counted and summed up as they are taken.
 * @returns the pieces, to be taken once, and what they were, once all are taken
 */
export function inPieces(
	texts: Iterable<string>,
	newHash: () => Hash = plainHash
): { pieces: Iterable<Uint8Array>; written(): Written } {
	const encoder = new TextEncoder();
	const hash = newHash();
	let bytes = 0;
	function* pieces(): Generator<Uint8Array> {
		let held: string[] = [];
		let length = 0;
		const piece = (): Uint8Array => {
			const encoded = encoder.encode(held.join(''));
			held = [];
			length = 0;
			hash.update(encoded);
			bytes += encoded.length;
			return encoded;
		};
		for (const text of texts) {
			held.push(text);
			length += text.length;
			if (length >= pieceLength) yield piece();
		}
		if (length > 0) yield piece();
	}
	return { pieces: pieces(), written: () => ({ bytes, sha256: hash.digest() }) };
}
