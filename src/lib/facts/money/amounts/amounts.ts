// long: one grammar, whose parts call each other
import type { Span } from '../../../text/document.ts';
import {
	gapEnd,
	isDigit,
	isHyphen,
	isLetter,
	isSpace,
	isUpper,
	lettersEnd
} from '../../../text/words/characters.ts';
import { basisAfter, gluedRateEnd, qualifierAfter, qualifierBefore, type Qualifier } from './amountWords.ts';
import { minorAfter, wrappedCurrency, currencyBefore } from './currencies.ts';
import { currencyWords, isoCodes, isSign, type Currency } from './currencyNames.ts';
import { digitsEnd, numeralAt, signedNumeralAt } from './numbers.ts';
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
/** "dollars" */
const longestName = 7;

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
		if (isSign(code)) {
			bound = signedBound(text, at, found.at(-1)?.end ?? 0);
			if (bound === null) next = digitsEnd(text, gapEnd(text, at + 1) < 0 ? at + 1 : gapEnd(text, at + 1));
		} else if (isDigit(code)) {
			bound = bareBound(text, at);
			if (bound === null) next = digitsEnd(text, at);
		} else if (isLetter(code)) {
			next = wordEnd(text, at);
			const length = next - at;
			const letters = code < 0x5b ? lettersEnd(text, at) - at : 0;
			if (letters === 3 && isoCodes.has(text.slice(at, at + 3)))
				bound = codedBound(text, at, text.slice(at, at + 3));
			else if (length === 3 || (length <= longestOpening && opensNumber[code] === 1)) {
				const word = text.slice(at, next).toLowerCase();
				if (startsNumber(word)) bound = bareBound(text, at);
				else if (length === 3) bound = codedBound(text, at, word);
			} else if (length <= longestName && nameOpens(code)) {
				bound = namedBound(text, at, next);
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

/**
 * "£5", "US$ 5m", "€2 million", "£half a billion": the sign stands at `at`; letters before it from `floor` on may be
 * part of it.
 */
function signedBound(text: string, at: number, floor: number): Bound | null {
	const gap = gapEnd(text, at + 1);
	const from = gap < 0 ? at + 1 : gap;
	const numeral = signedNumeralAt(text, from);
	if (numeral === null || tooLong(text, numeral)) return null;
	const currency = currencyBefore(text, at, from, floor);
	if (currency === null) return null;
	const same = wrappedCurrency(text, numeral, 'same', currency.code)?.end ?? numeral.end;
	const end = currency.code === 'USD' ? pastUs(text, same) : same;
	return { start: currency.start, end, numeral, currency, signed: true, minor: 0 };
}

/** "$1.2 billion US", where no noun follows that "US" would belong to. */
function pastUs(text: string, at: number): number {
	return /^ US(?=[.,;:)!?]|$| (?:and|or|to|for|in|on|by|was|is|were|from|at|last|this|a|per)\b)/.test(
		text.slice(at, at + 9)
	)
		? at + 3
		: at;
}

/** "GBP 5m", "USD34.6 million". */
function codedBound(text: string, at: number, word: string): Bound | null {
	const code = isoCodes.get(word) ?? currencyWords.get(word)?.code ?? null;
	if (code === null || (word !== word.toUpperCase() && !/^(?:gbp|usd|eur)$/.test(word))) return null;
	const gap = gapEnd(text, at + 3);
	const from = gap < 0 ? at + 3 : gap;
	const digits = isSign(text.charCodeAt(from)) ? from + 1 : from;
	const numeral = isDigit(text.charCodeAt(digits)) ? numeralAt(text, digits) : null;
	if (numeral === null || tooLong(text, numeral)) return null;
	return { start: at, end: numeral.end, numeral, currency: { code, places: 0 }, signed: true, minor: 0 };
}

/** "dollars 3bn", "pounds 2 million": a name before its number, where a unit shows that it is a sum. */
function namedBound(text: string, at: number, end: number): Bound | null {
	const word = text.slice(at, end).toLowerCase();
	if (!word.endsWith('s')) return null;
	const currency = currencyWords.get(word);
	const from = gapEnd(text, end);
	if (currency?.places !== 0 || from < 0 || !isDigit(text.charCodeAt(from))) return null;
	const numeral = numeralAt(text, from);
	if (numeral === null || numeral.unit < 6 || tooLong(text, numeral)) return null;
	return { start: at, end: numeral.end, numeral, currency, signed: true, minor: 0 };
}

/** Whether the name of a currency before its number may open with this letter: dollars, euros, pounds. */
function nameOpens(code: number): boolean {
	const letter = code | 0x20;
	return letter === 0x64 || letter === 0x65 || letter === 0x70;
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
	if (gluedRateEnd(text, numeral.end) > numeral.end) return false;
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
	if (first.currency === null && link.kind === 'to' && second.signed && isYear(first)) return null;
	const change = link.kind === 'to' ? changeBefore(text, first.start) : null;
	if (change === 'from' || change === 'moves') return null;
	if (
		gapEnd(text, second.end) > 0 &&
		/^\s+(?:less|more|higher|lower|fewer)\b/.test(text.slice(second.end, second.end + 12))
	)
		return null;
	const high = boundValue(second, currency);
	const low = lowBound(first, second, currency, high, link.kind === 'dash');
	if (!(low < high)) return null;
	// "fell by £2m to £8m" ends at £8m; "cut its profits by £3.8m to £4.9m" is a range
	if (change === 'by' && high > low * farthestRange) return null;
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
	if (isSign(code)) return signedBound(text, at, at);
	const prefixed = prefixEnd(text, at);
	if (prefixed > 0) return signedBound(text, prefixed, at);
	if (isDigit(code)) return bareBound(text, at);
	const end = lettersEnd(text, at);
	if (end === at || end - at > 9 || !startsNumber(text.slice(at, end).toLowerCase())) return null;
	return bareBound(text, at);
}

/** Where the sign stands behind up to three capitals: "A$8.24"; −1 where none does. */
function prefixEnd(text: string, at: number): number {
	let end = at;
	while (end - at < 3 && isUpper(text.charCodeAt(end))) end += 1;
	return end > at && isSign(text.charCodeAt(end)) ? end : -1;
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

/**
 * What makes "X to Y" a change, by the words before it: "from £1bn to £2bn", "fell £2m to £8m", or, if the two are
 * far apart, "by £2m to £8m". "Ranging from £1bn to £2bn" is none.
 */
function changeBefore(text: string, start: number): 'from' | 'moves' | 'by' | null {
	if (!isSpace(text.charCodeAt(start - 1))) return null;
	const words = text
		.slice(Math.max(0, start - 40), start)
		.toLowerCase()
		.split(/[^a-z]+/);
	words.pop();
	if (words.at(-1) === 'to' && words.at(-2) === 'up') words.length -= 2;
	while (hedges.has(words.at(-1) ?? '')) words.pop();
	const last = words.pop() ?? '';
	const before = words.at(-1) ?? '';
	if (last === 'from') return /^(?:rang|any|var)/.test(before) ? null : 'from';
	if (movingWords.has(last)) return 'moves';
	if (last === 'of')
		return /^(?:rise|fall|increase|drop|decline|decrease|growth)$/.test(before) ? 'by' : null;
	if (last !== 'by') return null;
	return movingWords.has(before) ? 'moves' : 'by';
}
const hedges = new Set('about around nearly almost some over more than just a further another'.split(' '));
const movingWords = new Set(
	(
		'fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease ' +
		'decreases decreased decreasing slump slumped slumping plunge plunged plunging tumbled sank slid slipped shed ' +
		'down up rise rises rose risen rising climb climbs climbed climbing increase increases increased increasing grow ' +
		'grows grew grown growing jump jumps jumped jumping soared surged added gained lost higher lower'
	).split(' ')
);
/** How many times the lower bound the higher may be where "by" may also say a change. */
const farthestRange = 1.5;

/** "in 2004 to $200m": a year and a sum. */
function isYear({ numeral }: Bound): boolean {
	const { coefficient, exponent, unit, inWords, grouped } = numeral;
	return unit === 0 && exponent === 0 && !inWords && !grouped && coefficient >= 1900 && coefficient < 2100;
}
