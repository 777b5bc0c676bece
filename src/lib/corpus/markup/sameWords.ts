/** Whether two lines say the same, whatever their marks and capitals. */
export function sameWords(one: string, other: string): boolean {
	const plain = (text: string): string =>
		text
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
	return plain(one) === plain(other) && plain(one) !== '';
}
