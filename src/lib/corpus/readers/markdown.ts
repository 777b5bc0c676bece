import { parseArticle } from '../article/parseArticle.ts';
import { markdownMarkup } from '../markup/markdown.ts';
import type { Reader } from './reader.ts';
import { readText } from '../reading/text.ts';

/** Markdown with front matter or without: an article a file. */
export const markdown: Reader = {
	endings: ['.md', '.markdown'],
	read: async (bytes, file, { today }) =>
		readText(bytes, file, null, (text) => parseArticle(text, file, today, markdownMarkup))
};
