import { gapEnd, isAsciiLetter, isDigit, isHyphen, isLetter, lettersEnd } from './characters.ts';

/**
 * A number as written. Its value is `coefficient` × 10^`exponent`: kept apart, so that 4.5 billion is
 * exactly 4,500,000,000.
 */
export interface Numeral {
	end: number;
	coefficient: number;
	exponent: number;
	/** the power of ten of its unit word ("million" is 6); 0 where it has none */
	unit: number;
	/** written in words: "two and a half billion" */
	inWords: boolean;
	/** with commas between the thousands: "1,200" */
	grouped: boolean;
}

/** Unit words and letters after digits, by their power of ten. */
const unitPowers = new Map([
	['hundred', 2],
	['k', 3],
	['thousand', 3],
	['m', 6],
	['mn', 6],
	['mln', 6],
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
/** These are units only when they touch the digits: "£5k", never "£5 k". */
const touching = new Set(['k', 'b']);

const small = new Map([
	['zero', 0],
	['one', 1],
	['two', 2],
	['three', 3],
	['four', 4],
	['five', 5],
	['six', 6],
	['seven', 7],
	['eight', 8],
	['nine', 9],
	['ten', 10],
	['eleven', 11],
	['twelve', 12],
	['thirteen', 13],
	['fourteen', 14],
	['fifteen', 15],
	['sixteen', 16],
	['seventeen', 17],
	['eighteen', 18],
	['nineteen', 19],
	['twenty', 20],
	['thirty', 30],
	['forty', 40],
	['fifty', 50],
	['sixty', 60],
	['seventy', 70],
	['eighty', 80],
	['ninety', 90]
]);
const large = new Map([
	['hundred', 2],
	['thousand', 3],
	['million', 6],
	['billion', 9],
	['trillion', 12]
]);
const vulgar = new Map([
	['½', 0.5],
	['¼', 0.25],
	['¾', 0.75]
]);

const powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
const mostDigits = 15;
const longestNumber = 16;

/** The numeral's value with its decimal point moved `places` to the right; infinite beyond 10^15 times. */
export function valueOf(numeral: Numeral, places = 0): number {
	const exponent = numeral.exponent + places;
	return exponent < 0
		? numeral.coefficient / (powers[-exponent] ?? Infinity)
		: numeral.coefficient * (powers[exponent] ?? Infinity);
}

/**
 * Read the number that starts at `at`: digits with a unit ("1,200", "4.5bn", "2½ million") or words
 * ("five hundred", "half a billion", "two and a half million").
 *
 * @returns null where no number starts, or where one does that cannot be read with certainty ("1,5", "1.2.3",
 * more than 15 digits)
 */
export function numeralAt(text: string, at: number): Numeral | null {
	return isDigit(text.charCodeAt(at)) ? digitsAt(text, at) : wordsAt(text, at);
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

/** Whether a number in words may start with this word, in lower case. */
export function startsNumber(word: string): boolean {
	return small.has(word) || word === 'a' || word === 'half' || word === 'quarter';
}

function digitsAt(text: string, at: number): Numeral | null {
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
	let exponent = decimals > 0 ? -decimals : 0;
	let unit = 0;
	for (let chained = 0; chained < 2; chained += 1) {
		const power = unitAt(text, end, unit > 0);
		if (power === null) break;
		unit = unit > 0 ? unit + power.power : power.power;
		end = power.end;
	}
	exponent += unit;
	return { end, coefficient, exponent, unit, inWords: false, grouped };
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

/** A unit after digits, touching or after a space or hyphen: "bn", " million", "-thousand". */
function unitAt(text: string, at: number, wordsOnly: boolean): { end: number; power: number } | null {
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
	if (power === undefined || (wordsOnly && !large.has(word))) return null;
	if (start > at && (touching.has(word) || (word.length < 3 && isHyphen(text.charCodeAt(at))))) return null;
	const next = text.charCodeAt(end);
	if (isDigit(next) || isLetter(next)) return null;
	return { end, power };
}

/** The word after a space or hyphen at `at`, in lower case. */
function nextWord(text: string, at: number): { start: number; end: number; word: string } | null {
	const start = isHyphen(text.charCodeAt(at)) ? at + 1 : gapEnd(text, at);
	if (start < 0) return null;
	const end = lettersEnd(text, start);
	if (end === start || end - start > 9) return null;
	return { start, end, word: text.slice(start, end).toLowerCase() };
}

function wordsAt(text: string, at: number): Numeral | null {
	const firstEnd = lettersEnd(text, at);
	if (firstEnd === at || firstEnd - at > 9) return null;
	let word: { end: number; word: string } | null = {
		end: firstEnd,
		word: text.slice(at, firstEnd).toLowerCase()
	};
	let total = 0;
	/** the part below the next unit word; −1 where nothing has been read since the last one */
	let current = -1;
	let last: 'none' | 'article' | 'one' | 'ten' | 'hundred' | 'unit' | 'fraction' = 'none';
	let unit = 0;
	let end = -1;
	for (let read = 0; read < longestNumber && word !== null; read += 1) {
		const number = small.get(word.word);
		const power = large.get(word.word);
		if (word.word === 'a') {
			if (last !== 'none') break;
			last = 'article';
		} else if (word.word === 'half' || word.word === 'quarter' || word.word === 'quarters') {
			const share: number = word.word === 'half' ? 0.5 : 0.25;
			const times: number = last === 'one' && current > 0 && word.word !== 'half' ? current : 1;
			if (last !== 'none' && last !== 'article' && !(last === 'one' && word.word !== 'half')) break;
			const of = fractionUnit(text, word.end);
			if (of === null) break;
			return {
				end: of.end,
				coefficient: share * times * of.size,
				exponent: 0,
				unit: of.unit,
				inWords: true,
				grouped: false
			};
		} else if (number !== undefined) {
			const fits =
				last === 'none' ||
				last === 'hundred' ||
				last === 'unit' ||
				(last === 'ten' && number < 10 && number > 0);
			if (!fits) break;
			current = Math.max(current, 0) + number;
			last = number >= 20 ? 'ten' : 'one';
			unit = 0;
			end = word.end;
		} else if (power !== undefined && last !== 'none') {
			if (power === 2) {
				if (last === 'hundred' || last === 'unit' || last === 'fraction' || current > 99) break;
				current = (current < 0 ? 1 : current) * 100;
				last = 'hundred';
			} else {
				if (last === 'unit' && current < 0) total *= powers[power] ?? 1;
				else total += (current < 0 ? 1 : current) * (powers[power] ?? 1);
				current = -1;
				last = 'unit';
				unit = power;
			}
			end = word.end;
		} else break;
		const next = nextWord(text, word.end);
		if (next?.word !== 'and' || last === 'article') {
			word = next;
			continue;
		}
		const fraction = andFraction(text, next.end);
		if (fraction !== null && (last === 'one' || last === 'ten' || last === 'unit')) {
			if (last === 'unit') {
				total += fraction.share * (powers[unit] ?? 1);
				return { end: fraction.end, coefficient: total, exponent: 0, unit, inWords: true, grouped: false };
			}
			current += fraction.share;
			last = 'fraction';
			end = fraction.end;
			word = nextWord(text, fraction.end);
			if (word !== null && !large.has(word.word)) word = null;
			continue;
		}
		const after = nextWord(text, next.end);
		const joins = (last === 'hundred' || last === 'unit') && after !== null && small.has(after.word);
		word = joins ? after : null;
	}
	if (end < 0) return null;
	const coefficient = total + Math.max(current, 0);
	return coefficient > 1e15 ? null : { end, coefficient, exponent: 0, unit, inWords: true, grouped: false };
}

/** After "and": "a half", "a quarter", "three quarters". */
function andFraction(text: string, at: number): { end: number; share: number } | null {
	const first = nextWord(text, at);
	if (first?.word !== 'a' && first?.word !== 'three') return null;
	const second = nextWord(text, first.end);
	if (first.word === 'a' && second?.word === 'half') return { end: second.end, share: 0.5 };
	if (first.word === 'a' && second?.word === 'quarter') return { end: second.end, share: 0.25 };
	if (first.word === 'three' && second?.word === 'quarters') return { end: second.end, share: 0.75 };
	return null;
}

/** After "half" or "quarter": "a million", "of a billion", "million". */
function fractionUnit(text: string, at: number): { end: number; size: number; unit: number } | null {
	let word = nextWord(text, at);
	if (word?.word === 'of') word = nextWord(text, word.end);
	if (word?.word === 'a') word = nextWord(text, word.end);
	const unit = word === null ? undefined : large.get(word.word);
	if (word === null || unit === undefined) return null;
	return { end: word.end, size: powers[unit] ?? 1, unit };
}
