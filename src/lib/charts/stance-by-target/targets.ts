import type { StanceState } from '../../schema.ts';
import { plural } from '../../wording/numbers.ts';
import { evidence } from '../../ui/figure/evidence.ts';
import type { Orders } from '../core/contract.ts';
import { fewMentions, type ChartArticle } from '../core/corpus.ts';
import type { ChartState } from '../core/state.ts';
import type { Called } from '../../wording/labels.ts';

export interface StanceData {
	/** with how likely a reading in it is its author's own view */
	articles: (ChartArticle & { own?: number })[];
	targets: (Called & { target: string; person: boolean })[];
	/** `sure` is 1 or 0 */
	stances: [target: number, article: number, sentence: number, state: StanceState, sure: number][];
	/** named persons are not among the targets, though there are some */
	peopleAside?: true;
}

/** One sentence, or where there are many all of one state. */
export interface StanceMark {
	key: string;
	/** how many sentences it stands for */
	sentences: number;
	state: StanceState;
	sure: boolean;
	href: string;
	aria: string;
	evidence: string;
}

export interface StanceTarget extends Called {
	target: string;
	person: boolean;
	href: string;
	against: number;
	neutral: number;
	for: number;
	sentences: number;
	unsure: number;
	/** against first, then neutral, then for; of each the unsure dots first, in reading order; bars from left to right */
	marks: StanceMark[];
	/** "9 against, 5 for, of 25", or how few there are: of the rest many are unsure, so none are called neutral */
	counts: string;
}

export interface StanceModel {
	targets: StanceTarget[];
	/** a dot a sentence, or a bar a state where a row would have too many dots */
	form: 'dots' | 'bars';
	/** the most sentences on one side of the middle: the drawing's full width is twice this, about its zero line */
	side: number;
	/** the targets that the title speaks of */
	named: readonly string[];
	/** charts that are seen with it, to the same scale */
	beside?: readonly StanceModel[];
}

export const orders: Orders = [
	{ value: 'value', label: 'from against to for' },
	{ value: 'name', label: 'by name' }
];

export const states: readonly StanceState[] = ['against', 'neutral', 'for'];

export const enoughSentences = ({ sentences }: StanceTarget) => sentences >= fewMentions;

/** −1 all against … 1 all for. */
export const lean = (row: StanceTarget) => (row.for - row.against) / row.sentences;

/**
 * The marks of a row as bars, from left to right: of each state one of the unsure readings, nearest to the middle, and
 * one of the others, where there are any.
 */
export function barsOf(row: StanceTarget, { articles }: ChartState): StanceMark[] {
	return states.flatMap((held) =>
		[held === 'against', held !== 'against'].flatMap((sure): StanceMark[] => {
			const sentences = row.marks.filter((mark) => mark.state === held && mark.sure === sure).length;
			if (sentences === 0) return [];
			return [
				{
					key: `${held}${sure ? '' : '-unsure'}`,
					sentences,
					state: held,
					sure,
					href: row.href,
					aria: `${row.label}: ${plural(sentences, 'sentence')} ${held === 'neutral' ? 'neutral' : `${held} it`}${sure ? '' : ', unsure'}, of ${row.sentences}`,
					evidence: evidence('stance', {
						target: row.target,
						article: articles?.join(','),
						state: held,
						sure: String(sure)
					})
				}
			];
		})
	);
}

/** The same with bars in place of dots. */
export function asBars(model: StanceModel, state: ChartState): StanceModel {
	if (model.form === 'bars') return model;
	return {
		...model,
		form: 'bars',
		targets: model.targets.map((row) => ({ ...row, marks: barsOf(row, state) }))
	};
}

/** The same data without the named persons, who come last among the targets. */
export function withoutPersons(data: StanceData): StanceData {
	const targets = data.targets.filter(({ person }) => !person);
	const stances = data.stances.filter(([target]) => target < targets.length);
	return { ...data, targets, stances, ...(stances.length < data.stances.length && { peopleAside: true }) };
}
