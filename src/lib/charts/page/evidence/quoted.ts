import { markKinds, type ArticleHead, type MarkedSpan, type SentenceText } from '../../../schema/evidence.ts';
import type { Quotation } from '../../../ui/quotations/quotation.ts';

/** A sentence, with when and by whom it was written, and what is to be said of it. */
export interface QuotedEvidence extends Quotation {
	/** from 1 */
	paragraph: number;
	date: string | null;
	author: string | null;
	remark?: string;
}

/** What the evidence panel shows. */
export interface Evidence {
	/** the first sentences, a screen or two */
	quotations: QuotedEvidence[];
	/** how many sentences there are, quoted or not, in how many articles */
	of: number;
	in: number;
	/** said in place of sentences: the evidence for a date */
	statements: { article: string; title: string; text: string }[];
	/** Fetches more sentences; null where all are there. @throws {Error} one line in words */
	more: (() => Promise<Evidence>) | null;
}

/** A sentence of the evidence as it is shown. */
export function quotationOf(
	{ article, title, date, author }: { article: string } & ArticleHead,
	sentence: number,
	[start, paragraph, text]: SentenceText,
	marks: readonly MarkedSpan[],
	remark: string | undefined
): QuotedEvidence {
	return {
		article,
		title,
		date,
		author,
		sentence,
		paragraph,
		start,
		text,
		marks: marks.map(([from, length, kind]) => ({
			start: start + from,
			end: start + from + length,
			kind: kind && markKinds[kind]
		})),
		...(remark !== undefined && { remark })
	};
}
