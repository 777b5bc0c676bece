import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plainText.ts';
import type { Reader } from './reader.ts';

/** Every format that is read: a line each. */
export const readers: readonly Reader[] = [markdown, plainText, html];

/** The reader of a file, by the end of its name; null for a file that is no article. */
export function readerOf(file: string, among: readonly Reader[] = readers): Reader | null {
	const name = file.toLowerCase();
	return among.find(({ endings }) => endings.some((ending) => name.endsWith(ending))) ?? null;
}

/** The ends of all names that are read, as words: ".md or .txt". */
export function endingsInWords(among: readonly Reader[] = readers): string {
	const endings = among.flatMap((reader) => reader.endings);
	const last = endings.pop() ?? 'nothing';
	return endings.length === 0 ? last : `${endings.join(', ')} or ${last}`;
}
