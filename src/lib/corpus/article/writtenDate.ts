/** Dates as people and programs write them, as EDTF. */
import { dateAsNumbers, edtfDays, isDay } from '../../text/article/edtf.ts';
import type { DateFault } from '../../text/article/edtf.ts';
import { quoted } from '../../text/file/problems.ts';

const months = new Map(
	'jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|oct october|nov november|dec december'
		.split('|')
		.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const))
);
const weekday = /^(?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun)(?:day|nesday|rsday|sday|urday)?$/;
/** words beside a date that say nothing of its day */
const beside = new Set('of the on at by am pm published posted written first date updated'.split(' '));
const about = new Set(['about', 'around', 'circa', 'c', 'ca', 'approximately']);
const zone = /^(?:utc|z|[a-z]{1,3}t)$/;
const time = /^\d{1,2}(?::\d\d){1,2}(?:[.,]\d{1,9})?(?:[ap]m|z)?$/;
/** seconds or milliseconds since 1970, from 2001 on */
const stamp = /^1\d{9}(?:\d{3})?$/;

/**
 * A date as EDTF: as it is where it is EDTF, or from a day with a time and a zone (the day as written, whatever the
 * zone), from numbers that can be read in one way, or from words ("3 March 2011", "March 3rd, 2011").
 * Nothing is guessed: `03/04/2011` is a fault with both readings.
 */
export function writtenDate(written: string): { edtf: string } | DateFault {
	const text = written.trim();
	const plain = edtfDays(text);
	if (!('code' in plain)) return { edtf: text };
	if (plain.code === 'E106') return plain;
	const read = withTime(text) ?? fromStamp(text) ?? asNumbers(text) ?? inWords(text);
	return read ?? plain;
}

/** "2011-03-03T10:00:00Z", "2011/3/3 10:00", "20110303": the year first. */
function withTime(text: string): { edtf: string } | DateFault | null {
	const match =
		/^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?:$|[T\s,])/i.exec(text) ??
		/^(\d{4})()(\d\d)(\d\d)(?:$|[T\s])/i.exec(text);
	if (!match) return null;
	const [whole, year = '', , month = '', day] = match;
	if (!isTime(text.slice(whole.length))) return null;
	const edtf = [year, month, day ?? []].flat().map((part) => part.padStart(2, '0'));
	const days = edtfDays(edtf.join('-'));
	return 'code' in days ? days : { edtf: edtf.join('-') };
}

/** Whether nothing but a time of day and its zone stands in a text. */
function isTime(text: string): boolean {
	return /^[\s,]{0,9}(?:(?:at\s)?\d{1,2}(?::?\d\d){0,2}(?:[.,]\d{1,9})?\s?(?:[ap]\.?m\.?)?\s?(?:z|utc|[a-z]{2,4}t)?\s?(?:[+-]\d\d:?\d{0,2})?\s?(?:\([a-z ]{1,40}\)|\[[\w/]{1,40}\])?)?$/i.test(
		text
	);
}

function fromStamp(text: string): { edtf: string } | null {
	if (!stamp.test(text)) return null;
	const days = Math.floor(Number(text.slice(0, 10)) / 86_400);
	return { edtf: dayOf(days) };
}

/** The day so many days after 1 January 1970, in UTC. */
function dayOf(days: number): string {
	// years of 400 are all of one length, counted from 1 March of the year 0
	const all = days + 719_468;
	const inCycle = all % 146_097;
	const year = Math.floor(
		(inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) /
			365
	);
	const inYear = inCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
	const fromMarch = Math.floor((5 * inYear + 2) / 153);
	const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
	const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
	const written = year + Math.floor(all / 146_097) * 400 + (month <= 2 ? 1 : 0);
	return [written, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** "13/04/2011 10:00": one of the readings is a day that exists, or both are one. */
function asNumbers(text: string): { edtf: string } | DateFault | null {
	const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?=$|[\sT,])/.exec(text);
	if (!match || !isTime(text.slice(match[0].length).replace(/^T/, ' '))) return null;
	const read = dateAsNumbers(match[0]);
	return typeof read === 'string' ? { edtf: read } : read;
}

/** "3 March 2011", "Thu, 03 Mar 2011 10:00:00 GMT", "March 2011", "c. 2011": one month, one year, at most one day. */
function inWords(text: string): { edtf: string } | DateFault | null {
	if (text.length > 100) return null;
	let day: string | null = null;
	let month: number | null = null;
	let year: string | null = null;
	let unsure = false;
	const words = text
		.toLowerCase()
		.replace(/[+-]\d\d:?\d\d(?=$|\s|\))/g, ' ')
		.replace(/\b([ap])\.m\.?/g, '$1m')
		.split(/[\s,;()/-]+|\.(?=\s|$)/)
		.filter((word) => word !== '');
	for (const word of words) {
		const named = months.get(word);
		const ordinal = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
		if (named !== undefined && month === null) month = named;
		else if (ordinal !== undefined && day === null && Number(ordinal) > 0 && Number(ordinal) < 32)
			day = ordinal;
		else if (/^\d{4}$/.test(word) && year === null) year = word;
		else if (about.has(word)) unsure = true;
		else if (!weekday.test(word) && !beside.has(word) && !zone.test(word) && !time.test(word)) return null;
	}
	if (year === null || (month === null && (day !== null || !unsure))) return null;
	const parts = [
		year,
		...(month === null ? [] : [String(month).padStart(2, '0')]),
		...(day === null ? [] : [day.padStart(2, '0')])
	];
	const date = parts.join('-');
	if (day !== null && !isDay(date))
		return {
			code: 'E106',
			fault: `no such day ${quoted(text)}`,
			remedy: `write a real date, or EDTF such as ${parts.slice(0, 2).join('-')}~`
		};
	return { edtf: `${date}${unsure ? '~' : ''}` };
}

/** The day that a file's name begins with, as Jekyll's do (`2011-03-03-title.md`); null for any other. */
export function dateInName(name: string): string | null {
	const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=[-_. ]|$)/.exec(name);
	if (!match) return null;
	const [, year = '', month = '', day = ''] = match;
	const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isDay(date) ? date : null;
}

/** The first date that a `<time>` of a marked-up text gives, as written; null where there is none. */
export function timeInMarkup(text: string): string | null {
	const tag = /<time\b([^<>]{0,500})>([^<>]{0,100})/i.exec(text);
	if (!tag) return null;
	const [, attributes = '', words = ''] = tag;
	const given = /\bdatetime\s{0,9}=\s{0,9}(?:"([^"]{1,60})"|'([^']{1,60})'|([^\s"'>]{1,60}))/i.exec(
		attributes
	);
	const date = given?.slice(1).find((value) => value !== undefined) ?? words;
	return date.trim() || null;
}
