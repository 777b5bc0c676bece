import { Zip, ZipFault } from '../archive/zip.ts';
import { decode } from '../decode.ts';
import { refusal } from './made.ts';
import type { Reading } from '../readers/reader.ts';

/** Reads a file that is an archive; an archive that cannot be read is refused in words. */
export async function readArchive(
	bytes: Uint8Array,
	file: string,
	read: (zip: Zip) => Reading | Promise<Reading>
): Promise<Reading> {
	// what older programs write under the same endings
	if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
		return refusal(
			file,
			'E163',
			'an old or a locked document of Word',
			'save it as .docx without a password'
		);
	try {
		return await read(new Zip(bytes));
	} catch (error) {
		if (!(error instanceof ZipFault)) throw error;
		return refusal(file, 'E162', error.message);
	}
}

/** A part of an archive as text; '' where there is none. */
export function textOf(zip: Zip, name: string): string {
	const bytes = zip.read(name);
	const decoded = bytes === null ? null : decode(bytes);
	return decoded === null || 'code' in decoded ? '' : decoded.text;
}
