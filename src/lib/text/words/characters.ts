/** Character tests by UTF-16 code unit: the scanners' quick questions, the same in every engine. */

export function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

export function isAsciiLetter(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** A letter of any European script; combining marks count as part of the letter before them. */
export function isLetter(code: number): boolean {
	return isAsciiLetter(code) || (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7);
}

export function isUpper(code: number): boolean {
	if (code < 0x80) return code >= 65 && code <= 90;
	if (!isLetter(code)) return false;
	const letter = String.fromCharCode(code);
	return letter !== letter.toLowerCase();
}

/** Any white space, no-break and thin spaces too. */
export function isSpace(code: number): boolean {
	return (
		code === 32 ||
		(code >= 9 && code <= 13) ||
		code === 0xa0 ||
		(code >= 0x2000 && code <= 0x200a) ||
		code === 0x202f
	);
}

export function isHyphen(code: number): boolean {
	return code === 45 || code === 0x2010 || code === 0x2011;
}

export function isApostrophe(code: number): boolean {
	return code === 39 || code === 0x2019;
}

/** Where the run of ASCII letters that starts at `at` ends; `at` itself where there is none. */
export function lettersEnd(text: string, at: number): number {
	let end = at;
	while (end < text.length && isAsciiLetter(text.charCodeAt(end))) end += 1;
	return end;
}

/**
 * Where the white space at `at` ends, if it only parts two words of one paragraph; −1 where there is none,
 * or a blank line, or more than four characters of it.
 */
export function gapEnd(text: string, at: number): number {
	let end = at;
	let lines = 0;
	while (end < text.length && end - at < 5 && isSpace(text.charCodeAt(end))) {
		if (text.charCodeAt(end) === 10) lines += 1;
		end += 1;
	}
	return end === at || lines > 1 || end - at === 5 ? -1 : end;
}
