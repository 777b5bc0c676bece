import type { NameKind } from '../schema.ts';
import type { Span } from '../text/document.ts';
import { gapEnd, isApostrophe, isDigit, isHyphen, isLetter, isUpper } from './characters.ts';
import {
	clubWords,
	compass,
	firstNames,
	genericWords,
	honours,
	notNames,
	offices,
	organisationHeads,
	organisationOpenings,
	particles,
	peoples,
	placeHeads,
	placeOpenings,
	possessiveOpenings,
	postnominals,
	titles,
	wordlikeFirstNames
} from './gazetteer.ts';
import { nameWordEnd } from './listedNames.ts';

/** One word of a run of capitalised words. */
export interface RunWord extends Span {
	word: string;
	/** "of", "for", "and", "van" … between two capitalised words */
	link: boolean;
	/** what parts it from the word before: a space, a hyphen, or a possessive's "’s " */
	after: ' ' | '-' | 's';
}

/** What the list says of a run's words, so that no listed name is swallowed. */
export interface ListedWords {
	/** a listed name starts here; a surname alone, or a town that may be one, does not count */
	isName: (word: RunWord) => boolean;
	/** the word is a listed place */
	isPlace: (word: RunWord) => boolean;
}

/** A name made out by rule: its span, the form it is counted under, its kind. */
export interface Found extends Span {
	name: string;
	kind: NameKind;
	/** a person's surname, by which they can be named later; null for anything else */
	surname: string | null;
	/** more than a title or honour and a surname */
	full: boolean;
}

const longestRun = 12;
const links = new Set(['of', 'for', 'and', 'the', '&', 'in', 'on']);

/**
 * The run of capitalised words that starts at `start`, with small words between them ("Department for
 * International Development"), inside one sentence and unbroken by punctuation.
 */
export function runAt(text: string, start: number, limit: number): RunWord[] {
	const run: RunWord[] = [];
	let at = start;
	let after: RunWord['after'] = ' ';
	let pending: RunWord[] = [];
	while (run.length + pending.length < longestRun && at < limit) {
		const code = text.charCodeAt(at);
		const ampersand = text.charAt(at) === '&';
		if (!isLetter(code) && !isDigit(code) && !ampersand) break;
		const end = ampersand ? at + 1 : nameWordEnd(text, at);
		const word = text.slice(at, end);
		const link = ampersand || !(isUpper(code) || isDigit(code));
		if (link && !links.has(word) && !particles.has(word)) break;
		if (link && (run.length === 0 || pending.length > 1 || after !== ' ')) break;
		if (isDigit(code) && run.length === 0) break;
		if (link) pending.push({ word, start: at, end, link, after });
		else {
			run.push(...pending, { word, start: at, end, link, after });
			pending = [];
		}
		const next = gapOrJoin(text, end, word);
		if (next === null) break;
		({ at, after } = next);
	}
	return run;
}

/** Where the next word of a run starts: after a space, a hyphen, an initial's point, or a possessive. */
function gapOrJoin(text: string, end: number, word: string): { at: number; after: RunWord['after'] } | null {
	const code = text.charCodeAt(end);
	if (isHyphen(code)) return { at: end + 1, after: '-' };
	if (code === 46 && (word.length === 1 || word === 'St' || word === 'Dr' || titles.has(word))) {
		const gap = gapEnd(text, end + 1);
		return gap < 0 ? null : { at: gap, after: ' ' };
	}
	if (isApostrophe(code)) {
		const possessive = text.charAt(end + 1) === 's' ? end + 2 : word.endsWith('s') ? end + 1 : -1;
		const gap = possessive < 0 ? -1 : gapEnd(text, possessive);
		return gap < 0 ? null : { at: gap, after: 's' };
	}
	const gap = gapEnd(text, end);
	return gap < 0 ? null : { at: gap, after: ' ' };
}

/**
 * The name at the head of a run, made out by rule: a person by first name, title or "MP", an organisation by its
 * last or first word, a place by its form. Null where nothing speaks for a name.
 *
 * @param opens whether the run opens a sentence, where a capital alone proves nothing
 */
