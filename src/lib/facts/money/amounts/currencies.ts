import {
	gapEnd,
	isDigit,
	isHyphen,
	isLetter,
	isSpace,
	isUpper,
	lettersEnd
} from '../../../text/words/characters.ts';
import {
	currencyPeoples,
	currencyWords,
	dollarPrefixes,
	isoCodes,
	peopleWords,
	poundPrefixes,
	signs,
	type Currency
} from './currencyNames.ts';
import { digitsEnd, numeralAt } from './numbers.ts';
import { valueOf, type Numeral } from './numeral.ts';

interface WrittenCurrency extends Currency {
	end: number;
}

/** Lines on a screen, not pence. */
const screenLines = new Set([720, 1080, 1440, 2160]);

/** What a pound of is money: "five pounds of public money". */
const moneyWords = new Set(
	(
		'a aid an benefit benefits bill bonus borrowing budget budgets charge charitable cheque contract council cuts ' +
		'deal debt debts deficit donation each every extra fee fine for fund funding funds government grant grants ' +
		'house in income investment loan lottery loss losses money new note notes of our package pension per prize ' +
		'private profit public coin coins piece rent reward salary savings scheme spending subsidy support tax taxes taxpayer ' +
		'taxpayers their underspend wage wages worth'
	).split(' ')
);
const smallWords = new Set('a an each every for in of per'.split(' '));
const weightWords = new Set('heavier lighter overweight underweight'.split(' '));

/**
 * The currency whose sign stands at `at`. Letters just before it are part of it ("US$", "A$", "IR£"); where a space
 * parts the sign from its digits at `digits`, one may part them too ("US $ 5").
 *
 * @returns null where capitals before the sign make it one that is not known ("BUS$")
 */
export function currencyBefore(
	text: string,
	at: number,
	digits: number,
	floor: number
): (Currency & { start: number }) | null {
	const code = signs.get(text.charCodeAt(at)) ?? 'GBP';
	const bare = { code, places: 0, start: at };
	if (code === 'EUR') return bare;
	const spaced = digits > at + 1 && isSpace(text.charCodeAt(at - 1));
	const end = spaced ? at - 1 : at;
	const initials = text.slice(Math.max(floor, end - 5), end).toLowerCase();
	const dotted = code === 'USD' ? /(?<![a-z.])u\.s\.?$/.exec(initials)?.[0] : undefined;
	if (dotted !== undefined) return { ...bare, start: end - dotted.length };
	let start = end;
	while (start > floor && end - start < 4 && isLetter(text.charCodeAt(start - 1))) start -= 1;
	if (start === end) return bare;
	const prefix = text.slice(start, end);
	const known = (code === 'USD' ? dollarPrefixes : poundPrefixes).get(prefix.toLowerCase());
	const whole = start === floor || !isLetter(text.charCodeAt(start - 1));
	if (known === undefined || !whole) return spaced || !isUpper(text.charCodeAt(end - 1)) ? bare : null;
	if (spaced && (prefix.length === 1 || !isUpper(text.charCodeAt(start)))) return bare;
	return { code: known, places: 0, start };
}

/**
 * The currency written after a number. `same` takes only the words that repeat a sign's ("£5 million pounds",
 * "£5m sterling").
 */
export function wrappedCurrency(
	text: string,
	numeral: Numeral,
	which: 'any' | 'same',
	code: string,
	start = numeral.end
): WrittenCurrency | null {
	const at = numeral.end;
	if (which === 'any') {
		const pence = penceAt(text, numeral);
		if (pence !== null) return pence;
		const sign = signAfter(text, at);
		if (sign !== null) return sign;
	}
	const hyphen = isHyphen(text.charCodeAt(at));
	const gap = hyphen ? at + 1 : gapEnd(text, at);
	const from = gap < 0 ? at : gap;
	let end = lettersEnd(text, from);
	if (end === from || end - from > 10) return null;
	const written = text.slice(from, end);
	let word = written.toLowerCase();
	if (peopleWords.has(word)) {
		const pair = which === 'any' ? pairAt(text, word, end) : null;
		if (pair !== null) return pair;
	}
	const iso = isoCodes.get(written);
	const currency = iso === undefined ? currencyWords.get(word) : { code: iso, places: 0 };
	if (currency === undefined || isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) return null;
	if (which === 'same')
		return currency.code === code &&
			currency.places === 0 &&
			word.length > 4 &&
			word !== 'pound' &&
			word !== 'dollar'
			? { ...currency, end }
			: null;
	if ((word === 'penny' || (word === 'cent' && !hyphen)) && valueOf(numeral) !== 1) return null;
	if (word.startsWith('cent')) return { ...currency, code: centsOf(text, start, end), end };
	if (word.startsWith('pound')) {
		const singular = word === 'pound';
		if (!isMoney(text, { start, end, value: valueOf(numeral), singular, hyphen })) return null;
	}
	if (word === 'dollar' && /^\s(?:question|baby)\b/.test(text.slice(end, end + 10))) return null;
	if (word.startsWith('pound') || word === 'quid') {
		const sterling = gapEnd(text, end);
		word = sterling < 0 ? '' : text.slice(sterling, lettersEnd(text, sterling));
		if (word === 'sterling') end = lettersEnd(text, sterling);
	}
	return { ...currency, end };
}

