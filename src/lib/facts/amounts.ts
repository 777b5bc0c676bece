import type { Span } from '../text/document.ts';
import { gapEnd, isDigit, isHyphen, isLetter, lettersEnd } from './characters.ts';
import { basisAfter, qualifierAfter, qualifierBefore, type Qualifier } from './amountWords.ts';
import { minorAfter, wrappedCurrency, currencyBefore, type Currency } from './currencies.ts';
import { digitsEnd, numeralAt } from './numbers.ts';
import { opensNumber, startsNumber } from './numbersInWords.ts';
import { valueOf, type Numeral } from './numeral.ts';

/** A sum of money as a text states it. */
export interface Amount extends Span {
	/** the sum without its qualifier and basis: "£4.5bn", "between £1bn and £2bn" */
	text: string;
	/** in whole units of the currency; lower than `value_high` only for a range */
	value_low: number;
	value_high: number;
	/** ISO 4217; a bare "$" or "dollar" is taken as USD */
	currency: string;
	qualifier: Qualifier | null;
	/** what it is counted by, as written: "a year", "per household", "over four years" */
	basis: string | null;
}

/** One bound of an amount. A bound with no currency of its own may take it from the other. */
interface Bound extends Span {
	numeral: Numeral;
	currency: Currency | null;
	signed: boolean;
	/** pence or cents said after it, in hundredths: "three pounds fifty" */
	minor: number;
}

/** "seventeen": no longer word opens a number. */
const longestOpening = 9;

/**
 * Find every sum of money in a text: pounds, pence, dollars and euros, in digits or words, single or as a
 * range ("£5–£10 million", "between £1bn and £2bn").
 *
 * A sum whose value is not said ("millions of pounds", "a few million") is none, nor is a weight ("ten pounds
 * of flour") nor a number that cannot be read with certainty ("£1,5m").
 *
 * @returns the amounts in the order of the text, never overlapping, with offsets into it
 */
export function amounts(text: string): Amount[] {
	const found: Amount[] = [];
	let at = 0;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		let bound: Bound | null = null;
		let next = at + 1;
		if (code === 0xa3 || code === 0x24 || code === 0x20ac) {
			bound = signedBound(text, at, found.at(-1)?.end ?? 0);
			if (bound === null) next = digitsEnd(text, gapEnd(text, at + 1) < 0 ? at + 1 : gapEnd(text, at + 1));
		} else if (isDigit(code)) {
			bound = bareBound(text, at);
			if (bound === null) next = digitsEnd(text, at);
		} else if (isLetter(code)) {
			next = wordEnd(text, at);
			const length = next - at;
			if (length === 3 || (length <= longestOpening && opensNumber[code] === 1)) {
				const word = text.slice(at, next).toLowerCase();
				if (startsNumber(word)) bound = bareBound(text, at);
				else if (length === 3) bound = codedBound(text, at, word);
			}
		}
		const amount = bound === null ? null : amountFrom(text, bound);
		if (amount !== null) found.push(amount);
		at = Math.max(next, amount?.end ?? 0, amount === null ? (bound?.end ?? 0) : 0);
	}
	return found;
}

