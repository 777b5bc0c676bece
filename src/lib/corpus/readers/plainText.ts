import { parseArticle } from '../../text/article/article.ts';
import { problem } from '../../text/file/problems.ts';
import { decode } from '../decode.ts';
import type { Reader } from './reader.ts';

/** Text with YAML front matter or without: an article a file. */
export const plainText: Reader = {
	endings: ['.md', '.txt'],
	async read(bytes, file, today) {
		const text = decode(bytes);
		if (typeof text !== 'string')
			return { articles: [], problems: [problem(file, text.at, text.code, text.fault)] };
		const { article, problems } = parseArticle(text, file, today);
		return { articles: article === null ? [] : [article], problems };
	}
};
