// long: tables of words, each with the reader that walks it
import {
	gapEnd,
	isAsciiLetter,
	isDigit,
	isHyphen,
	isSpace,
	lettersEnd
} from '../../../text/words/characters.ts';
import { numeralAt } from './numbers.ts';

/** How an amount is hedged, in one word for each way. */
export type Qualifier = 'up to' | 'at least' | 'more than' | 'less than' | 'nearly' | 'about';

const before: [Qualifier, string][] = [
	['up to', 'up to'],
	['up to', 'as much as'],
	['up to', 'as many as'],
	['up to', 'at most'],
	['up to', 'no more than'],
	['up to', 'not more than'],
	['up to', 'a maximum of'],
	['up to', 'maximum of'],
	['at least', 'at least'],
	['at least', 'no less than'],
	['at least', 'no fewer than'],
	['at least', 'not less than'],
	['at least', 'a minimum of'],
	['at least', 'minimum of'],
	['at least', 'upwards of'],
	['more than', 'more than'],
	['more than', 'over'],
	['more than', 'above'],
	['more than', 'in excess of'],
	['more than', 'greater than'],
	['more than', 'exceeding'],
	['more than', 'north of'],
	['more than', 'upward of'],
	['less than', 'less than'],
	['less than', 'fewer than'],
	['less than', 'under'],
	['less than', 'below'],
	['nearly', 'nearly'],
	['nearly', 'almost'],
	['nearly', 'close to'],
	['nearly', 'approaching'],
	['nearly', 'getting on for'],
	['nearly', 'just short of'],
	['nearly', 'little short of'],
	['nearly', 'the best part of'],
	['about', 'about'],
	['about', 'around'],
	['about', 'roughly'],
	['about', 'approximately'],
	['about', 'some'],
	['about', 'circa'],
	['about', 'in the region of'],
	['about', 'something like'],
	['about', 'or so'],
	['about', 'an estimated']
];
/** By the last word of the phrase, the longest phrase first. */
const beforeByLastWord = new Map<string, [Qualifier, string][]>();
for (const entry of [...before].sort((a, b) => b[1].length - a[1].length)) {
	const last = entry[1].slice(entry[1].lastIndexOf(' ') + 1);
	beforeByLastWord.set(last, [...(beforeByLastWord.get(last) ?? []), entry]);
}
const longestBefore = 20;

