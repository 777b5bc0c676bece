/** Every file that marks get their sentences from. */
import type { Analysis } from '../../analysis.ts';
import type { ArticleFacts } from '../../facts/fact.ts';
import type { KeywordMentionRow, NamePairParagraphRow } from '../../schema.ts';
import { subjectKey } from '../../schema/evidence.ts';
import { publishedBody } from '../../statistics/published/published.ts';
import { mostNamesPaired } from '../../statistics/tables/namePairs.ts';
import { putArticle } from './article.ts';
import { foundIn, foundOfPair, sentenceTexts } from './inArticle.ts';
import { Shards, type EvidenceFile } from './shards.ts';
import { Subjects } from './subjects.ts';

/** What charts draw of all articles together; what else is found has marks of one article only. */
const acrossArticles = /^(?:theme-mentions|figures|stance)\?/;

/**
 * The files of the evidence, article by article, and at last those that hold something of all.
 *
 * @returns how many files share the keys
 */
export function* evidenceFiles({
	articles,
	facts,
	datasets,
	definitions
}: Analysis): Generator<EvidenceFile, number> {
	const shards = new Shards();
	const subjects = new Subjects(shards);
	for (const { theme } of definitions.themes) subjects.open(subjectKey('theme-mentions', () => theme));
	const keywords = Map.groupBy(datasets['keyword-mentions'], ({ article }: KeywordMentionRow) => article);
	const pairs = pairsByArticle(datasets['name-pair-paragraphs']);
	for (const [index, article] of articles.entries()) {
		const own = facts[index];
		if (!own) continue;
		const { article: id, title, date, author } = article;
		const head = { title, date, author };
		const texts = sentenceTexts(own, publishedBody(own, article.quotable));
		const found = foundIn(own, keywords.get(id) ?? []);
		const isCrowded = hasCrowdedParagraph(own);
		const isLong = putArticle(
			shards,
			id,
			{ ...head, dated: article.date_evidence, ...(isCrowded && { pairsApart: true }) },
			texts,
			found
		);
		for (const [key, sentences] of found)
			if (acrossArticles.test(key)) subjects.add(key, { article: id, ...head }, sentences, texts);
		// those of one article are found by its names
		for (const { key, rows, isAcross } of pairs.get(id) ?? [])
			if (isAcross || isCrowded || isLong)
				subjects.add(key, { article: id, ...head }, foundOfPair(found, texts, rows), texts);
		yield* shards.taken();
	}
	subjects.finish();
	yield* shards.taken();
	return yield* shards.packed();
}

/** Whether a paragraph has more names than are paired. */
function hasCrowdedParagraph({ document, names }: ArticleFacts): boolean {
	const inParagraph = Map.groupBy(names, ({ sentence }) => document.sentences[sentence - 1]?.paragraph);
	return [...inParagraph.values()].some(
		(own) => own.length > mostNamesPaired && new Set(own.map(({ name }) => name)).size > mostNamesPaired
	);
}

interface PairInArticle {
	key: string;
	rows: NamePairParagraphRow[];
	/** whether other articles have it too */
	isAcross: boolean;
}

/** By its article, the paragraphs of each pair. */
function pairsByArticle(rows: readonly NamePairParagraphRow[]): Map<string, PairInArticle[]> {
	const found = new Map<string, PairInArticle[]>();
	let last: PairInArticle | undefined;
	for (const row of rows) {
		const key = subjectKey('name-pair-paragraphs', (column) =>
			column === 'name_a' ? row.name_a : row.name_b
		);
		const isSame = last?.key === key;
		if (isSame && last?.rows[0]?.article === row.article) {
			last.rows.push(row);
			continue;
		}
		if (isSame && last) last.isAcross = true;
		last = { key, rows: [row], isAcross: isSame };
		const known = found.get(row.article);
		if (known) known.push(last);
		else found.set(row.article, [last]);
	}
	return found;
}