/** Where the run of letters and digits that starts at `at` ends. */
function wordEnd(text: string, at: number): number {
	let end = at + 1;
	while (end < text.length && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end += 1;
	return end;
}

/** "£5", "US$ 5m", "€2 million": the sign stands at `at`; letters before it from `floor` on may be part of it. */
function signedBound(text: string, at: number, floor: number): Bound | null {
	const gap = gapEnd(text, at + 1);
	const from = gap < 0 ? at + 1 : gap;
	if (!isDigit(text.charCodeAt(from))) return null;
	const numeral = numeralAt(text, from);
	if (numeral === null || tooLong(text, numeral)) return null;
	const currency = currencyBefore(text, at, from, floor);
	const end = wrappedCurrency(text, numeral, 'same', currency.code)?.end ?? numeral.end;
	return { start: currency.start, end, numeral, currency, signed: true, minor: 0 };
}

/** "GBP 5m". */
function codedBound(text: string, at: number, word: string): Bound | null {
	const code = word === 'gbp' || word === 'eur' || word === 'usd' ? word.toUpperCase() : null;
	if (code === null) return null;
	const gap = gapEnd(text, at + 3);
	const from = gap < 0 ? at + 3 : gap;
	const sign = text.charCodeAt(from);
	const digits = sign === 0x24 || sign === 0xa3 || sign === 0x20ac ? from + 1 : from;
	const numeral = isDigit(text.charCodeAt(digits)) ? numeralAt(text, digits) : null;
	if (numeral === null || tooLong(text, numeral)) return null;
	return { start: at, end: numeral.end, numeral, currency: { code, places: 0 }, signed: true, minor: 0 };
}

/** "five hundred pounds", "50p", "10 €", or a number without a currency. */
function bareBound(text: string, at: number): Bound | null {
	const numeral = numeralAt(text, at);
	if (numeral === null || (!numeral.inWords && tooLong(text, numeral))) return null;
	const currency = wrappedCurrency(text, numeral, 'any', '', at);
	const bound = { start: at, end: numeral.end, numeral, currency, signed: false, minor: 0 };
	if (currency === null) return bound;
	const minor = minorAfter(text, currency);
	return { ...bound, end: minor?.end ?? currency.end, minor: minor?.hundredths ?? 0 };
}

/** Digits that run into letters that are no unit ("£5x", "3D"): the number is not all of it. */
function tooLong(text: string, numeral: Numeral): boolean {
	const code = text.charCodeAt(numeral.end);
	if (numeral.unit > 0 || !isLetter(code)) return false;
	// "50p" and "5GBP": the letters after the digits are the currency
	return wrappedCurrency(text, numeral, 'any', '') === null;
}

function amountFrom(text: string, first: Bound): Amount | null {
	const range = rangeFrom(text, first);
	const second = range?.second;
	const currency = first.currency ?? second?.currency ?? null;
	if (currency === null) return null;
	const { start, end } = range ?? first;
	const low = range?.low ?? boundValue(first, currency);
	const high = range?.high ?? low;
	if (!Number.isFinite(high)) return null;
	const after = qualifierAfter(text, end);
	return {
		start,
		end,
		text: text.slice(start, end),
		value_low: low,
		value_high: high,
		currency: currency.code,
		qualifier: qualifierBefore(text, start) ?? after?.qualifier ?? null,
		basis: basisAfter(text, start, after?.end ?? end)
	};
}

function boundValue(bound: Bound, currency: Currency, places = 0): number {
	const value = valueOf(bound.numeral, currency.places + places);
	return bound.minor === 0 ? value : (value * 100 + bound.minor) / 100;
}

interface Range extends Span {
	second: Bound;
	low: number;
	high: number;
}

/** The range that starts with this bound, if what follows makes it one: a higher bound of the same currency. */
function rangeFrom(text: string, first: Bound): Range | null {
	const between = followsBetween(text, first.start);
	const link = linkAfter(text, first.end, between);
	if (link === null) return null;
	const second = boundAt(text, link.end);
	if (second === null) return null;
	const currency = second.currency ?? first.currency;
	if (currency === null) return null;
	if (first.currency !== null && first.currency.code !== currency.code) return null;
	if (first.signed && !second.signed && second.currency === null) {
		// "£5–10m" is a range, but "gave £5 to 10 people" is not
		if (link.kind !== 'dash' && second.numeral.unit === 0) return null;
	}
	if (link.kind === 'spaced dash' && !second.signed && second.numeral.unit < 3) return null;
	if (
		link.kind === 'or' &&
		(first.currency !== null || second.currency === null) &&
		!(first.signed && first.numeral.unit === 0 && second.numeral.unit > 0)
	)
		return null;
	if (link.kind === 'to' && changes(text, first.start)) return null;
	if (
		gapEnd(text, second.end) > 0 &&
		/^\s+(?:less|more|higher|lower|fewer)\b/.test(text.slice(second.end, second.end + 12))
	)
		return null;
	const high = boundValue(second, currency);
	const low = lowBound(first, second, currency, high, link.kind === 'dash');
	if (!(low < high)) return null;
	const start = between ? first.start - 'between '.length : first.start;
	return { start, end: second.end, second, low, high };
}

/** The first bound's value; where it has no unit, it takes the second's: "£5–£10 million", "£5–10,000". */
function lowBound(first: Bound, second: Bound, currency: Currency, high: number, dashed: boolean): number {
	const own = boundValue(first, first.currency ?? currency);
	if (first.numeral.unit > 0 || first.numeral.grouped) return own;
	const { unit } = second.numeral;
	const thousands = second.numeral.grouped && (dashed || !second.signed) && high >= 1000;
	// "two to three hundred pounds"
	const hundreds =
		first.numeral.inWords && second.numeral.inWords && own < 10 && high < 1000 && high % 100 === 0;
	const places = unit >= 3 ? unit : thousands ? 3 : hundreds ? 2 : 0;
	const shared = boundValue(first, first.currency ?? currency, places);
	return shared < high ? shared : own;
}

function boundAt(text: string, at: number): Bound | null {
	const code = text.charCodeAt(at);
	if (code === 0xa3 || code === 0x24 || code === 0x20ac) return signedBound(text, at, at);
	if (isDigit(code)) return bareBound(text, at);
	const end = lettersEnd(text, at);
	if (end === at || end - at > 9 || !startsNumber(text.slice(at, end).toLowerCase())) return null;
	return bareBound(text, at);
}

function followsBetween(text: string, start: number): boolean {
	const last = text.charAt(start - 2);
	return (last === 'n' || last === 'N') && /\bbetween\s$/i.test(text.slice(Math.max(0, start - 9), start));
}

/** What may join two bounds: "–", " – ", "to", "or", and "and" after "between". */
function linkAfter(
	text: string,
	at: number,
	between: boolean
): { end: number; kind: 'dash' | 'spaced dash' | 'to' | 'or' | 'and' } | null {
	const code = text.charCodeAt(at);
	if (isHyphen(code) || code === 0x2013)
		return text.startsWith('to-', at + 1) ? { end: at + 4, kind: 'to' } : { end: at + 1, kind: 'dash' };
	const start = gapEnd(text, at);
	if (start < 0) return null;
	const dash = text.charCodeAt(start);
	if (isHyphen(dash) || dash === 0x2013) {
		const end = gapEnd(text, start + 1);
		return end < 0 ? null : { end, kind: 'spaced dash' };
	}
	const wordStop = lettersEnd(text, start);
	const word = text.slice(start, Math.min(wordStop, start + 4));
	const end = gapEnd(text, wordStop);
	if (end < 0) return null;
	if (between) return word === 'and' ? { end, kind: 'and' } : null;
	return word === 'to' || word === 'or' ? { end, kind: word } : null;
}

/** "rose from £1bn to £2bn" is a change from one sum to another, "ranging from £1bn to £2bn" is a range. */
function changes(text: string, start: number): boolean {
	const before = text.slice(Math.max(0, start - 24), start).toLowerCase();
	return /\bfrom\s$/.test(before) && !/\b(?:rang\w{1,3}|any\w{1,5}|var\w{1,5}) from\s$/.test(before);
}
