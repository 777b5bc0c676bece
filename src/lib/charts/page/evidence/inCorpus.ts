/** The sentences that a mark stands for in all articles, or in several that a reader chose. */
import type { SubjectCounts, SubjectPart } from '../../../schema/evidence.ts';
import type { EvidenceFiles } from './files.ts';
import { quotationOf, type Evidence, type QuotedEvidence } from './quoted.ts';

/** Parts that are fetched once more sentences are asked for; one comes first. */
const partsAtOnce = 4;

/** @param chosen ids of the articles; none for all */
export async function inManyArticles(
	files: EvidenceFiles,
	key: string,
	chosen: readonly string[]
): Promise<Evidence> {
	const value = await files.subject(key);
	const among = chosen.length > 0 ? new Set(chosen) : null;
	if (value.whole) {
		const quotations = quotationsIn(value.whole, among);
		const articles = new Set(quotations.map(({ article }) => article));
		return { quotations, of: quotations.length, in: articles.size, statements: [], more: null };
	}
	const { id, count } = value.parts ?? { id: 0, count: 0 };
	const counts = among && (value.counts ?? (await files.subjectCounts(id)));
	const own = counts?.articles.filter(([article]) => among?.has(article));
	const of = own?.reduce((sum, [, sentences]) => sum + sentences, 0) ?? value.of;
	const wanted =
		counts && among ? partsWith(counts, among) : Array.from({ length: count }, (_, part) => part);
	const next = async (from: number, to: number, quotations: readonly QuotedEvidence[]): Promise<Evidence> => {
		const read = await Promise.all(wanted.slice(from, to).map((part) => files.subjectPart(id, part)));
		const all = [...quotations, ...read.flatMap((part) => quotationsIn(part, among))];
		const more = to < wanted.length ? () => next(to, to + partsAtOnce, all) : null;
		return { quotations: all, of, in: own?.length ?? value.in, statements: [], more };
	};
	return await next(0, 1, []);
}

/** The parts that hold sentences of these articles. */
function partsWith({ articles, parts }: SubjectCounts, among: ReadonlySet<string>): number[] {
	const found = new Set<number>();
	let part = 0;
	/** sentences before this article, and up to the end of the part */
	let before = 0;
	let partEnd = parts[0] ?? 0;
	for (const [article, sentences] of articles) {
		const end = before + sentences;
		while (partEnd <= before) partEnd += parts[++part] ?? Infinity;
		if (among.has(article)) found.add(part);
		while (partEnd < end) {
			partEnd += parts[++part] ?? Infinity;
			if (among.has(article)) found.add(part);
		}
		before = end;
	}
	return [...found];
}

function quotationsIn(part: SubjectPart, among: ReadonlySet<string> | null): QuotedEvidence[] {
	return part.sentences.flatMap(([at, sentence, text, marks, remark]) => {
		const article = part.articles[at];
		if (!article || (among && !among.has(article.article))) return [];
		return [quotationOf(article, sentence, text, marks, remark)];
	});
}
