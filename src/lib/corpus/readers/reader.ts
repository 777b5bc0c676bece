import type { Problem } from '../../schema.ts';
import type { Article } from '../../text/article/article.ts';

/** What one file gave. A file that gave neither article nor draft was skipped, and a problem says why. */
export interface Reading {
	articles: Article[];
	problems: Problem[];
	/** how many articles their authors hold back */
	drafts?: number;
}

/** What a reader may need to know. */
export interface Circumstances {
	/** ISO 8601, for warnings of dates in the future */
	today: string;
	/** whether a file that stands within another is of a format that is read */
	reads(file: string): boolean;
	/** reads it */
	within(bytes: Uint8Array, file: string): Promise<Reading>;
}

/** Reads files of one format. */
export interface Reader {
	/** the ends of its files' names, in small letters: `.md` */
	endings: readonly string[];
	/** whether its files hold pictures and the like too, and may be of 50 MB rather than 5 */
	large?: boolean;
	/** @param file the file's path, for messages and ids: that of its only article is `fileSlug(file)` */
	read(bytes: Uint8Array, file: string, circumstances: Circumstances): Promise<Reading>;
}
