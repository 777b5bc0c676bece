import type { Document, Sentence } from '../document.ts';

/** On fewer words than this capitals may be a name's: "NHS UK". */
const fewestWords = 3;

/** Whether a sentence is written in capitals throughout, so that a capital marks no name in it. */
export function isShouted(
	{ body, tokens }: Pick<Document, 'body' | 'tokens'>,
	{ firstToken, endToken }: Pick<Sentence, 'firstToken' | 'endToken'>
): boolean {
	let words = 0;
	for (let at = firstToken; at < endToken; at++) {
		const token = tokens[at];
		if (token?.kind !== 'word') continue;
		if (hasSmallLetter(body, token.start, Math.min(token.end, token.start + 2))) return false;
		words++;
	}
	return words >= fewestWords;
}

function hasSmallLetter(body: string, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		const code = body.charCodeAt(at);
		if (code >= 0x61 && code <= 0x7a) return true;
	}
	return false;
}
