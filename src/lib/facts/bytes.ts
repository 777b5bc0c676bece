/** Bytes as text, each a character: for words in plain letters. */
export function asText(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return text;
}

/** Plain letters as bytes, one each. */
export function asBytes(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
