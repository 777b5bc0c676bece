import { gapEnd, isHyphen, lettersEnd } from '../../../text/words/characters.ts';
import { largeUnits, powers, type Numeral } from './numeral.ts';

/** A word of a number, in lower case, and where it ends. */
interface Word {
	word: string;
	end: number;
}
/** A part of a number read so far. */
interface Part {
	value: number;
	end: number;
}

const smallNumbers = new Map([
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
const longestWord = 9;
/** "one trillion two hundred billion three million four thousand and five" has five parts. */
const mostParts = 5;

/** By the ASCII code of a letter, 1 if a number in words may start with it. */
export const opensNumber = Uint8Array.from({ length: 128 }, (_, code) => {
	const letter = String.fromCharCode(code).toLowerCase();
	return [...smallNumbers.keys(), 'a', 'half', 'quarter'].some((word) => word.startsWith(letter)) ? 1 : 0;
});

/** Whether a number in words may start with this word, in lower case. */
export function startsNumber(word: string): boolean {
	return smallNumbers.has(word) || word === 'a' || word === 'half' || word === 'quarter';
}

/**
 * Read the number in words that starts at `at`: "twenty-five", "a hundred and fifty thousand", "half a billion",
 * "two and a half million". Null where none does; "a" alone and "a few million" are none.
 */
export function numberInWords(text: string, at: number): Numeral | null {
	const first = wordAt(text, at);
	if (first === null) return null;
	return shareOfUnit(text, first) ?? sumOfParts(text, first);
}

/** "half a billion", "a quarter of a million", "three quarters of a billion". */
function shareOfUnit(text: string, first: Word): Numeral | null {
	const counted = first.word === 'a' || first.word === 'one' || first.word === 'three';
	const share = counted ? next(text, first.end) : first;
	if (share === null) return null;
	const times = first.word === 'three' ? 3 : 1;
	const half = share.word === 'half' && first.word !== 'three';
	if (!half && !/^quarters?$/.test(share.word)) return null;
	let unit = next(text, share.end);
	if (unit?.word === 'of') unit = next(text, unit.end);
	if (unit?.word === 'a') unit = next(text, unit.end);
	const power = largeUnits.get(unit?.word ?? '');
	if (unit === null || power === undefined) return null;
	return inWords(unit.end, (half ? 0.5 : times * 0.25) * (powers[power] ?? 1), power);
}

/** "two million five hundred thousand and twenty", "a million and a half", "a thousand million". */
function sumOfParts(text: string, first: Word): Numeral | null {
	let total = 0;
	let end = -1;
	let unit = 0;
	let word: Word | null = first;
	for (let read = 0; read < mostParts && word !== null; read += 1) {
		let part = belowThousand(text, word) ?? (read === 0 ? article(text, word) : null);
		if (part === null) break;
		part = withShare(text, part, 1);
		const scaled = scale(text, part);
		unit = scaled.unit;
		total += scaled.value;
		end = scaled.end;
		if (unit === 0) break;
		const share = withShare(text, { value: 0, end }, powers[unit] ?? 1);
		if (share.end > end) return inWords(share.end, total + share.value, unit);
		word = next(text, end);
		if (word?.word === 'and') word = next(text, word.end);
	}
	return end < 0 || total > 1e15 ? null : inWords(end, total, unit);
}

/** "twenty-five", "three hundred and six". */
function belowThousand(text: string, first: Word): Part | null {
	const tens = belowHundred(text, first);
	const hundreds = tens ?? article(text, first);
	if (hundreds === null) return null;
	const hundred = next(text, hundreds.end);
	if (hundred?.word !== 'hundred') return tens;
	const whole = { value: hundreds.value * 100, end: hundred.end };
	let word = next(text, hundred.end);
	if (word?.word === 'and') word = next(text, word.end);
	const rest = word === null ? null : belowHundred(text, word);
	return rest === null ? whole : { value: whole.value + rest.value, end: rest.end };
}

function belowHundred(text: string, first: Word): Part | null {
	const value = smallNumbers.get(first.word);
	if (value === undefined) return null;
	const second = value < 20 ? null : next(text, first.end);
	const ones = smallNumbers.get(second?.word ?? '') ?? 0;
	return second !== null && ones > 0 && ones < 10
		? { value: value + ones, end: second.end }
		: { value, end: first.end };
}

/** "a" before a unit: one of it. */
function article(text: string, word: Word): Part | null {
	if (word.word !== 'a' || !largeUnits.has(next(text, word.end)?.word ?? '')) return null;
	return { value: 1, end: word.end };
}

/** "thousand", "million", "thousand million" behind a part. */
function scale(text: string, part: Part): Part & { unit: number } {
	let { value, end } = part;
	let unit = 0;
	for (let read = 0; read < 2; read += 1) {
		const word = next(text, end);
		const power = largeUnits.get(word?.word ?? '');
		if (word === null || power === undefined || power < 3) break;
		value *= powers[power] ?? 1;
		end = word.end;
		unit = power;
	}
	return { value, end, unit };
}

/** "and a half", "and three quarters" of a unit behind a part. */
function withShare(text: string, part: Part, unit: number): Part {
	const and = next(text, part.end);
	const first = and?.word === 'and' ? next(text, and.end) : null;
	const second = first === null ? null : next(text, first.end);
	if (first === null || second === null) return part;
	const share = shares.get(`${first.word} ${second.word}`);
	return share === undefined ? part : { value: part.value + share * unit, end: second.end };
}
const shares = new Map([
	['a half', 0.5],
	['a quarter', 0.25],
	['one quarter', 0.25],
	['three quarters', 0.75]
]);

function inWords(end: number, coefficient: number, unit: number): Numeral {
	return { end, coefficient, exponent: 0, unit, inWords: true, grouped: false };
}

/** The word that starts at `at`, if it is short enough for a number. */
function wordAt(text: string, at: number): Word | null {
	const end = lettersEnd(text, at);
	return end === at || end - at > longestWord ? null : { word: text.slice(at, end).toLowerCase(), end };
}

/** The word behind a space or a hyphen. */
function next(text: string, end: number): Word | null {
	const start = isHyphen(text.charCodeAt(end)) ? end + 1 : gapEnd(text, end);
	return start < 0 ? null : wordAt(text, start);
}
