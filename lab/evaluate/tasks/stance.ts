import * as v from 'valibot';
import { nameFinder } from '#lib/facts/names/names.ts';
import { stanceReader } from '#lib/facts/stance/stance.ts';
import { stanceState } from '#lib/facts/stance/stanceState.ts';
import { macroF1, type Pair } from '../measures.ts';
import { readModels } from '../../../scripts/tools/models.ts';
import { siteSettings } from '../siteSettings.ts';
import { mentionsAround, sentenceBehind, target, targetSettings } from './target.ts';
import type { ReadAs, Task } from './task.ts';

export interface StanceRecord {
	sentence: string;
	/** the span of the target in the sentence */
	from: number;
	to: number;
	label: StanceLabel;
	/** the sentence before, where the record knows one */
	before: string;
	/** whether the label is the writer's stance: a record that knows where it stands tells writers from others who speak */
	isWriters: boolean;
	article: string | undefined;
}
export type StanceLabel = -1 | 0 | 1;

const labels = new Map<string, StanceLabel>([
	...['-1', 'negative', 'neg', 'against', 'con'].map((label): [string, StanceLabel] => [label, -1]),
	...['0', 'neutral', 'neu', 'none'].map((label): [string, StanceLabel] => [label, 0]),
	...['1', '+1', 'positive', 'pos', 'for', 'favor', 'favour', 'pro'].map((label): [string, StanceLabel] => [
		label,
		1
	])
]);
const offset = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));

const schema = v.pipe(
	v.object({
		sentence: v.string(),
		from: offset,
		to: offset,
		mention: v.optional(v.string()),
		before: v.optional(v.string()),
		doc: v.optional(v.string()),
		label: v.union([v.string(), v.number()]),
		id: v.optional(v.union([v.string(), v.number()]))
	}),
	v.rawTransform(({ dataset: { value }, addIssue, NEVER }): StanceRecord => {
		const { sentence, id, before, doc } = value;
		const label = labels.get(String(value.label).trim().toLowerCase());
		const span = targetSpan(value);
		if (label === undefined)
			addIssue({ message: `has the label "${value.label}", which is none of −1, 0, 1` });
		else if (span === null)
			addIssue({ message: 'has no target: neither "from" and "to" nor "mention" lead to one' });
		if (label === undefined || span === null) return NEVER;
		// newspaper, article, paragraph, …: what the ids of one article share
		return {
			sentence,
			...span,
			label,
			before: before ?? '',
			isWriters: before !== undefined,
			article: doc ?? (id === undefined ? undefined : /^[a-z]+(?:_v[0-9])?_[0-9]+/.exec(String(id))?.[0])
		};
	})
);

/** Where the target is: at its offsets, in UTF-16 units or in whole characters, or where it is first mentioned. */
function targetSpan({
	sentence,
	from,
	to,
	mention
}: {
	sentence: string;
	from?: number | undefined;
	to?: number | undefined;
	mention?: string | undefined;
}): { from: number; to: number } | null {
	if (from !== undefined && to !== undefined && from < to) {
		if (mention === undefined || sentence.slice(from, to) === mention)
			return to <= sentence.length ? { from, to } : null;
		const characters = Array.from(sentence);
		if (characters.slice(from, to).join('') === mention) {
			const start = characters.slice(0, from).join('').length;
			return { from: start, to: start + mention.length };
		}
	}
	const at = mention === undefined || mention === '' ? -1 : sentence.indexOf(mention);
	if (at >= 0) return { from: at, to: at + (mention ?? '').length };
	return from !== undefined && to !== undefined && from < to && to <= sentence.length ? { from, to } : null;
}

const names = nameFinder(siteSettings().names, readModels().names);
/** How the site reads: the author's stance, and only sides that are likely enough. */
const asSite = stanceReader(targetSettings, readModels());
/** The same with every side told that is likelier than neither, of the author and of whoever speaks. */
const asModel = stanceReader(targetSettings, readModels(), { told: 'every' });
const ofAnyone = stanceReader(targetSettings, readModels(), { voice: 'anyone', told: 'every' });

/** The stance toward a target given by its span, in three states, as the model has it or as the site shows it. */
export function stanceTask(as: ReadAs): Task<StanceRecord, StanceLabel, Pair<StanceLabel>> {
	return {
		schema,
		article: ({ article }) => article,
		read: (record) => stateOf(stanceAt(record, as)),
		judge: ({ label }, reading) => ({ label, reading }),
		measure: (verdicts) => ({
			macro_f1: macroF1(verdicts),
			...sidesClaimed(verdicts)
		})
	};
}

/** Of the sides claimed how many are right, how many are claimed for each there is, and how many are the opposite. */
function sidesClaimed(
	verdicts: readonly Pair<StanceLabel>[]
): Record<'precision' | 'coverage' | 'opposite', number> {
	const claimed = verdicts.filter(({ reading }) => reading !== 0);
	const sides = verdicts.filter(({ label }) => label !== 0).length;
	return {
		precision: claimed.filter(({ label, reading }) => label === reading).length / Math.max(1, claimed.length),
		coverage: claimed.length / Math.max(1, sides),
		opposite: claimed.filter(({ label, reading }) => label === -reading).length
	};
}

/**
 * The stance toward the words at a span, as the site reads it toward a name or theme that stands there. The text is one
 * sentence, as the record says, behind the one before it where the record knows that: then the stance told by the model
 * is the author's, otherwise that of whoever speaks, as those who label single sentences read them.
 */
function stanceAt({ sentence: text, before, from, to, isWriters }: StanceRecord, as: ReadAs): number {
	const { document, sentence, start } = sentenceBehind(before, text);
	const place = { from: start + from, to: start + to };
	const around = mentionsAround(document, names(document), place, sentence.sentence);
	const read = as === 'site' ? asSite : isWriters ? asModel : ofAnyone;
	return read(document, around.themes, around.names).find((one) => one.target === target)?.stance ?? 0;
}

function stateOf(stance: number): StanceLabel {
	return ({ against: -1, neutral: 0, for: 1 } as const)[stanceState(stance)];
}
