import { problem } from '../../text/file/problems.ts';
import type { Parsed } from '../article/parseArticle.ts';
import { decode } from '../decode.ts';
import type { Reading } from '../readers/reader.ts';

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
	const reading = { articles: article === null ? [] : [article], problems, drafts: draft ? 1 : 0 };
	return decoded.guessed ? guessed(reading, file) : reading;
}

/** A reading of bytes whose encoding nothing gives: that is said, unless worse is. */
export function guessed(reading: Reading, file: string): Reading {
	if (reading.articles.length === 0) return reading;
	const said = problem(file, null, 'W215', 'not UTF-8, read as windows-1252');
	return { ...reading, problems: [said, ...reading.problems] };
}
