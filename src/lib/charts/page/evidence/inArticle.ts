/** The sentences of one article that a mark stands for. */
import type { ArticleEvidence, ArticlePart, Found, MarkedSpan } from '../../../schema/evidence.ts';
import type { EvidenceFiles } from './files.ts';
import { quotationOf, type Evidence, type QuotedEvidence } from './quoted.ts';

/** What a mark stands for within an article. */
interface Wanted {
	key: string;
	/** the only sentence, or null for all */
	sentence: number | null;
	/** the keys of two names that are to stand in one paragraph */
	names: string[] | null;
}

/** Parts of a long article that are fetched once more sentences are asked for; one comes first. */
const partsAtOnce = 4;

/** @returns null where the article alone does not say it */
export async function inOneArticle(
	files: EvidenceFiles,
	article: string,
	wanted: Wanted
): Promise<Evidence | null> {
	const head = await files.article(article);
	if (wanted.names !== null && head.pairsApart) return null;
	if (head.whole) return ofParts(article, head, wanted, [head.whole]);
	if (!head.parts) return null;
	const { id, first } = head.parts;
	const parts = await partsWith(files, head.parts, wanted);
	const of = parts.reduce((sum, [, sentences]) => sum + sentences, 0);
	const next = async (from: number, to: number, quotations: readonly QuotedEvidence[]): Promise<Evidence> => {
		const asked = parts.slice(from, to).filter(([part]) => part < first.length);
		const read = await Promise.all(asked.map(([part]) => files.articlePart(id, part)));
		const found = ofParts(article, head, wanted, read);
		const all = [...quotations, ...found.quotations];
		const more = to < parts.length ? () => next(to, to + partsAtOnce, all) : null;
		return { ...found, quotations: all, of: Math.max(of, all.length), more };
	};
	return await next(0, 1, []);
}

/** The parts of an article that a mark's sentences stand in, and how many each has. */
async function partsWith(
	files: EvidenceFiles,
	{ id, first }: NonNullable<ArticleEvidence['parts']>,
	{ key, sentence }: Wanted
): Promise<[part: number, sentences: number][]> {
	if (sentence !== null) return [[first.findLastIndex((one) => one <= sentence), 1]];
	const counted = new Map<number, number>();
	for (const [own, found] of Object.entries(await files.foundInParts(id)))
		if (isAsked(own, key))
			for (const [part, sentences] of found) counted.set(part, (counted.get(part) ?? 0) + sentences);
	return [...counted].sort(([a], [b]) => a - b);
}

/** "stance?target=cuts" asks for that target in every state. */
function isAsked(key: string, wanted: string): boolean {
	return key === wanted || key.startsWith(`${wanted}&`);
}

function ofParts(
	article: string,
	head: ArticleEvidence,
	wanted: Wanted,
	parts: readonly ArticlePart[]
): Evidence {
	const quotations = parts.flatMap((part) =>
		foundIn(part, wanted).flatMap(([sentence, marks, remark]) => {
			const text = part.sentences[sentence - part.first];
			return text ? [quotationOf({ article, ...head }, sentence, text, marks, remark)] : [];
		})
	);
	return {
		quotations,
		of: quotations.length,
		in: Math.min(1, quotations.length),
		statements: [],
		more: null
	};
}

function foundIn(part: ArticlePart, { key, sentence, names }: Wanted): Found[] {
	const all = new Map(Object.entries(part.found));
	if (names !== null)
		return ofPair(
			part,
			names.map((name) => all.get(name) ?? [])
		);
	return [...all]
		.flatMap(([own, found]) => (isAsked(own, key) ? found : []))
		.filter(([at]) => sentence === null || at === sentence)
		.sort(([a], [b]) => a - b);
}

/** The sentences that have either of two names, of the paragraphs that have both. */
function ofPair(part: ArticlePart, names: readonly Found[][]): Found[] {
	const paragraphOf = ([sentence]: Found) => part.sentences[sentence - part.first]?.[1];
	const paragraphs = names.map((found) => new Set(found.map(paragraphOf)));
	const bySentence = new Map<number, MarkedSpan[]>();
	for (const one of names.flat())
		if (paragraphs.every((own) => own.has(paragraphOf(one))))
			bySentence.set(one[0], [...(bySentence.get(one[0]) ?? []), ...one[1]]);
	return [...bySentence].sort(([a], [b]) => a - b);
}
