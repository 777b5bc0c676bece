import { parseArticle } from '../article/parseArticle.ts';
import { htmlMarkup } from '../markup/html.ts';
import type { Reader } from './reader.ts';
import { readText } from './text.ts';

/** HTML with front matter or without: an article a file. */
export const html: Reader = {
	endings: ['.html', '.htm', '.xhtml'],
	read: async (bytes, file, today) =>
		readText(bytes, file, declaredIn(bytes), (text) => parseArticle(text, file, today, htmlMarkup))
};

/** The encoding that HTML names in its head. */
function declaredIn(bytes: Uint8Array): string | null {
	const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
	return /charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(head)?.[1] ?? null;
}
