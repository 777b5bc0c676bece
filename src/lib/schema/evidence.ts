/**
 * The evidence of marks as a reader's browser asks for it: small files under `/data/evidence/`, gzip of JSON. What is looked up has
 * a key: an article's id, or a subject as `subjectKey` writes it. `<n>.bin` holds the values of all keys that
 * `shardOf` sends there; in place of a value the number of its own file, `pages/<n>-0.bin`, where they would be too
 * many bytes. What is large has its sentences in parts, under `pages/` too.
 */

/** The columns that say what a mark stands for, in this order in a key; the others say in which articles and sentences. */
const subjectColumns = {
	'theme-mentions': ['theme'],
	'name-mentions': ['name'],
	'keyword-mentions': ['term'],
	'name-pair-paragraphs': ['name_a', 'name_b'],
	figures: ['figure'],
	stance: ['target', 'state', 'sure'],
	sentences: [],
	articles: []
} as const;
export type EvidenceSet = keyof typeof subjectColumns;

/** What a mark stands for, wherever it is: "theme-mentions?theme=cuts". A column that is not given is left out. */
export function subjectKey(dataset: EvidenceSet, value: (column: string) => string | undefined): string {
	const said = subjectColumns[dataset].flatMap((column) => {
		const own = value(column);
		return own === undefined ? [] : [`${column}=${encodeURIComponent(own.toWellFormed())}`];
	});
	return `${dataset}?${said.join('&')}`;
}

/** The file that a key's value stands in: FNV-1a over the key's UTF-16 code units. */
export function shardOf(key: string, shards: number): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
	return (hash >>> 0) % shards;
}

/** How the line under words is coloured, by the letter that stands for it in a file. */
export const markKinds = { l: 'loss', g: 'gain', f: 'for', a: 'against' } as const;
export type MarkLetter = keyof typeof markKinds;

/** Words in question: where they start in the sentence, and how many UTF-16 code units they have. */
export type MarkedSpan = [start: number, length: number] | [start: number, length: number, kind: MarkLetter];

/** What was found in one sentence; where nothing more is to be said of it, without a remark. */
export type Found =
	[sentence: number, marks: MarkedSpan[]] | [sentence: number, marks: MarkedSpan[], remark: string];

/** A sentence: its start in the body, its paragraph, and the body's text from there on. */
export type SentenceText = [start: number, paragraph: number, text: string];

/** What stands under each quotation of an article. */
export interface ArticleHead {
	title: string;
	/** EDTF */
	date: string | null;
	author: string | null;
}

/** Consecutive sentences of an article, and what was found in them by its key. */
export interface ArticlePart {
	/** number of the first sentence */
	first: number;
	sentences: SentenceText[];
	found: Record<string, Found[]>;
}

/** The value of an article's id; a long article has its sentences in files of their own. */
export interface ArticleEvidence extends ArticleHead {
	/** what the article says of its date */
	dated: string | null;
	/** true where the pairs of its names have keys of their own; else they are those named in one paragraph */
	pairsApart?: true;
	whole?: ArticlePart;
	/** the first sentence of each part, which stand in `pages/<id>-<part>.bin`; what each has in `pages/<id>-found.bin` */
	parts?: { id: number; first: number[] };
}

/** By its key, how many sentences each part of an article has of it, parts without any left out. */
export type FoundInParts = Record<string, [part: number, sentences: number][]>;

/** Some sentences of a subject, in the corpus's order. */
export interface SubjectPart {
	articles: ({ article: string } & ArticleHead)[];
	sentences: [article: number, sentence: number, text: SentenceText, marks: MarkedSpan[], remark?: string][];
}

/** The value of a subject that may stand in several articles; a large one has its sentences in files of their own. */
export interface SubjectEvidence {
	/** sentences in all */
	of: number;
	/** articles in all */
	in: number;
	whole?: SubjectPart;
	/** how many parts there are, which stand in `pages/<id>-<part>.bin` */
	parts?: { id: number; count: number };
	/** in `pages/<id>-counts.bin` where there are parts, and very many articles */
	counts?: SubjectCounts;
}

/** How many sentences a subject has by article, in the corpus's order, and in each of its parts. */
export interface SubjectCounts {
	articles: [article: string, sentences: number][];
	parts: number[];
}
