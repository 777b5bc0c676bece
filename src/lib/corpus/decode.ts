import { positionAt } from '../text/file/position.ts';
import type { Position } from '../text/file/position.ts';
import type { ProblemCode } from '../text/file/problems.ts';

/** Why bytes are no text, and where. */
export interface DecodeFault {
	code: ProblemCode;
	fault: string;
	at: Position | null;
}

/**
 * The text of a file's bytes: UTF-8 with or without its byte order mark, or UTF-16 with one.
 * Nothing is replaced or guessed: bytes that do not fit are a fault.
 */
export function decode(bytes: Uint8Array): string | DecodeFault {
	const utf16 = utf16Label(bytes);
	if (utf16) return decodeUtf16(bytes, utf16);
	if (bytes.includes(0)) return { code: 'E122', fault: 'looks like a binary file', at: null };
	try {
		// the decoder takes a byte order mark off
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return utf8Fault(bytes);
	}
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	// FF FE 00 00 is the mark of UTF-32, which is read as the binary file it then looks like
	if (bytes[0] === 0xff && bytes[1] === 0xfe && (bytes[2] !== 0 || bytes[3] !== 0)) return 'utf-16le';
	return null;
}

function decodeUtf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): string | DecodeFault {
	try {
		const text = new TextDecoder(label, { fatal: true }).decode(bytes);
		return text.includes('\0') ? { code: 'E122', fault: 'looks like a binary file', at: null } : text;
	} catch {
		return { code: 'E121', fault: 'not UTF-16, though its first bytes say so', at: null };
	}
}

function utf8Fault(bytes: Uint8Array): DecodeFault {
	const index = firstBadByte(bytes);
	const before = new TextDecoder('utf-8').decode(bytes.subarray(0, index));
	const at = positionAt(before, before.length);
	const byte = (bytes[index] ?? 0).toString(16).toUpperCase().padStart(2, '0');
	return { code: 'E120', fault: `not UTF-8 (byte 0x${byte}, line ${at.line})`, at };
}

/** The index of the first byte that starts no UTF-8 character (RFC 3629). */
function firstBadByte(bytes: Uint8Array): number {
	let index = 0;
	while (index < bytes.length) {
		const length = characterLength(bytes, index);
		if (length === 0) return index;
		index += length;
	}
	return index;
}

/** How many bytes the character at an index has, or 0 where there is none. */
function characterLength(bytes: Uint8Array, index: number): number {
	const first = bytes[index] ?? 0;
	if (first < 0x80) return 1;
	const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
	if (first < 0xc2 || first > 0xf4) return 0;
	const second = bytes[index + 1] ?? 0;
	const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
	const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
	if (second < lowest || second > highest) return 0;
	for (let next = 2; next < length; next++) {
		if (((bytes[index + next] ?? 0) & 0xc0) !== 0x80) return 0;
	}
	return length;
}
