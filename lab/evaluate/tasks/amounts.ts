import * as v from 'valibot';
import { amounts } from '#lib/facts/money/amounts/amounts.ts';
import type { Span } from '#lib/text/document.ts';
import { compare, type Found } from '../measures.ts';
import type { Task } from './task.ts';

export interface AmountRecord {
	input: string;
	/** the amounts that people marked; null where one is in a unit that is not asked for */
	amounts: ReadAmount[] | null;
}
/** A sum of money at its span. */
export interface ReadAmount extends Span {
	value_low: number;
	value_high: number;
	currency: string;
}

/** What a unit is called, its currency, and what part of it one is. */
const units = new Map<string, { currency: string; share: number }>([
	...['£', 'gbp', 'pound', 'pounds', 'sterling', 'pound sterling', 'pounds sterling', 'british pound'].map(
		(unit) => [unit, { currency: 'GBP', share: 1 }] as const
	),
	...['p', 'pence', 'penny'].map((unit) => [unit, { currency: 'GBP', share: 0.01 }] as const),
	...['$', 'us$', 'usd', 'dollar', 'dollars', 'us dollar', 'united states dollar'].map(
		(unit) => [unit, { currency: 'USD', share: 1 }] as const
	),
	...['€', 'eur', 'euro', 'euros'].map((unit) => [unit, { currency: 'EUR', share: 1 }] as const)
]);

/** The currency of a unit by any of its names, or undefined where it is none of pounds, pence, dollars and euros. */
export function unitOf(name: string): { currency: string; share: number } | undefined {
	return name.trim() === 'GBp' ? units.get('pence') : units.get(name.trim().toLowerCase());
}

const schema = v.pipe(
	v.object({
		input: v.string(),
		gold: v.array(
			v.object({
				start: v.pipe(v.number(), v.integer()),
				/** the place of the last character, or the one behind it: `text` tells */
				end: v.pipe(v.number(), v.integer()),
				text: v.nullish(v.string()),
				value: v.nullish(v.union([v.number(), v.string()])),
				unit: v.nullish(v.string(), '')
			})
		)
	}),
	v.transform(({ input, gold }): AmountRecord => {
		const labelled: ReadAmount[] = [];
		for (const { start, end, text, value, unit } of gold) {
			const known = unitOf(unit ?? '');
			if (known === undefined) return { input, amounts: null };
			// "dollars" without a number is a unit, no amount
			if (value === null || value === undefined || value === '') continue;
			const sum = Number(value) * known.share;
			const open = (text ?? '').toLowerCase() === input.slice(start, end).toLowerCase();
			labelled.push({
				start,
				end: open ? end : end + 1,
				value_low: sum,
				value_high: sum,
				currency: known.currency
			});
		}
		return { input, amounts: labelled };
	})
);

/** Sums in pounds, pence, dollars and euros: a text is right where every sum is, and no other is found. */
export const amountTask: Task<AmountRecord, ReadAmount[], Found> = {
	schema,
	inScope: ({ amounts }) => amounts !== null,
	read: ({ input }) => amounts(input),
	judge: ({ amounts }, read) => compare(keys(amounts ?? []), keys(read)),
	measure: (verdicts) => ({
		exact:
			verdicts.length === 0
				? 0
				: verdicts.filter(({ wrong, missed }) => wrong + missed === 0).length / verdicts.length
	})
};

function keys(amounts: ReadAmount[]): Set<string> {
	return new Set(
		amounts.map(({ start, end, value_low, value_high, currency }) =>
			// pence are no whole number of pounds: the same to twelve digits is the same
			[start, end, Number(value_low.toPrecision(12)), Number(value_high.toPrecision(12)), currency].join(' ')
		)
	);
}
