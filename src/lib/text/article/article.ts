import type { Structure } from './structure.ts';

/** One article as its file says it: what is known about it, and its text character for character. */
export interface Article {
	/** the id: a slug of the file's path */
	article: string;
	title: string;
	/** true where the title is ours, not the article's own */
	title_supplied: boolean;
	author: string | null;
	publication: string | null;
	/** EDTF as written */
	date: string | null;
	/** first and last day the date may mean, ISO 8601 */
	date_from: string | null;
	date_to: string | null;
	/** why that date, in a sentence */
	date_evidence: string | null;
	/** the file the text was received in */
	source: string;
	/** lines that belong to the article but not to its argument */
	credits: string[];
	/** the most words that may be quoted in a row; 0 where only counts may be shown, null where everything may */
	quotable: number | null;
	/** whether the article itself says so; everything may be quoted of one that says nothing */
	rights_said?: true;
	/**
	 * what a reader of the article reads: the text after the front matter as written, without its title, its markup and
	 * characters that no page can show; offsets in all datasets are into this string
	 */
	body: string;
	/** how the body is set; absent where it holds nothing but plain paragraphs */
	structure?: Structure;
	/** the language that it is in (BCP 47), where that is known; absent otherwise, and read as English then */
	language?: string;
	tags?: string[];
	categories?: string[];
}
