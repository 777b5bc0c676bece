import * as v from 'valibot';
import type { Figure } from '#lib/facts/fact.ts';
import { figureFinder } from '#lib/facts/money/figures.ts';
import { nameFinder } from '#lib/facts/names/names.ts';
import { Direction, Status } from '#lib/schema.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readModels } from '../../../scripts/tools/models.ts';
import { sameName } from './sameName.ts';
import { siteSettings } from '../siteSettings.ts';
import type { Figures, ReadAs, Task } from './task.ts';

/** What a reader says of one sum in a sentence; '' where the sentence does not say. */
export interface FigureRecord {
	sentence: string;
	low: number;
	high: number;
	currency: string;
	direction: Direction;
	status: Status;
	speaker: string;
	organisation: string;
	sure: boolean;
	article: string | undefined;
}
type Said = Pick<Figure, 'direction' | 'status' | 'speaker' | 'organisation'>;
/** What of a sum was read right; null where the sum was not found. */
export interface FigureVerdict {
	right: Record<keyof Said, boolean> | null;
	sure: boolean;
	/** a loss or gain was claimed, or is in the labels */
	claimed: boolean;
	labelled: boolean;
}

const words = v.optional(v.string(), '');
export const figureRecord = v.pipe(
	v.object({
		sentence: v.string(),
		low: v.number(),
		high: v.number(),
		currency: v.string(),
		direction: Direction,
		status: v.optional(v.union([Status, v.literal('')]), ''),
		speaker: words,
		organisation: words,
		sure: v.optional(v.boolean(), true),
		doc: v.optional(v.string())
	}),
	v.transform(({ doc, status, ...record }): FigureRecord => ({
		...record,
		status: status === '' ? 'not stated' : status,
		article: doc
	}))
);

/** A reader of the sums of a sentence that stands alone, made when first asked. */
function reader(as: ReadAs): (sentence: string) => Figure[] {
	let read: ((sentence: string) => Figure[]) | undefined;
	return (sentence) => {
		if (read === undefined) {
			const models = readModels();
			const names = nameFinder(siteSettings().names, models.names);
			const figures = figureFinder([], as === 'site' ? models.figures : { ...models.figures, leastClaim: 0 });
			read = (text) => {
				const document = readDocument('text', text);
				return figures(document, names(document));
			};
		}
		return read(sentence);
	};
}

/** The sum of a record among those found; null where it was not found with its value and currency. */
export function sumOf({ low, high, currency }: FigureRecord, found: Figure[]): Figure | null {
	const same = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.abs(other);
	return (
		found.find(
			(figure) => figure.currency === currency && same(figure.value_low, low) && same(figure.value_high, high)
		) ?? null
	);
}

/** Judge what was read of a sum; a speaker or organisation is right if it names the same one. */
export function judgeFigure(record: FigureRecord, reading: Said | null): FigureVerdict {
	const stated = (name: string): string => (name === 'not stated' ? '' : name);
	return {
		right: reading && {
			direction: reading.direction === record.direction,
			status: reading.status === record.status,
			speaker: sameName(stated(reading.speaker), record.speaker),
			organisation: sameName(stated(reading.organisation), record.organisation)
		},
		sure: record.sure,
		claimed: reading !== null && reading.direction !== 'none',
		labelled: record.direction !== 'none'
	};
}

function share(verdicts: FigureVerdict[], holds: (verdict: FigureVerdict) => boolean): number {
	return verdicts.length === 0 ? 0 : verdicts.filter(holds).length / verdicts.length;
}

const allFour = ({ right }: FigureVerdict): boolean =>
	right !== null && right.direction && right.status && right.speaker && right.organisation;

/** Shares of all sums; a sum that is not found is wrong in all. */
export function measureFigures(verdicts: FigureVerdict[]): Figures {
	const of = (what: keyof Said): number => share(verdicts, ({ right }) => right?.[what] === true);
	const claims = verdicts.filter(({ claimed }) => claimed);
	const labelled = verdicts.filter((verdict) => verdict.labelled);
	return {
		found: share(verdicts, ({ right }) => right !== null),
		direction: of('direction'),
		status: of('status'),
		speaker: of('speaker'),
		organisation: of('organisation'),
		all_four: share(verdicts, allFour),
		all_four_sure: share(
			verdicts.filter(({ sure }) => sure),
			allFour
		),
		precision: share(claims, ({ right }) => right?.direction === true),
		coverage: labelled.length === 0 ? 0 : claims.length / labelled.length
	};
}

/**
 * What is said of sums of money: whether lost or gained, how it is known, and who says so.
 *
 * @param as as the site reads, or with the likeliest direction, however likely
 */
export function figureTask(as: ReadAs): Task<FigureRecord, Figure | null, FigureVerdict> {
	const figuresIn = reader(as);
	return {
		schema: figureRecord,
		article: ({ article }) => article,
		read: (record) => sumOf(record, figuresIn(record.sentence)),
		judge: judgeFigure,
		measure: measureFigures
	};
}
