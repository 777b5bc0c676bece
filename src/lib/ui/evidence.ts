/**
 * Where the evidence of a mark is: rows of a dataset. It stands in the mark's `data-evidence` attribute as
 * `dataset?column=value&column=value`, so that one listener serves every chart.
 */
import type { DatasetName } from '../schema.ts';

export type EvidenceSet = Extract<
	DatasetName,
	| 'theme-mentions'
	| 'name-mentions'
	| 'figures'
	| 'stance'
	| 'sentences'
	| 'keyword-mentions'
	| 'name-pair-paragraphs'
	| 'articles'
>;

export interface EvidenceQuery {
	dataset: EvidenceSet;
	where: Map<string, string>;
}

/** @example evidence('theme-mentions', { theme: 'spending-cuts', article: 'a-yawning-abyss' }) */
export function evidence(dataset: EvidenceSet, where: Record<string, string | number>): string {
	const query = Object.entries(where).map(([column, value]) => `${column}=${encodeURIComponent(value)}`);
	return `${dataset}?${query.join('&')}`;
}

/** The query that `evidence()` wrote. */
export function parseEvidence(text: string): EvidenceQuery {
	const [dataset = '', query = ''] = text.split('?');
	return { dataset: dataset as EvidenceSet, where: new Map(new URLSearchParams(query)) };
}
