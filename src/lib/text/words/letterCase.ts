import type { Token } from '../document.ts';

/** Whether a word begins with a small letter. A script without capitals has none. */
export function startsSmall(body: string, token: Token): boolean {
	if (token.kind !== 'word') return false;
	const code = body.codePointAt(token.start) ?? 0;
	if (code < 0x80) return code >= 0x61 && code <= 0x7a;
	const character = String.fromCodePoint(code);
	return character !== character.toUpperCase();
}

/** Whether a word begins with a capital letter. */
export function startsLarge(body: string, token: Token): boolean {
	const code = body.codePointAt(token.start) ?? 0;
	if (code < 0x80) return code >= 0x41 && code <= 0x5a;
	const character = String.fromCodePoint(code);
	return character !== character.toLowerCase();
}
