/** A part of an address in plain characters; as it is where it cannot be decoded. */
export function decodedOrAsIs(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
