import type { ProblemCode } from '../text/file/problems.ts';

/** Why bytes are no text. */
export interface DecodeFault {
	code: ProblemCode;
	fault: string;
}

/** The text of bytes. */
export interface Decoded {
	text: string;
	/** whether nothing says in what encoding they are */
	guessed: boolean;
}

/**
 * The text of a file's bytes: as its byte order mark says; else UTF-8 if that fits, whatever is declared; else as is
 * declared; else windows-1252, as browsers read what says nothing. Bytes with a NUL are no text.
 *
 * @param declared the name of the encoding that the file itself gives (`iso-8859-1`), or null
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded | DecodeFault {
	const utf16 = utf16Label(bytes);
	if (utf16) return decodeUtf16(bytes, utf16);
	if (bytes.includes(0)) return { code: 'E122', fault: 'looks like a binary file' };
	// the decoder takes a byte order mark off
	const utf8 = fitting(bytes, 'utf-8');
	if (utf8 !== null) return { text: utf8, guessed: false };
	const told = declared === null ? null : fitting(bytes, declared);
	if (told !== null) return { text: told, guessed: false };
	if (!isWritten(bytes)) return { code: 'E122', fault: 'looks like a binary file' };
	return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	// FF FE 00 00 is the mark of UTF-32, which is read as the binary file it then looks like
	if (bytes[0] === 0xff && bytes[1] === 0xfe && (bytes[2] !== 0 || bytes[3] !== 0)) return 'utf-16le';
	return null;
}

function decodeUtf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): Decoded | DecodeFault {
	const text = fitting(bytes, label);
	if (text === null) return { code: 'E121', fault: 'not UTF-16, though its first bytes say so' };
	return text.includes('\0') ? { code: 'E122', fault: 'looks like a binary file' } : { text, guessed: false };
}

/** The bytes in an encoding, or null where they do not fit it, or nobody knows it. */
function fitting(bytes: Uint8Array, label: string): string | null {
	try {
		return new TextDecoder(label, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** Whether bytes are what somebody typed in an encoding of one byte a character: hardly a control among them. */
function isWritten(bytes: Uint8Array): boolean {
	let controls = 0;
	for (const byte of bytes) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls++;
	return controls <= bytes.length / 500;
}
