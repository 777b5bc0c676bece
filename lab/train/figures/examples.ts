import type { NameMention } from '#lib/facts/fact.ts';
import { parseNameModel } from '#lib/facts/names/model/nameModel.ts';
import { nameFinder } from '#lib/facts/names/names.ts';
import { featuresOf, saidDirection } from '#lib/facts/money/readSum.ts';
import { sumsIn } from '#lib/facts/money/sumsIn.ts';
import type { Direction, Status } from '#lib/schema.ts';
import type { Document } from '#lib/text/document.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { directions, statuses } from '../../evaluate/written/figurePhrases.ts';
import { said } from '../../evaluate/written/figureSentences.ts';
import { figureRecord, type FigureRecord } from '../../evaluate/tasks/figures.ts';
import { readRecords } from '../../evaluate/records.ts';
import { siteSettings } from '../../evaluate/siteSettings.ts';
import { readModelFiles } from '../../../scripts/tools/models.ts';

/** A sum as the model sees it, with what a reader says of it; null where the reader was not asked. */
export interface Example {
	features: string[];
	/** the direction that its words settle without the model */
	said: Direction | null;
	direction: Direction | null;
	status: Status | null;
	/** the article that it is from; null for sentences of this project */
	article: string | null;
	/** whether the reader was sure */
	sure: boolean;
}

/** A labelled sum with its sentence read. */
export interface ReadRecord {
	record: FigureRecord;
	document: Document;
	names: NameMention[];
}

/** The model of figures is not read: it may not be there yet. */
const names = nameFinder(siteSettings().names, parseNameModel(readModelFiles().names));

function read(sentence: string): { document: Document; names: NameMention[] } {
	const document = readDocument('text', sentence);
	return { document, names: names(document) };
}

/** The labelled sums of a file, each with its sentence read. */
export async function readLabelled(file: string): Promise<ReadRecord[]> {
	const records = await readRecords(file, figureRecord);
	return records.map((record) => ({ record, ...read(record.sentence) }));
}

/** What the model learns from a labelled sum; none where the sum was not found. */
export function exampleOf({ record, document, names }: ReadRecord): Example[] {
	for (const sum of sumsIn(document, names)) {
		const { value_low, value_high, currency } = sum.sum;
		if (value_low !== record.low || value_high !== record.high || currency !== record.currency) continue;
		const { direction, status, sure, article = null } = record;
		return [{ features: featuresOf(sum), said: saidDirection(sum), direction, status, article, sure }];
	}
	return [];
}

/** What the model learns from the sentences that were written for this project. */
export function ownExamples(): Example[] {
	const examples: Example[] = [];
	const learn = (sentence: string, labels: Pick<Example, 'direction' | 'status'>[]): void => {
		const { document, names } = read(sentence);
		for (const [place, sum] of [...sumsIn(document, names)].entries()) {
			const label = labels[place];
			// a sum that says another again is learned from there
			if (label !== undefined && sum.head === sum.at)
				examples.push({
					features: featuresOf(sum),
					said: saidDirection(sum),
					...label,
					article: null,
					sure: true
				});
		}
	};
	for (const [sentence, ...labels] of directions)
		learn(
			sentence,
			labels.map((direction) => ({ direction, status: null }))
		);
	for (const [sentence, status] of statuses) learn(sentence, [{ direction: null, status }]);
	for (const [sentence, direction, status] of said)
		learn(sentence, [{ direction, status: status === '' ? 'not stated' : status }]);
	return examples;
}
