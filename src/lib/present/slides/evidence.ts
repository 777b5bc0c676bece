/** The sentences behind what a slide draws: not those of rows that it leaves out. */
import type { Tables } from '../../charts/core/load.ts';
import { answers, parseEvidence, type EvidenceQuery } from '../../ui/figure/evidence.ts';
import type { SlideEvidence } from './scenes.ts';

/**
 * The sentences that the marks of charts stand for, at most so many: the first of each article, then the second of
 * each, so that no article speaks for all. Dates have no sentence.
 *
 * @param models what is drawn
 */
export async function drawnSentences(
	tables: Tables,
	models: readonly unknown[],
	most: number
): Promise<SlideEvidence[]> {
	const marks = models.flatMap(evidenceIn).map((evidence) => queryOf(evidence));
	const wanted = new Set<string>();
	for (const dataset of new Set(marks.map((mark) => mark.dataset))) {
		if (dataset === 'articles') continue;
		const asking = marks.filter((mark) => mark.dataset === dataset);
		for (const row of await tables.rows(dataset))
			if (asking.some((mark) => (mark.articles?.has(row.article) ?? true) && answers(row, mark)))
				wanted.add(`${row.article}/${row.sentence}`);
	}
	const titles = new Map((await tables.rows('articles')).map(({ article, title }) => [article, title]));
	const found = new Map<string, SlideEvidence[]>();
	for (const { article, sentence, text } of await tables.rows('sentences')) {
		const own = found.get(article) ?? [];
		if (own.length === most || !wanted.has(`${article}/${sentence}`)) continue;
		own.push({ article, title: titles.get(article) ?? article, sentence, text });
		found.set(article, own);
	}
	return inTurn([...found.values()], most);
}

/** The first of each article's sentences, then the second of each, at most so many. */
export function inTurn(byArticle: readonly (readonly SlideEvidence[])[], most: number): SlideEvidence[] {
	const turns = Array.from({ length: most }, (_, turn) => byArticle.flatMap((own) => own[turn] ?? []));
	return turns.flat().slice(0, most);
}

/** What the marks of a model ask for, wherever in it they stand. */
export function evidenceIn(model: unknown): string[] {
	if (typeof model !== 'object' || model === null) return [];
	return Object.entries(model).flatMap(([key, value]) =>
		key === 'evidence' && typeof value === 'string' ? [value] : evidenceIn(value)
	);
}

/** A mark's query, with the articles that it asks for, so that other rows need no closer look. */
function queryOf(evidence: string): EvidenceQuery & { articles: Set<string> | undefined } {
	const query = parseEvidence(evidence);
	const articles = query.where.get('article')?.split(',');
	return { ...query, articles: articles && new Set(articles) };
}