export function foundAt(text: string, run: RunWord[], opens: boolean, listed: ListedWords): Found | null {
	const first = run[0];
	if (first === undefined || first.link) return null;
	const owned = run[1]?.after === 's';
	if (!owned && (titles.has(first.word) || honours.has(first.word))) return titled(text, run, listed);
	if (notNames.has(first.word)) return null;
	if (peoples.has(first.word)) return organisation(text, run, listed);
	return organisation(text, run, listed) ?? person(text, run, opens, listed) ?? place(text, run, listed);
}

/** "Mr Smith" is Smith; "Lord Wei" and "Dame Jane Smith" keep the honour in the mention. */
function titled(text: string, run: RunWord[], listed: ListedWords): Found | null {
	let from = 0;
	while (from < run.length && titles.has(run[from]?.word ?? '')) from += 1;
	const honour = honours.has(run[from]?.word ?? '') ? run[from] : undefined;
	const rest = run.slice(honour === undefined ? from : from + 1);
	const first = rest[0];
	if (first === undefined || first.link || first.after !== ' ') return null;
	if (offices.has(first.word) || notNames.has(first.word) || organisationHeads.has(first.word)) return null;
	if (listed.isName(first)) return null;
	const length = personLength(rest, listed);
	const last = rest[length - 1];
	if (last === undefined) return null;
	// "Health Secretary Andrew Lansley" but not "Prime Minister Questions"
	if (
		honour === undefined &&
		length === 1 &&
		!/^(?:Mrs?|Ms|Miss|Dr|Prof\w*|Cllr|Councillor|President|Senator)$/.test(run[0]?.word ?? '')
	)
		return null;
	const full = length > 1;
	const start = honour?.start ?? first.start;
	const name = text.slice(full ? first.start : start, last.end);
	return {
		start,
		end: last.end,
		name: canonical(name),
		kind: 'person',
		surname: surnameOf(text, rest, length),
		full
	};
}

function person(text: string, run: RunWord[], opens: boolean, listed: ListedWords): Found | null {
	const first = run[0];
	if (first === undefined) return null;
	const length = personLength(run, listed);
	const last = run[length - 1];
	if (length < 2 || last === undefined) return null;
	const known = firstNames.has(first.word) && !(opens && wordlikeFirstNames.has(first.word));
	const next = run[length];
	const member = next?.after === ' ' && postnominals.has(next.word);
	const constituency = /^, (?:the )?(?:[A-Z][a-z]+ )?MP for /.test(text.slice(last.end, last.end + 32));
	if (!known && !member && !constituency) return null;
	if (!known && opens && length > 2) return null;
	const name = canonical(text.slice(first.start, last.end));
	return {
		start: first.start,
		end: last.end,
		name,
		kind: 'person',
		surname: surnameOf(text, run, length),
		full: true
	};
}

/** How many words from the run's first a person's name takes: first name, initials, particles, surname. */
function personLength(run: RunWord[], listed: ListedWords): number {
	let length = 1;
	let names = 1;
	while (length < run.length && names < 3) {
		const word = run[length];
		if (word === undefined || word.after === 's') break;
		if (word.after === '-') {
			if (word.link) break;
			length += 1;
			continue;
		}
		if (word.link) {
			const next = run[length + 1];
			if (!particles.has(word.word) || word.word === 'of' || next === undefined || next.link) break;
			length += 2;
			break;
		}
		if (postnominals.has(word.word) || notNames.has(word.word) || organisationHeads.has(word.word)) break;
		if (isDigit(word.word.charCodeAt(0)) || listed.isName(word)) break;
		length += 1;
		if (word.word.length > 1) names += 1;
	}
	return length;
}

function surnameOf(text: string, run: RunWord[], length: number): string | null {
	let from = length - 1;
	while (from > 0 && run[from]?.after === '-') from -= 1;
	const first = run[from];
	const last = run[length - 1];
	return first === undefined || last === undefined ? null : text.slice(first.start, last.end);
}

