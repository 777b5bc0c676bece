import { parseArticle } from '../article/parseArticle.ts';
import { plainMarkup } from '../markup/plain.ts';
import type { Reader } from './reader.ts';
import { readText } from '../reading/text.ts';

/** Text with front matter or without: an article a file, every character of its text as it is. */
export const plainText: Reader = {
	endings: ['.txt', '.text'],
	read: async (bytes, file, { today }) =>
		readText(bytes, file, null, (text) => parseArticle(text, file, today, plainMarkup))
};
