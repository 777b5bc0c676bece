import { partOf, type Part } from '../lists/parts.ts';
import type { Mark, Quotation } from './quotation.ts';

/** The mentions of one thing in one article: its sentences in reading order, each once with all its marks. */
export interface MentionGroup {
	article: string;
	title: string;
	/** how many mentions the sentences hold together */
	mentions: number;
	quotations: MentionQuotation[];
}

interface MentionQuotation extends Quotation {
	/** colours the rule beside the sentence */
	tone?: 'loss' | 'gain' | 'plain';
	/** a few words under the sentence */
	remark?: string;
}

/** What a mention is made from: a sentence, and a span of the body inside it. */
export interface MentionRow {
	article: string;
	sentence: number;
	start: number;
	end: number;
}

/** What a row adds to its sentence: its mark's colour, the sentence's tone and remark. */
export interface MentionDescription extends Pick<Mark, 'kind'>, Pick<MentionQuotation, 'tone' | 'remark'> {}

/** A sentence as cut from its article. */
export interface MentionSentence extends MentionRow {
	text: string;
}

/**
 * Rows of mentions as sentences, grouped by article in the articles' order. Rows of a sentence or an article
 * that is not given are left out; every other row is counted, and marked where it does not overlap another.
 *
 * @param describe what a row adds; of several rows of one sentence, the first has the tone and the remark
 */
export function groupMentions<Row extends MentionRow>(
	rows: readonly Row[],
	articles: readonly { article: string; title: string }[],
	sentences: readonly MentionSentence[],
	describe: (row: Row) => MentionDescription = () => ({})
): MentionGroup[] {
	const key = ({ article, sentence }: MentionRow) => `${article}/${sentence}`;
	const wanted = new Map<string, Row[]>();
	for (const row of rows) {
		const known = wanted.get(key(row));
		if (known) known.push(row);
		else wanted.set(key(row), [row]);
	}
	const groups = new Map<string, MentionGroup>(
		articles.map(({ article, title }) => [article, { article, title, mentions: 0, quotations: [] }])
	);
	for (const sentence of sentences) {
		const found = wanted.get(key(sentence));
		const group = groups.get(sentence.article);
		if (!found || !group) continue;
		const described = found.map((row) => ({ row, ...describe(row) }));
		const [first] = described;
		group.mentions += found.length;
		group.quotations.push({
			article: sentence.article,
			title: group.title,
			sentence: sentence.sentence,
			start: sentence.start,
			text: sentence.text,
			marks: described.map(({ row, kind }) => ({ start: row.start, end: row.end, kind })),
			tone: first?.tone,
			remark: first?.remark
		});
	}
	const filled = [...groups.values()].filter(({ quotations }) => quotations.length > 0);
	for (const { quotations } of filled) quotations.sort((a, b) => a.sentence - b.sentence);
	return filled;
}

/**
 * The groups that a page of them shows, of so many sentences each, or null where there is no such page. A group that
 * goes on over a page's end stands on both, with the count of all its mentions.
 *
 * @param page as an address says it: nothing for the first page
 */
export function mentionPage(
	groups: readonly MentionGroup[],
	page: string | undefined,
	size: number
): (Omit<Part<unknown>, 'items'> & { groups: MentionGroup[] }) | null {
	const all = groups.flatMap((group) => group.quotations.map((quotation) => ({ group, quotation })));
	const part = partOf(all, page, size);
	if (part === null) return null;
	const found = new Map<string, MentionGroup>();
	for (const { group, quotation } of part.items) {
		const known = found.get(group.article);
		if (known) known.quotations.push(quotation);
		else found.set(group.article, { ...group, quotations: [quotation] });
	}
	return { groups: [...found.values()], page: part.page, pages: part.pages };
}
