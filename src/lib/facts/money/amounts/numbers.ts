import {
	gapEnd,
	isAsciiLetter,
	isDigit,
	isHyphen,
	isLetter,
	lettersEnd
} from '../../../text/words/characters.ts';
import { largeUnits, type Numeral } from './numeral.ts';
import { numberInWords } from './numbersInWords.ts';

/** Unit words and letters after digits, by their power of ten. */
const unitPowers = new Map([
	['hundred', 2],
	['k', 3],
	['thousand', 3],
	['m', 6],
	['mn', 6],
	['mm', 6],
	['mln', 6],
	['mil', 6],
	['million', 6],
	['millions', 6],
	['b', 9],
	['bn', 9],
	['bln', 9],
	['billion', 9],
	['billions', 9],
	['tn', 12],
	['trn', 12],
	['trillion', 12],
	['trillions', 12]
]);
/** These are units only when they touch the digits, or behind a sign: "5k", "£5 k", never "5 k" or "5 mm". */
const touching = new Set(['k', 'b', 'mm']);

const vulgar = new Map([
	['½', 1 / 2],
	['¼', 1 / 4],
	['¾', 3 / 4],
	['⅓', 1 / 3],
	['⅔', 2 / 3],
	['⅕', 1 / 5],
	['⅛', 1 / 8],
	['⅜', 3 / 8],
	['⅝', 5 / 8],
	['⅞', 7 / 8]
]);

const mostDigits = 15;

/**
 * Read the number that starts at `at`: digits with a unit ("1,200", "4.5bn", "2½ million") or words
 * ("five hundred", "half a billion", "two and a half million").
 *
 * @returns null where no number starts, or where one does that cannot be read with certainty ("1,5", "1.2.3",
 * more than 15 digits)
 */
export function numeralAt(text: string, at: number): Numeral | null {
	return isDigit(text.charCodeAt(at)) ? digitsAt(text, at) : numberInWords(text, at);
}

/**
 * Read the number that starts at `at` behind a currency's sign. There a fraction may stand alone ("£½m", "£1/2m",
 * "£half a billion"), and "k" or "b" behind a space is a unit ("£85 k").
 */
export function signedNumeralAt(text: string, at: number): Numeral | null {
	if (isDigit(text.charCodeAt(at))) return fractionAt(text, at) ?? digitsAt(text, at, true);
	const fraction = vulgar.get(text.charAt(at));
	if (fraction !== undefined) return withUnit(text, at + 1, fraction, true);
	return /^(?:half|quarter|three[ -]quarters)\b/i.test(text.slice(at, at + 14))
		? numberInWords(text, at)
		: null;
}

/** "1/2m", "1⁄2 million", "1 1/2 million": a fraction of a unit, or whole and fraction. */
function fractionAt(text: string, at: number): Numeral | null {
	let slash = at + 1;
	while (slash < at + 6 && text.charCodeAt(slash) !== 47 && text.charCodeAt(slash) !== 0x2044) slash += 1;
	if (slash === at + 6) return null;
	const read = /^(?:(\d{1,3})[ -])?(\d)[/⁄](\d)(?![\d/⁄,.]\d?)/.exec(text.slice(at, at + 9));
	if (read === null) return null;
	const [all, whole = '0', over = '0', under = '1'] = read;
	if (Number(over) >= Number(under) || Number(under) < 2) return null;
	const numeral = withUnit(text, at + all.length, Number(whole) + Number(over) / Number(under), true);
	// "£1/2" may be one pound of two, and "£1/week" is a rate
	return numeral.unit > 0 || (under === '2' && whole !== '0') ? numeral : null;
}

/** The number whose digits end at `at`, with the unit that follows. */
function withUnit(text: string, at: number, coefficient: number, signed: boolean): Numeral {
	let end = at;
	let unit = 0;
	for (let chained = 0; chained < 2; chained += 1) {
		const power = unitAt(text, end, unit > 0, signed);
		if (power === null) break;
		unit += power.power;
		end = power.end;
	}
	return { end, coefficient, exponent: unit, unit, inWords: false, grouped: false };
}

