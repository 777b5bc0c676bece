/** Finds the sentences behind a mark: the rows it stands for, and the sentences they are cut from. */
import { isTelling } from '../../facts/sentiment/sentimentState.ts';
import { stanceState } from '../../facts/stance/stanceState.ts';
import type { ArticleDocument, ArticleRow } from '../../schema.ts';
import { ArticleDocument as ArticleDocumentSchema } from '../../schema.ts';
import { answers, parseEvidence, type EvidenceQuery } from '../../ui/figure/evidence.ts';
import { dateInWords } from '../../wording/dates.ts';
import { signed } from '../../wording/numbers.ts';
import type { Mark, Quotation } from '../../ui/quotations/quotation.ts';
import { readDocument, tables, type Tables } from '../core/load.ts';

type Fetch = typeof globalThis.fetch;

/** What the evidence panel shows: sentences, each with a remark where there is more to say. */
export interface Evidence {
	quotations: (Quotation & { remark?: string })[];
	/** how many sentences there are, quoted or not */
	of: number;
	/** said in place of sentences: the evidence for a date */
	statements: { article: string; title: string; text: string }[];
}

interface Place {
	article: string;
	sentence: number;
	marks: Mark[];
	remark?: string;
}

const documents = new Map<string, Promise<ArticleDocument>>();
/** An article with its sentences; kept, so that the next mark's evidence is there at once. */
function articleDocument(fetch: Fetch, article: string): Promise<ArticleDocument> {
	const known = documents.get(article);
	if (known) return known;
	const asked = readDocument(fetch, `articles/${article}.json`, ArticleDocumentSchema);
	documents.set(article, asked);
	// a failure is not kept: Retry asks again
	asked.catch(() => documents.delete(article));
	return asked;
}

async function places(fetch: Fetch, data: Tables, query: EvidenceQuery): Promise<Place[]> {
	const { dataset, where } = query;
	switch (dataset) {
		case 'sentences': {
			const article = where.get('article') ?? '';
			const sentence = Number(where.get('sentence'));
			const found = (await articleDocument(fetch, article)).sentences[sentence - 1];
			const words = (found?.words ?? []).filter(({ contribution }) => isTelling(contribution));
			const marks = words.map(({ start, end, contribution }): Mark => ({
				start,
				end,
				kind: contribution < 0 ? 'against' : 'for'
			}));
			const remark = found && `Sentiment ${signed(found.sentiment)}`;
			return [{ article, sentence, marks, remark }];
		}
		case 'name-pair-paragraphs': {
			const rows = (await data.rows(dataset)).filter((row) => answers(row, query));
			const names = new Set([where.get('name_a'), where.get('name_b')]);
			const found: Place[] = [];
			const read = await Promise.all(rows.map(({ article }) => articleDocument(fetch, article)));
			for (const [index, row] of rows.entries()) {
				const article = read[index];
				for (const mention of article?.names ?? [])
					if (names.has(mention.name) && mention.start >= row.start && mention.end <= row.end)
						found.push({ article: row.article, sentence: mention.sentence, marks: [mention] });
			}
			return found;
		}
		case 'stance': {
			const rows = (await data.rows(dataset)).filter((row) => answers(row, query));
			const words = (await data.rows('stance-words')).filter((row) => answers(row, query));
			return rows.map((row) => ({
				article: row.article,
				sentence: row.sentence,
				marks: [
					{ start: row.start, end: row.end },
					...words
						.filter((word) => word.article === row.article && word.sentence === row.sentence)
						.map(({ start, end, contribution }): Mark => ({
							start,
							end,
							kind: contribution < 0 ? 'against' : 'for'
						}))
				],
				remark: `${stanceState(row.stance)}${row.sure ? '' : ', unsure'} (${signed(row.stance, 3)})`
			}));
		}
		case 'figures': {
			const rows = (await data.rows(dataset)).filter((row) => answers(row, query));
			return rows.map(({ article, sentence, start, end, direction }) => ({
				article,
				sentence,
				marks: [{ start, end, kind: direction === 'none' ? undefined : direction }]
			}));
		}
		case 'articles':
			return [];
		default: {
			const rows = (await data.rows(dataset)).filter((row) => answers(row, query));
			return rows.map(({ article, sentence, start, end }) => ({
				article,
				sentence,
				marks: [{ start, end }]
			}));
		}
	}
}

/** Places in one sentence become one quotation with all their marks. */
function merged(found: readonly Place[]): Place[] {
	const bySentence = new Map<string, Place>();
	for (const place of found) {
		const key = `${place.article}/${place.sentence}`;
		const known = bySentence.get(key);
		bySentence.set(key, known ? { ...known, marks: [...known.marks, ...place.marks] } : place);
	}
	return [...bySentence.values()];
}

/**
 * The evidence that a mark's `data-evidence` asks for, in the order of its rows. Only the articles of what is quoted
 * are fetched, at once.
 *
 * @param most sentences to quote
 * @throws {Error} one line in words, where a file is missing or does not fit
 */
export async function loadEvidence(fetch: Fetch, asked: string, most: number): Promise<Evidence> {
	const query = parseEvidence(asked);
	const data = tables(fetch);
	if (query.dataset === 'articles') {
		const rows = (await data.rows('articles')).filter((row) => answers(row, query));
		return { quotations: [], of: 0, statements: rows.map(dated) };
	}
	const found = merged(await places(fetch, data, query));
	const quoted = found.slice(0, most);
	const read = await Promise.all(quoted.map(({ article }) => articleDocument(fetch, article)));
	const quotations = quoted.flatMap(({ article, sentence, marks, remark }, index) => {
		const document = read[index];
		const span = document?.sentences[sentence - 1];
		if (!span) return [];
		const text = document.body.slice(span.start, span.end);
		return [{ article, title: document.title, sentence, start: span.start, text, marks, remark }];
	});
	return { quotations, of: found.length, statements: [] };
}

function dated({ article, title, date, date_evidence }: ArticleRow) {
	const evidence = date_evidence ?? 'The article gives no evidence of its date.';
	return { article, title, text: `Written ${dateInWords(date)}. ${evidence}` };
}
