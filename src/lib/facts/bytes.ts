/** Bytes as text, each a character: for words in plain letters. */
export function asText(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return text;
}
