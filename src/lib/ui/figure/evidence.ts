/**
 * Where the evidence of a mark is: rows of a dataset. It stands in the mark's `data-evidence` attribute as
 * `dataset?column=value&column=value`, so that one listener serves every chart.
 */
import type { EvidenceSet } from '../../schema/evidence.ts';

export interface EvidenceQuery {
	dataset: EvidenceSet;
	where: Map<string, string>;
}

/** A mark's evidence as it was asked for, and the mark's label. */
export interface EvidenceRequest {
	evidence: string;
	label: string;
}

/**
 * What a mark stands for; a column that is undefined is not asked for.
 *
 * @example evidence('theme-mentions', { theme: 'spending-cuts', article: 'an-article' })
 */
export function evidence(dataset: EvidenceSet, where: Record<string, string | number | undefined>): string {
	const query = Object.entries(where).flatMap(([column, value]) =>
		value === undefined ? [] : [`${column}=${encodeURIComponent(String(value).toWellFormed())}`]
	);
	return `${dataset}?${query.join('&')}`;
}

/** The query that `evidence()` wrote. */
export function parseEvidence(text: string): EvidenceQuery {
	const [dataset = '', query = ''] = text.split('?');
	return { dataset: dataset as EvidenceSet, where: new Map(new URLSearchParams(query)) };
}

/** Does a row answer the query? Several articles are asked for as `article=a,b`. */
export function answers(row: object, { where }: Pick<EvidenceQuery, 'where'>): boolean {
	const columns = new Map<string, unknown>(Object.entries(row));
	return [...where].every(([column, value]) =>
		column === 'article'
			? value.split(',').includes(String(columns.get(column)))
			: String(columns.get(column)) === value
	);
}
