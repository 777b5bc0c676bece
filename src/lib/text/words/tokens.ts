import type { Token } from '../document.ts';
import { lemma } from './lemma.ts';

const space = 0;
const letter = 1;
const digit = 2;
const mark = 3;
/** combining marks and invisible format characters: part of a word, never the start of one */
const extender = 4;

const firstClasses = 0x250;
const classes = new Uint8Array(firstClasses);
for (let code = 0; code < firstClasses; code++) classes[code] = readClass(code);

function readClass(code: number): number {
	const character = String.fromCodePoint(code);
	if (/[\p{M}\p{Cf}]/u.test(character)) return extender;
	if (/[\s\p{C}]/u.test(character)) return space;
	if (/\p{L}/u.test(character)) return letter;
	if (/\p{N}/u.test(character)) return digit;
	return mark;
}

function classOf(code: number): number {
	if (code < firstClasses) return classes[code] ?? space;
	if (code >= 0x2010 && code <= 0x2027) return mark;
	return readClass(code);
}

/** The code point at `at`, or 0 past the end: 0 counts as a space. */
function codeAt(body: string, at: number): number {
	const code = body.charCodeAt(at);
	if (code >= 0xd800 && code < 0xdc00) return body.codePointAt(at) ?? 0;
	return code === code ? code : 0;
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0xff07;
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;
const isLowerCase = (body: string, at: number): boolean => {
	const code = body.charCodeAt(at);
	if (code < 0x80) return code >= 0x61 && code <= 0x7a;
	const character = String.fromCodePoint(codeAt(body, at));
	return character !== character.toUpperCase();
};

/**
 * Whether the mark at `at`, after a letter or digit, belongs to the word that goes on behind it: the
 * apostrophe of "doesn’t", the hyphen of "left-of-centre", the point of "4.5", "e.g." and "example.org",
 * the comma of "3,524", the colon of "10:30" and the ampersand of "R&D".
 */
function joins(body: string, at: number, code: number, before: number): boolean {
	const next = classOf(codeAt(body, at + 1));
	if (next !== letter && next !== digit) return false;
	if (isApostrophe(code)) return next === letter;
	if (isHyphen(code)) return true;
	if (code === 0x2c || code === 0x3a) return before === digit && next === digit;
	if (code === 0x26) return before === letter && next === letter;
	if (code !== 0x2e) return false;
	if (before === digit) return next === digit;
	if (next === digit) return false;
	if (isLowerCase(body, at + 1)) return true;
	return classOf(codeAt(body, at + 2)) !== letter && endsInSingleLetter(body, at);
}

/** Whether the letter before `at` stands alone, as in "U.S" or at the start of a word. */
function endsInSingleLetter(body: string, at: number): boolean {
	return at < 2 || classOf(body.charCodeAt(at - 2)) !== letter;
}

/** Whether `[start, end)` reads as letters parted by points ("e.g", "U.S.A"), so that a point may close it. */
function isInitialism(body: string, start: number, end: number): boolean {
	if (end - start < 3) return false;
	for (let at = start + 1; at < end; at += 2) if (body.charCodeAt(at) !== 0x2e) return false;
	return (end - start) % 2 === 1;
}

type Reading = Omit<Token, 'start' | 'end'>;

const readings = new Map<string, Reading>();
const mostReadings = 200_000;
let nextForm = 0;

function reading(surface: string, kind: Token['kind']): Reading {
	const known = readings.get(surface);
	if (known !== undefined) return known;
	const lower = kind === 'punctuation' ? surface : lowerForm(surface);
	// A slice keeps its whole article alive in memory; the round trip through an array does not.
	const text = Array.from(surface).join('');
	const read: Reading = {
		text,
		form: nextForm++,
		lower,
		lemma: kind === 'word' ? lemma(lower) : lower,
		kind
	};
	if (readings.size >= mostReadings) readings.clear();
	readings.set(text, read);
	return read;
}

function token(start: number, end: number, { text, form, lower, lemma, kind }: Reading): Token {
	return { start, end, text, form, lower, lemma, kind };
}

/** The form that is counted: NFC, lower case, straight apostrophes, plain hyphens, nothing invisible. */
function lowerForm(surface: string): string {
	return surface
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\u2019\uff07]/g, "'")
		.replace(/[\u2010\u2011]/g, '-')
		.replace(/\p{Cf}+/gu, '');
}

/**
 * Read a body into words, numbers and single marks of punctuation, in order, spaces left out.
 *
 * A word is letters and digits with the apostrophes, hyphens and points inside it: "Labour’s",
 * "day-to-day", "e.g." and "LabourList.org" are one token each. A possessive ’s is part of its word; the
 * apostrophe of a plural ("charities’") is a mark of its own, for it cannot be told from a closing quote.
 * A number starts with a digit ("4.5bn", "1980’s", "2010-11"). A dash, "…" or "£" is punctuation.
 */
export function tokenise(body: string): Token[] {
	const tokens: Token[] = [];
	const length = body.length;
	let at = 0;
	while (at < length) {
		const code = codeAt(body, at);
		const kind = classOf(code);
		const width = code > 0xffff ? 2 : 1;
		if (kind === space || kind === extender) {
			at += width;
			continue;
		}
		if (kind === mark) {
			tokens.push(token(at, at + width, reading(body.slice(at, at + width), 'punctuation')));
			at += width;
			continue;
		}
		const start = at;
		at += width;
		let end = at;
		let before = kind;
		while (at < length) {
			const code = codeAt(body, at);
			const kind = classOf(code);
			const width = code > 0xffff ? 2 : 1;
			if (kind === letter || kind === digit) {
				at += width;
				end = at;
				before = kind;
			} else if (kind === extender) {
				at += width;
				if (code !== 0x200b && code !== 0xfeff && isCombining(code)) end = at;
			} else if (kind === mark && at === end && joins(body, at, code, before)) {
				at += width;
			} else break;
		}
		if (body.charCodeAt(end) === 0x2e && isInitialism(body, start, end)) end++;
		at = end;
		tokens.push(token(start, end, reading(body.slice(start, end), kind === digit ? 'number' : 'word')));
	}
	return tokens;
}

function isCombining(code: number): boolean {
	return /\p{M}/u.test(String.fromCodePoint(code));
}