/** "Swiss francs", "CFA francs", "US dollars": two words from `end` back make one currency. */
function pairAt(text: string, people: string, at: number): WrittenCurrency | null {
	const next = gapEnd(text, at);
	if (next < 0) return null;
	const end = lettersEnd(text, next);
	if (end - next > 8) return null;
	const noun = text.slice(next, end).toLowerCase();
	const code =
		currencyPeoples.get(`${people} ${noun}`) ?? currencyPeoples.get(`${people} ${noun.replace(/s$/, '')}`);
	return code === undefined ? null : { code, places: 0, end };
}

/** Cents are of the euro where the nearest sign or name of either says so, else of the dollar. */
function centsOf(text: string, start: number, end: number): string {
	const around = text.slice(Math.max(0, start - 60), end + 60);
	return /€|\beuros?\b/i.test(around) && !/\$|\bdollars?\b/i.test(around) ? 'EUR' : 'USD';
}

/** "50p", but not "50pm", "50p.m." or a screen's "1080p". */
function penceAt(text: string, numeral: Numeral): WrittenCurrency | null {
	const at = numeral.end;
	if (numeral.inWords || numeral.unit > 0 || text.charAt(at) !== 'p') return null;
	const next = text.charCodeAt(at + 1);
	if (isLetter(next) || isDigit(next)) return null;
	if (next === 46 && isLetter(text.charCodeAt(at + 2))) return null;
	if (screenLines.has(valueOf(numeral))) return null;
	return { code: 'GBP', places: -2, end: at + 1 };
}

/** "10 €", "5€": a sign after its number, unless it opens the next amount. */
function signAfter(text: string, at: number): WrittenCurrency | null {
	const gap = gapEnd(text, at);
	const from = gap < 0 ? at : gap;
	const code = signs.get(text.charCodeAt(from));
	if (code === undefined) return null;
	const after = gapEnd(text, from + 1);
	const digits = after < 0 ? from + 1 : after;
	if (isDigit(text.charCodeAt(digits)) && !hasSignAfter(text, digitsEnd(text, digits), code)) return null;
	return { code, places: 0, end: from + 1 };
}

/** "10 $ 30 $": the digits that end at `at` have the same sign of their own behind them. */
function hasSignAfter(text: string, at: number, code: string): boolean {
	const gap = gapEnd(text, at);
	return signs.get(text.charCodeAt(gap < 0 ? at : gap)) === code;
}

/** Pounds as written: "five hundred pounds", "20-pound". */
interface Pounds {
	start: number;
	end: number;
	value: number;
	singular: boolean;
	hyphen: boolean;
}

/** Whether pounds are money and no weight. Millions of pounds always are. */
function isMoney(text: string, { start, end, value, singular, hyphen }: Pounds): boolean {
	if (value >= 1e6) return true;
	const gap = isHyphen(text.charCodeAt(end)) ? end + 1 : gapEnd(text, end);
	const next = gap < 0 ? '' : wordAt(text, gap);
	if (weightWords.has(next)) return false;
	const before = text.slice(Math.max(0, start - 32), start);
	if (/\b(?:weigh\w{0,3}|kilograms?|kg|stone|tall)\b/i.test(before)) return false;
	if (/^.{0,12}\bweigh/i.test(text.slice(end, end + 18))) return false;
	if (value < 100 && /\b(?:los|shed|gain)\w{0,3}\s(?:\w{1,9}\s)?$/i.test(before)) return false;
	if (/\b(?:one|every|each) in (?:every )?$/i.test(before)) return false;
	if (next === 'of') {
		const after = gapEnd(text, gap + 2);
		const noun = after < 0 ? '' : wordAt(text, after);
		return moneyWords.has(noun) && !smallWords.has(noun);
	}
	if (next === 'in' && /^in weight\b/i.test(text.slice(gap, gap + 10))) return false;
	return !singular || (value === 1 && !hyphen) || value >= 1000 || moneyWords.has(next);
}

function wordAt(text: string, at: number): string {
	return text.slice(at, Math.min(lettersEnd(text, at), at + 16)).toLowerCase();
}

/**
 * Pence or cents said after whole units: "three pounds and 20 pence", "3 dollars 50 cents", "five pounds fifty".
 */
export function minorAfter(
	text: string,
	currency: WrittenCurrency
): { end: number; hundredths: number } | null {
	if (currency.places !== 0) return null;
	let from = gapEnd(text, currency.end);
	if (from < 0) return null;
	if (text.startsWith('and', from)) from = gapEnd(text, from + 3);
	if (from < 0) return null;
	const numeral = numeralAt(text, from);
	if (numeral === null || numeral.unit > 0 || numeral.exponent < 0) return null;
	const hundredths = valueOf(numeral);
	if (!Number.isInteger(hundredths) || hundredths < 1 || hundredths > 99) return null;
	const gap = gapEnd(text, numeral.end);
	const after = gap < 0 ? numeral.end : gap;
	const end = lettersEnd(text, after);
	const word = text.slice(after, Math.min(end, after + 6)).toLowerCase();
	const minor = currency.code === 'GBP' ? ['p', 'pence', 'penny'] : ['cent', 'cents'];
	if (minor.includes(word)) return { end, hundredths };
	// "five pounds fifty" ends there, unlike "five pounds fifty times"
	const isAmount = signs.has(text.charCodeAt(after)) || signs.has(text.charCodeAt(numeral.end));
	return hundredths >= 10 && end === after && !isAmount ? { end: numeral.end, hundredths } : null;
}