function organisation(text: string, run: RunWord[], listed: ListedWords): Found | null {
	const first = run[0];
	if (first === undefined) return null;
	let end = -1;
	let specific = false;
	let joined = false;
	for (const [index, word] of run.entries()) {
		if (index > 0 && word.after === 's' && !possessiveOpenings.has(run[index - 1]?.word ?? '')) break;
		if (word.link) {
			const before = run[index - 1];
			const next = run[index + 1];
			if (before === undefined || next === undefined) break;
			if (next.link && joined) break;
			if (word.word === 'and' || word.word === '&') {
				if (joined ? opensAnother(next, listed) : end === index - 1 || listed.isName(next)) break;
				continue;
			}
			if (word.word === 'in' || word.word === 'on') break;
			const opening = organisationOpenings.has(before.word);
			if (!opening && !joined && !before.link) break;
			if (opening) joined = true;
			continue;
		}
		if (index > 0 && firstNames.has(first.word) && listed.isName(word)) break;
		if (joined && run[index - 1]?.link === false && firstNames.has(word.word)) break;
		const head = organisationHeads.has(word.word);
		if (!head && !genericWords.has(word.word)) specific = true;
		if (joined && run[index - 1]?.link === true) specific = true;
		if ((head && index > 0) || joined) end = index;
		else if (end >= 0) break;
	}
	const last = run[end];
	if (last === undefined || (!specific && !isAbbreviated(text, run.slice(0, end + 1)))) return null;
	if (firstNames.has(first.word) && end < 2 && !joined && !organisationHeads.has(last.word)) return null;
	return {
		start: first.start,
		end: last.end,
		name: canonical(text.slice(first.start, last.end)),
		kind: 'organisation',
		surname: null,
		full: true
	};
}

/** Whether a word after "and" starts a name of its own: "the Department of Health and Gordon Brown". */
function opensAnother(word: RunWord, listed: ListedWords): boolean {
	return (
		listed.isName(word) ||
		listed.isPlace(word) ||
		[firstNames, titles, honours, organisationOpenings, notNames, peoples].some((list) => list.has(word.word))
	);
}

/** Whether the initials of these words follow in brackets: "New Society Forum (NSF)". */
function isAbbreviated(text: string, run: RunWord[]): boolean {
	const initials = run.flatMap(({ link, word }) => (link ? [] : [word.charAt(0)])).join('');
	return text.startsWith(` (${initials})`, run.at(-1)?.end ?? 0);
}

function place(text: string, run: RunWord[], listed: ListedWords): Found | null {
	const [first, second] = run;
	if (first === undefined) return null;
	const made = (last: Span, kind: NameKind = 'place'): Found => ({
		start: first.start,
		end: last.end,
		name: canonical(text.slice(first.start, last.end)),
		kind,
		surname: null,
		full: true
	});
	if (second !== undefined && second.after === ' ' && !second.link) {
		if (placeHeads.has(second.word) && !genericWords.has(first.word)) return made(second);
		if (listed.isPlace(first) && clubWords.has(second.word)) return made(second, 'organisation');
		if (listed.isPlace(first) && compass.has(second.word)) return made(second);
		if (placeOpenings.has(first.word) && second.word !== 'War') return made(second);
	}
	const third = run[2];
	if (placeOpenings.has(first.word) && second?.word === 'of' && third !== undefined && !third.link)
		return made(third);
	// "the MP for Wirral South"
	if (/\bMP for $/.test(text.slice(Math.max(0, first.start - 8), first.start))) {
		let length = 1;
		while (
			length < 4 &&
			run[length] !== undefined &&
			run[length]?.after !== 's' &&
			run[length]?.link === false
		)
			length += 1;
		const last = run[length - 1];
		return last === undefined ? null : made(last);
	}
	return /^[A-Z][a-z]{3,}shire$/.test(first.word) ? made(first) : null;
}

/** One form for every way of writing: single spaces, curly apostrophes, no point after an initial. */
export function canonical(name: string): string {
	return name
		.replace(/\s+/g, ' ')
		.replace(/'/g, '’')
		.replace(/\b([A-Z])\./g, '$1');
}