/** The hedge that ends just before `start`: "more than" in "more than £5m", "about" in "about a £5m". */
export function qualifierBefore(text: string, start: number): Qualifier | null {
	let end = start;
	while (end > 0 && start - end < 3 && isSpace(text.charCodeAt(end - 1))) end -= 1;
	if (end === start) {
		const mark = text.charAt(start - 1);
		if (mark === 'c' || mark === '.')
			return /(?:^|[\s(])c\.?$/.test(text.slice(Math.max(0, start - 3), start)) ? 'about' : null;
		if (mark === '~' || mark === '≈') return 'about';
		if (mark === '>') return 'more than';
		return mark === '<' ? 'less than' : null;
	}
	if (/(?:^|[\s(])c\.?$/.test(text.slice(Math.max(0, end - 3), end))) return 'about';
	end = pastMore(text, end);
	let word = end;
	while (word > 0 && end - word < 14 && isAsciiLetter(text.charCodeAt(word - 1))) word -= 1;
	const phrases = beforeByLastWord.get(text.slice(word, end).toLowerCase());
	if (phrases === undefined) return null;
	const window = text.slice(Math.max(0, end - longestBefore), end).toLowerCase();
	for (const [qualifier, phrase] of phrases) {
		if (!window.endsWith(phrase)) continue;
		const edge = end - phrase.length - 1;
		if (edge < 0 || !isAsciiLetter(text.charCodeAt(edge))) return qualifier;
	}
	return null;
}

/** Where "a further", "another" and the like begin that end at `end`: "at least another £5m". */
function pastMore(text: string, end: number): number {
	const more = /\s(?:another|(?:an? )?(?:further|additional|extra))$/.exec(
		text.slice(Math.max(0, end - 14), end)
	);
	return more === null ? end : end - more[0].length;
}

const after: [Qualifier, string][] = [
	['at least', '+'],
	['at least', '-plus'],
	['at least', ' plus'],
	['at least', ' or more'],
	['at least', ' or above'],
	['at least', ' at least'],
	['up to', ' or less'],
	['up to', ' at most'],
	['up to', ' or under'],
	['up to', ' max'],
	['up to', ' maximum'],
	['at least', ' minimum'],
	['about', ' or so'],
	['about', ' or thereabouts'],
	['about', '-odd'],
	['about', '-ish']
];

/** The hedge written just after an amount: "or more", "+", "or so". */
export function qualifierAfter(text: string, at: number): { qualifier: Qualifier; end: number } | null {
	for (const [qualifier, phrase] of after) {
		if (!text.startsWith(phrase, at)) continue;
		const end = at + phrase.length;
		if (phrase === '+' ? !isDigit(text.charCodeAt(end)) : !isAsciiLetter(text.charCodeAt(end)))
			return { qualifier, end };
	}
	return null;
}

/** What "a" and "an" may count a sum by. */
const each = new Set(
	(
		'year month week fortnight day night hour minute term head household family person pupil student child ' +
		'patient place job unit litre gallon barrel tonne ton kilo mile share vote ticket time piece pop go ' +
		'quarter session visit home house worker taxpayer pint bottle packet bed seat acre adult passenger customer ' +
		'member citizen voter pensioner baby meal lesson vehicle car school'
	).split(' ')
);
const adverbs = new Set(
	'annually yearly monthly weekly daily hourly nightly each apiece pa pcm pw ph pppw pppn'.split(' ')
);
/** What is written short behind a stroke: "/yr". */
const shortPeriods = new Map(
	'yr:year y:year pa:year annum:year mth:month mo:month pcm:month wk:week w:week d:day hr:hour h:hour hd:head pp:person'
		.split(' ')
		.map((pair) => pair.split(':') as [string, string])
);

/** "£95 p/w", "£30k p.a.". */
const perLetter = new Map([
	['a', 'a year'],
	['w', 'a week'],
	['m', 'a month'],
	['d', 'a day']
]);

/** Where a rate that is glued to digits ends ("£20pw"); `at` itself where there is none. */
export function gluedRateEnd(text: string, at: number): number {
	if ((text.charCodeAt(at) | 0x20) !== 0x70) return at;
	const end = lettersEnd(text, at);
	return end - at < 5 && adverbs.has(text.slice(at, end).toLowerCase()) ? end : at;
}

/** In what year's money: "in 2009/10 prices", "at 2008 prices", "in real terms", "(2010 prices)", "in today’s money". */
function pricesAt(text: string, at: number): Words | null {
	const gap = gapEnd(text, at);
	const next = gap < 0 ? 0 : text.charCodeAt(gap) | 0x20;
	if (next !== 0x69 && next !== 0x61 && next !== 0x28) return null;
	const read =
		/^\(?((?:(?:in|at) )?(?:(?:19|20)\d\d(?:[/–-]\d{2,4})?|today['’]s|(?:current|constant|real|cash|nominal)) (?:prices|terms|money|pounds))/i.exec(
			text.slice(gap, gap + 40)
		);
	const words = read?.[1]?.toLowerCase();
	if (read === null || words === undefined) return null;
	return { words, end: gap + read[0].length };
}
const periods = new Set(
	'year years month months week weeks decade decades parliament parliaments term terms period quarters'.split(
		' '
	)
);

/**
 * What an amount is counted by, in lower case without hyphens: "a year", "a week per child", "over four years",
 * "one-off", "annual". Null where nothing of the kind stands beside it.
 */
export function basisAfter(text: string, start: number, end: number): string | null {
	const parts: string[] = [];
	let at = gluedRateEnd(text, end);
	if (at > end) parts.push(text.slice(end, at).toLowerCase());
	for (let read = 0; read < 3; read += 1) {
		const part = rateAt(text, at) ?? overAt(text, at) ?? pricesAt(text, at);
		if (part === null) break;
		parts.push(part.words);
		at = part.end;
	}
	if (parts.length > 0) return parts.join(' ');
	const adjective = adjectiveBefore(text, start) ?? adjectiveAfter(text, end);
	return adjective === undefined ? null : adjective.replace(' ', '-');
}

/** "an annual £1bn", "a one-off payment of £1bn". */
function adjectiveBefore(text: string, start: number): string | undefined {
	if (start === 0 || !isSpace(text.charCodeAt(start - 1))) return undefined;
	const lead = text.slice(Math.max(0, start - 32), start).toLowerCase();
	return (
		/\b(one[ -]off|annual|yearly|monthly|weekly|daily)\s$/.exec(lead)?.[1] ??
		/\b(one[ -]off|annual|yearly|monthly|weekly) [a-z]{3,12} of $/.exec(lead)?.[1]
	);
}

/** "£40m one-off", "£40m annual budget". */
function adjectiveAfter(text: string, end: number): string | undefined {
	const tail = text.slice(end, end + 10).toLowerCase();
	return /^[ -](one-off|annual|yearly|monthly|weekly)\b/.exec(tail)?.[1];
}

interface Words {
	words: string;
	end: number;
}

/** One word after a space, hyphen or slash. */
function wordAfter(text: string, at: number): (Words & { start: number; glued: boolean }) | null {
	const code = text.charCodeAt(at);
	const glued = isHyphen(code) || code === 47;
	const start = glued ? at + 1 : gapEnd(text, at);
	if (start < 0) return null;
	const end = lettersEnd(text, start);
	return end === start || end - start > 16
		? null
		: { words: text.slice(start, end).toLowerCase(), start, end, glued };
}

/** "a year", "per household", "every week", "for each child", "in the pound", "-a-year", "/week", "annually". */
function rateAt(text: string, at: number): Words | null {
	const first = wordAfter(text, at);
	if (first === null) return null;
	if (text.charCodeAt(at) === 47) {
		const period = shortPeriods.get(first.words) ?? (each.has(first.words) ? first.words : null);
		return period === null ? null : { words: `per ${period}`, end: first.end };
	}
	if (first.words === 'p') {
		const letter = /^p(?:[./]([aw])|\/([md]))\b/i.exec(text.slice(first.start, first.start + 4));
		const period = perLetter.get((letter?.[1] ?? letter?.[2] ?? '').toLowerCase());
		if (period !== undefined) return { words: period, end: first.start + 3 };
	}
	const second = wordAfter(text, first.end);
	const noun = second?.words ?? '';
	if (first.words === 'per') {
		if (second === null || noun === 'cent' || noun === 'se') return null;
		return { words: `per ${noun}`, end: second.end };
	}
	if (second !== null && (first.words === 'a' || first.words === 'an'))
		return each.has(noun) ? { words: `${first.words} ${noun}`, end: second.end } : null;
	if (second !== null && (first.words === 'every' || first.words === 'each') && each.has(noun))
		return { words: `${first.words} ${noun}`, end: second.end };
	if (second !== null && first.words === 'for' && (noun === 'every' || noun === 'each')) {
		const third = wordAfter(text, second.end);
		return third === null || third.words === 'of' || third.words === 'one'
			? null
			: { words: `for ${noun} ${third.words}`, end: third.end };
	}
	if (first.words === 'in' && /^in the (?:pound|dollar)\b/i.test(text.slice(first.start, first.start + 14)))
		return {
			words: text
				.slice(first.start, first.start + 12)
				.toLowerCase()
				.startsWith('in the pound')
				? 'in the pound'
				: 'in the dollar',
			end: first.start + 12
		};
	return adverbs.has(first.words) && !first.glued ? { words: first.words, end: first.end } : null;
}

/** "over four years", "over the next 5 years", "over the course of this parliament", "spread over two years". */
function overAt(text: string, at: number): Words | null {
	let word = wordAfter(text, at);
	if (word?.words === 'spread') word = wordAfter(text, word.end);
	if (word?.words !== 'over' && word?.words !== 'across') return null;
	const words = [word.words];
	let end = word.end;
	for (let read = 0; read < 6; read += 1) {
		const gap = isHyphen(text.charCodeAt(end)) ? end + 1 : gapEnd(text, end);
		if (gap < 0) return null;
		const numeral = isDigit(text.charCodeAt(gap)) ? numeralAt(text, gap) : null;
		const stop = numeral?.end ?? lettersEnd(text, gap);
		if (stop === gap) return null;
		const next = text.slice(gap, stop).toLowerCase();
		words.push(next);
		end = stop;
		if (periods.has(next)) return { words: words.join(' '), end };
		if (!overWords.has(next) && numeral === null && numeralAt(text, gap) === null) return null;
	}
	return null;
}
const overWords = new Set(
	'the a an next last past coming following few several of course this that full whole spending review lifetime same entire'.split(
		' '
	)
);
