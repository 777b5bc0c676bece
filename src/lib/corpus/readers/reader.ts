import type { Problem } from '../../schema.ts';
import type { Article } from '../../text/article/article.ts';

/** What one file gave. A file that gave neither article nor draft was skipped, and a problem says why. */
export interface Reading {
	articles: Article[];
	problems: Problem[];
	/** how many articles their authors hold back */
	drafts?: number;
}

/** Reads files of one format. */
export interface Reader {
	/** the ends of its files' names, in small letters: `.md` */
	endings: readonly string[];
	/**
	 * @param file the file's path, for messages and ids: that of its first article is `fileSlug(file)`
	 * @param today ISO 8601, for warnings of dates in the future
	 */
	read(bytes: Uint8Array, file: string, today: string): Promise<Reading>;
}
