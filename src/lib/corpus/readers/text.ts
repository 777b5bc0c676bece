import { problem } from '../../text/file/problems.ts';
import type { Parsed } from '../article/parseArticle.ts';
import { decode } from '../decode.ts';
import type { Reading } from './reader.ts';

/**
 * Reads a file of text that holds one article.
 * @param declared the name of the encoding that the file itself gives
 */
export function readText(
	bytes: Uint8Array,
	file: string,
	declared: string | null,
	parse: (text: string) => Parsed
): Reading {
	const decoded = decode(bytes, declared);
	if ('code' in decoded) {
		return { articles: [], problems: [problem(file, null, decoded.code, decoded.fault)] };
	}
	const { article, problems, draft } = parse(decoded.text);
	const guessed = decoded.guessed && article !== null;
	return {
		articles: article === null ? [] : [article],
		problems: guessed ? [problem(file, null, 'W215', guessedFault), ...problems] : problems,
		drafts: draft ? 1 : 0
	};
}

/** What is said of bytes whose encoding nothing gives. */
const guessedFault = 'not UTF-8, read as windows-1252';
