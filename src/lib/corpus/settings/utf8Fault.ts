import { positionAt } from '../../text/file/position.ts';
import type { Position } from '../../text/file/position.ts';

/** Where bytes stop being UTF-8, in words and as a place; null where all of them are. */
export function utf8Fault(bytes: Uint8Array): { fault: string; at: Position } | null {
	const index = firstBadByte(bytes);
	if (index === bytes.length) return null;
	const before = new TextDecoder('utf-8').decode(bytes.subarray(0, index));
	const at = positionAt(before, before.length);
	const byte = (bytes[index] ?? 0).toString(16).toUpperCase().padStart(2, '0');
	return { fault: `not UTF-8 (byte 0x${byte}, line ${at.line})`, at };
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
