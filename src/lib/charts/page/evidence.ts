/** Finds the sentences behind a mark, in the small files that the build wrote for it: see schema/evidence.ts. */
import { subjectKey } from '../../schema/evidence.ts';
import type { EvidenceQuery } from '../../ui/figure/evidence.ts';
import { parseEvidence } from '../../ui/figure/evidence.ts';
import { dateInWords } from '../../wording/dates.ts';
import { inOneArticle } from './evidence/inArticle.ts';
import { inManyArticles } from './evidence/inCorpus.ts';
import type { Evidence } from './evidence/quoted.ts';
import { evidenceFiles, type EvidenceFiles } from './evidence/files.ts';

/**
 * The evidence that a mark's `data-evidence` asks for, in the order of its rows.
 *
 * @param shards how many files the keys stand in, as `site.json` says
 * @throws {Error} one line in words, where a file is missing or does not fit
 */
export async function loadEvidence(
	fetch: typeof globalThis.fetch,
	shards: number,
	asked: string
): Promise<Evidence> {
	const query = parseEvidence(asked);
	const files = evidenceFiles(fetch, shards);
	const articles = query.where.get('article')?.split(',') ?? [];
	const [article = '', ...others] = articles;
	if (query.dataset === 'articles') return await dated(files, articles);
	const key = subjectKey(query.dataset, (column) => query.where.get(column));
	if (article === '' || others.length > 0) return await inManyArticles(files, key, articles);
	const found = await inOneArticle(files, article, { ...wantedOf(query), key });
	return found ?? (await inManyArticles(files, key, articles));
}

function wantedOf({ dataset, where }: EvidenceQuery) {
	const sentence = where.get('sentence');
	const pair = dataset === 'name-pair-paragraphs' ? [where.get('name_a'), where.get('name_b')] : null;
	return {
		sentence: sentence === undefined ? null : Number(sentence),
		names: pair?.map((name) => subjectKey('name-mentions', () => name)) ?? null
	};
}

async function dated(files: EvidenceFiles, articles: readonly string[]): Promise<Evidence> {
	const found = await Promise.all(articles.map((article) => files.article(article)));
	const statements = found.map(({ title, date, dated }, index) => ({
		article: articles[index] ?? '',
		title,
		text: `Written ${dateInWords(date)}. ${dated ?? 'The article gives no evidence of its date.'}`
	}));
	return { quotations: [], of: 0, in: statements.length, statements, more: null };
}
