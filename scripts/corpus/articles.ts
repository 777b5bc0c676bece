import type { Problem } from '#lib/schema.ts';
import { parseArticle } from '#lib/text/article.ts';
import type { Article } from '#lib/text/article.ts';
import { problem, quoted } from '#lib/text/problems.ts';
import { fileSlug } from '#lib/text/slug.ts';
import { decode } from './decode.ts';
import { listFiles, readBytes } from './files.ts';
import type { Entry } from './files.ts';

/** What a folder of articles gave. `found` = articles + files skipped. */
export interface Corpus {
	/** sorted by id, in code units */
	articles: Article[];
	/** each article's path within the folder, by its id */
	files: Map<string, string>;
	/** in the order of their files */
	problems: Problem[];
	found: number;
	/** files that are no articles by their names */
	others: number;
}

/**
 * Reads every article of a folder, one file after another.
 * @param today ISO 8601, for warnings of dates in the future
 * @param step called after each file, so that a long reading can be shown and stopped
 * @throws where the folder itself cannot be read
 */
export async function readArticles(
	folder: string,
	today: string,
	step: (done: number, of: number) => Promise<void>
): Promise<Corpus> {
	const { entries, others } = listFiles(folder);
	const articles: Article[] = [];
	const files = new Map<string, string>();
	const problems: Problem[] = [];
	const sameId = clashes(entries);
	for (const [index, entry] of entries.entries()) {
		const clash = sameId.get(entry);
		const read = clash ? { article: null, problems: [clash] } : readArticle(entry, today);
		if (read.article) {
			articles.push(read.article);
			files.set(read.article.article, entry.file);
		}
		problems.push(...read.problems);
		await step(index + 1, entries.length);
	}
	articles.sort((a, b) => (a.article < b.article ? -1 : 1));
	return { articles, files, problems, found: entries.length, others };
}

/** Reads one file as an article. */
export function readArticle(entry: Entry, today: string): { article: Article | null; problems: Problem[] } {
	const { file } = entry;
	const bytes = entry.fault ?? readBytes(entry.path);
	if ('code' in bytes) return { article: null, problems: [problem(file, null, bytes.code, bytes.fault)] };
	const text = decode(bytes);
	if (typeof text !== 'string')
		return { article: null, problems: [problem(file, text.at, text.code, text.fault)] };
	return parseArticle(text, file, today);
}

/** The files whose ids would be the same, each with a problem that names the others. */
function clashes(entries: Entry[]): Map<Entry, Problem> {
	const byId = new Map<string, Entry[]>();
	for (const entry of entries) {
		if (entry.fault) continue;
		const id = fileSlug(entry.file);
		const same = byId.get(id);
		if (same) same.push(entry);
		else byId.set(id, [entry]);
	}
	const found = new Map<Entry, Problem>();
	for (const [id, same] of byId) {
		if (same.length === 1) continue;
		for (const entry of same) {
			const others = same.filter((other) => other !== entry).map((other) => withMarks(other.file));
			const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
			const fault = `same address, ${id}, as ${others.slice(0, 3).join(', ')}${more}`;
			found.set(entry, problem(entry.file, null, 'E140', fault));
		}
	}
	return found;
}

/** A name with its combining marks shown, so that two that look the same can be told apart. */
function withMarks(file: string): string {
	return quoted(file).replace(/\p{Mn}/gu, (mark) => `\\u{${mark.charCodeAt(0).toString(16)}}`);
}
