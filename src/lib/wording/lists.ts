/** Words put together: lists, titles, capitals. */

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
	if (items.length < 2) return items[0] ?? '';
	return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A title in quotation marks, those inside it doubled: A truly ‘big society’ → ‘A truly “big society”’. */
export function quoted(title: string): string {
	return `‘${title.replace(/‘((?:[^‘’]|’(?=\p{L}))*)’(?!\p{L})/gu, '“$1”')}’`;
}

/** Its first letter a capital. */
export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