/** Where the run of digits, commas and points that starts at `at` ends. */
export function digitsEnd(text: string, at: number): number {
	let end = at;
	while (end < text.length) {
		const code = text.charCodeAt(end);
		if (!isDigit(code) && !((code === 44 || code === 46) && isDigit(text.charCodeAt(end + 1)))) break;
		end += 1;
	}
	return end;
}

function digitsAt(text: string, at: number, signed = false): Numeral | null {
	const run = digitsEnd(text, at);
	let end = at;
	let coefficient = 0;
	let digits = 0;
	let decimals = -1;
	let grouped = false;
	for (; end < run; end += 1) {
		const code = text.charCodeAt(end);
		if (code === 44) {
			if (decimals >= 0 || !threeDigits(text, end + 1) || (!grouped && end - at > 3)) return null;
			grouped = true;
		} else if (code === 46) {
			if (decimals >= 0) return null;
			decimals = 0;
		} else {
			coefficient = coefficient * 10 + (code - 48);
			digits += 1;
			if (decimals >= 0) decimals += 1;
			if (digits > mostDigits) return null;
		}
	}
	if (decimals < 0 && !grouped && end - at <= 3) {
		const groups = spacedGroups(text, end);
		coefficient = groups.digits === '' ? coefficient : Number(`${coefficient}${groups.digits}`);
		grouped = groups.digits !== '';
		end = groups.end;
	}
	const fraction = vulgar.get(text.charAt(end));
	if (fraction !== undefined) {
		if (decimals >= 0) return null;
		coefficient += fraction;
		end += 1;
	}
	const numeral = withUnit(text, end, coefficient, signed);
	return { ...numeral, exponent: numeral.unit + (decimals > 0 ? -decimals : 0), grouped };
}

/** Exactly three digits: a group of thousands. */
function threeDigits(text: string, at: number): boolean {
	return (
		isDigit(text.charCodeAt(at)) &&
		isDigit(text.charCodeAt(at + 1)) &&
		isDigit(text.charCodeAt(at + 2)) &&
		!isDigit(text.charCodeAt(at + 3))
	);
}

/**
 * Thousands parted by spaces: by a no-break or thin space always, by a plain one only where nothing else is
 * likely ("10 000", "1 234 567").
 */
function spacedGroups(text: string, at: number): { digits: string; end: number } {
	let digits = '';
	let end = at;
	let plain = 0;
	while (digits.length < mostDigits - 3) {
		const space = text.charCodeAt(end);
		if (space !== 32 && space !== 0xa0 && space !== 0x2009 && space !== 0x202f) break;
		if (!threeDigits(text, end + 1)) break;
		if (space === 32) plain += 1;
		digits += text.slice(end + 1, end + 4);
		end += 4;
	}
	return plain === 1 && digits !== '000' ? { digits: '', end: at } : { digits, end };
}

/** A unit after digits, touching or after a space or hyphen: "bn", " million", "-thousand"; behind a sign, " k". */
function unitAt(
	text: string,
	at: number,
	wordsOnly: boolean,
	signed: boolean
): { end: number; power: number } | null {
	let start = at;
	if (!isAsciiLetter(text.charCodeAt(at))) {
		const gap = isHyphen(text.charCodeAt(at)) ? at + 1 : gapEnd(text, at);
		if (gap < 0) return null;
		start = gap;
	}
	const end = lettersEnd(text, start);
	if (end === start || end - start > 9) return null;
	const word = text.slice(start, end).toLowerCase();
	const power = unitPowers.get(word);
	if (power === undefined || (wordsOnly && !largeUnits.has(word))) return null;
	const apart = signed && word !== 'mm' && !isHyphen(text.charCodeAt(at));
	if (start > at && ((touching.has(word) && !apart) || (word.length < 3 && isHyphen(text.charCodeAt(at)))))
		return null;
	const next = text.charCodeAt(end);
	if (isDigit(next) || isLetter(next)) return null;
	return { end, power };
}
