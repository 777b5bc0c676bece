import { thousands } from './numbers.ts';

/** Money as people read it; the same words in every engine (no locale data asked). */

const signs = new Map([
	['GBP', '£'],
	['USD', '$'],
	['EUR', '€']
]);
const scales = [
	{ unit: 1e12, long: ' trillion', short: 'tn' },
	{ unit: 1e9, long: ' billion', short: 'bn' },
	{ unit: 1e6, long: ' million', short: 'm' }
];

/**
 * A sum of money in words ("£4.5 billion") or, where space forces it, short ("£4.5bn").
 * Never a fraction of a larger unit: £200 million, not £0.2 billion.
 */
export function money(value: number, currency: string, form: 'long' | 'short' = 'long'): string {
	const sign = signs.get(currency) ?? currency + ' ';
	const size = Math.abs(value);
	const minus = value < 0 ? '−' : '';
	const scale = scales.find(({ unit }) => size >= unit);
	if (!scale) return minus + sign + thousands(size);
	const amount = thousands(Math.round((size / scale.unit) * 100) / 100);
	return minus + sign + amount + scale[form];
}

/** A sum or a range of money: "£3.2 billion to £5 billion". */
export function moneyRange(
	low: number,
	high: number,
	currency: string,
	form: 'long' | 'short' = 'long'
): string {
	return low === high
		? money(low, currency, form)
		: `${money(low, currency, form)} to ${money(high, currency, form)}`;
}
