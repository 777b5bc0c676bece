import type { Problem } from '../schema.ts';
import type { Article } from '../text/article/article.ts';
import { problem } from '../text/file/problems.ts';
import { ownIds } from './ownIds.ts';
import type { Circumstances, Reader, Reading } from './readers/reader.ts';
import { readerOf, readers as all, remedyFor } from './readers/readers.ts';
import type { Entry, Source } from './source.ts';

/** The largest file of text, and of what holds pictures and the like too, in bytes. */
const largestOfText = 5 * 1024 * 1024;
const largestOfMany = 50 * 1024 * 1024;

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
	/** articles that their authors hold back; they are not among those found */
	drafts: number;
}

/**
 * Reads every article of a folder, one file after another.
 * @param today ISO 8601, for warnings of dates in the future
 * @param step called after each file, so that a long reading can be shown and stopped
 * @throws {Refusal} where the folder itself cannot be read
 */
export async function readArticles(
	source: Source,
	today: string,
	step: (done: number, of: number) => Promise<void>,
	readers: readonly Reader[] = all
): Promise<Corpus> {
	const listed = (await source.list()).toSorted((a, b) => compareFiles(a.file, b.file));
	const entries = listed.filter(({ file, isFolder }) => isFolder || readerOf(file, readers) !== null);
	const read: { file: string; reading: Reading }[] = [];
	for (const [index, entry] of entries.entries()) {
		read.push({ file: entry.file, reading: await readEntry(source, entry, today, readers) });
		await step(index + 1, entries.length);
	}

	const own = ownIds(read.map(({ file, reading }) => ({ file, articles: reading.articles })));
	const articles: Article[] = own.articles.flat();
	const files = new Map<string, string>();
	const problems: Problem[] = [...own.problems];
	let skipped = 0;
	let drafts = 0;
	for (const { file, isFolder } of listed) {
		const remedy = isFolder || readerOf(file, readers) !== null ? null : remedyFor(file);
		if (remedy !== null) problems.push(problem(file, null, 'W212', 'of a format that is not read', remedy));
	}
	for (const [index, { file, reading }] of read.entries()) {
		problems.push(...reading.problems);
		for (const { article } of own.articles[index] ?? []) files.set(article, file);
		drafts += reading.drafts ?? 0;
		if (reading.articles.length === 0 && !reading.drafts) skipped++;
	}
	articles.sort((a, b) => (a.article < b.article ? -1 : 1));
	return {
		articles,
		files,
		problems,
		found: articles.length + skipped,
		others: listed.filter(({ file, isFolder }) => !isFolder && isOther(file, readers)).length,
		drafts
	};
}

async function readEntry(
	source: Source,
	{ file, fault }: Entry,
	today: string,
	readers: readonly Reader[]
): Promise<Reading> {
	const reader = readerOf(file, readers);
	const largest = reader?.large ? largestOfMany : largestOfText;
	const bytes = fault ?? (await source.read(file, largest));
	if ('code' in bytes) return refused(problem(file, null, bytes.code, bytes.fault));
	if (reader === null) return { articles: [], problems: [] };
	const circumstances: Circumstances = {
		today,
		reads: (inner) => readerOf(inner, readers) !== null,
		within: async (content, inner) =>
			readerOf(inner, readers)?.read(content, inner, circumstances) ?? refusedAs(inner)
	};
	return reader.read(bytes, file, circumstances);
}

/** Settings may stand beside the articles: they are read too. */
const ofSettings = /^(?:site|themes|names|targets|figures|reference|deck|pullquote)\.yaml$/;

function isOther(file: string, readers: readonly Reader[]): boolean {
	return readerOf(file, readers) === null && !ofSettings.test(file);
}

const refusedAs = (file: string): Reading =>
	refused(problem(file, null, 'E161', 'of no format that is read'));

const refused = (why: Problem): Reading => ({ articles: [], problems: [why] });

/** Folder by folder, each in code units: the same order everywhere, whatever lists the files. */
function compareFiles(a: string, b: string): number {
	const [one, other] = [a.split('/'), b.split('/')];
	const at = one.findIndex((part, index) => part !== other[index]);
	if (at < 0) return one.length - other.length;
	return (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}
