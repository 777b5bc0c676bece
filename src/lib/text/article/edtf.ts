import { quoted } from '../file/problems.ts';
import type { ProblemCode } from '../file/problems.ts';

/** First and last day a date may mean, ISO 8601, both included. */
export interface Days {
	from: string;
	to: string;
}
/** Why a date is refused, and what to write instead (null where the code's own remedy serves). */
export interface DateFault {
	code: Extract<ProblemCode, 'E106' | 'W203' | 'W214'>;
	fault: string;
	remedy: string | null;
}

/**
 * The days an EDTF date may mean: a year, month or day (`2011`, `2011-02`, `2011-02-14`), about (`~`)
 * or uncertain (`?`, `%` for both), or an interval of two such dates (`2010-10/2011-12`).
 * A mark does not widen the days: `2011-02~` runs from 2011-02-01 to 2011-02-28.
 * Nothing is guessed: `03/04/2011` is refused with both readings.
 */
export function edtfDays(written: string): Days | DateFault {
	const text = written.trim();
	const sides = text.split('/');
	const [first, second] = sides;
	if (first === undefined || sides.length > 2) return otherForm(text);
	const start = side(first);
	if (start === null) return otherForm(text);
	if ('code' in start) return start;
	if (second === undefined) return start;
	const end = side(second);
	if (end === null) return otherForm(text);
	if ('code' in end) return end;
	if (end.to < start.from) {
		return {
			code: 'W214',
			fault: `the interval ${quoted(text)} ends before it starts`,
			remedy: 'write the earlier date first'
		};
	}
	return { from: start.from, to: end.to };
}

/** The days of a calendar month, by the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const datePattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/;

function side(text: string): Days | DateFault | null {
	const match = datePattern.exec(text);
	if (!match) return null;
	const [, year = '', month, day] = match;
	if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
	if (Number(month) < 1 || Number(month) > 12) {
		return {
			code: 'E106',
			fault: `no such month "${text}"`,
			remedy: `write a real date, or EDTF such as ${year}~`
		};
	}
	const last = daysInMonth(Number(year), Number(month));
	if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` };
	if (Number(day) < 1 || Number(day) > last) {
		const remedy = `write a real date, or EDTF such as ${year}-${month}~`;
		return { code: 'E106', fault: `no such day "${text}"`, remedy };
	}
	const exact = `${year}-${month}-${day}`;
	return { from: exact, to: exact };
}

const numbersPattern = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** A date in another form: ambiguous, or plain but not EDTF. */
function otherForm(text: string): DateFault {
	const read = dateAsNumbers(text);
	const fault = `date not understood ${quoted(text)}`;
	if (typeof read === 'string') return { code: 'W214', fault, remedy: `write ${read}` };
	return read ?? { code: 'W214', fault, remedy: null };
}

/** "13/04/2011" as an ISO day; a fault where it can be read two ways or names no day; null for any other text. */
export function dateAsNumbers(text: string): string | DateFault | null {
	const numbers = numbersPattern.exec(text);
	if (!numbers) return null;
	const [, one = '', two = '', year = ''] = numbers;
	const dayFirst = exactDay(year, two, one);
	const monthFirst = exactDay(year, one, two);
	if (dayFirst && monthFirst && dayFirst !== monthFirst) {
		return { code: 'W203', fault: `ambiguous date "${text}"`, remedy: `write ${dayFirst} or ${monthFirst}` };
	}
	return (
		dayFirst ??
		monthFirst ?? {
			code: 'E106',
			fault: `no such day "${text}"`,
			remedy: `write a real date, or EDTF such as ${year}~`
		}
	);
}

function exactDay(year: string, month: string, day: string): string | null {
	const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isDay(date) ? date : null;
}

/** Whether an ISO day (`2011-02-14`) is one of the calendar. */
export function isDay(date: string): boolean {
	const days = side(date);
	return days !== null && 'from' in days && days.from === days.to;
}
