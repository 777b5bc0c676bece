import type { Span } from '../../../text/document.ts';
import { gapEnd, isDigit, isHyphen, isLetter } from '../../../text/words/characters.ts';
import { honours, peoples, postnominals, titles } from '../gazetteer.ts';
import { nameWordEnd, type Listed, type ListedNames } from '../listedNames.ts';
import type { TaggedName } from './nameTagger.ts';

/** Parts of a place that are no part of its name: "Central London". */
const placeParts = new Set(['Central', 'Greater', 'Inner', 'Outer']);

/**
 * What is left of the model's names beside the listed ones, which are never swallowed: two names joined by "and" are
 * parted where the second is listed, and listed surnames joined by a dash stand alone; nobody's surname is a party;
 * a listed person or place keeps its own span behind an honour or "Central". A year or "MP" beside a name is no part
 * of it, and a people ("Welsh") or a creed ("Toryism") is no name.
 */
export function besideListed(
	text: string,
	tagged: TaggedName[],
	listed: ListedNames,
	limit: number
): TaggedName[] {
	return tagged.flatMap((name) => {
		if (name.kind === 'other') return holdsOther(text, name, listed, limit) ? [] : [name];
		const { kind } = name;
		const start = behindOffice(text, behindYear(text, name), name.end);
		const end = kind === 'person' ? beforePostnominals(text, name) : name.end;
		const firstEnd = nameWordEnd(text, start);
		const first = text.slice(start, firstEnd);
		if (firstEnd >= end) return peoples.has(first) || first.endsWith('ism') ? [] : [{ start, end, kind }];
		if (opensListed(text, start, firstEnd, listed, limit)) return [];
		const second = gapEnd(text, firstEnd);
		const behind = second < 0 ? null : listed.at(text, second, nameWordEnd(text, second), limit);
		const owner = behind?.end === end ? behind.names[0]?.kind : undefined;
		if (owner === 'person' && (honours.has(first) || titles.has(first))) return [];
		if (owner === 'place' && placeParts.has(first)) return [];
		const parts = parted(text, { start, end }, listed, limit);
		return parts
			.filter((part) => kind === 'organisation' || !holdsOrganisation(text, part, listed, limit))
			.map((part) => ({ ...part, kind }));
	});
}

function behindYear(text: string, { start, end }: Span): number {
	const year = /^\d{4}\s+(?=\D)/.exec(text.slice(start, Math.min(end, start + 8)))?.[0];
	return start + (year?.length ?? 0);
}

/** "Jane Smith" in "MP Jane Smith". */
function behindOffice(text: string, start: number, end: number): number {
	const first = nameWordEnd(text, start);
	const gap = gapEnd(text, first);
	return gap > 0 && gap < end && postnominals.has(text.slice(start, first)) ? gap : start;
}

/** "David Davis" in "David Davis MP". */
function beforePostnominals(text: string, { start, end }: Span): number {
	const name = text.slice(start, end);
	const gap = name.lastIndexOf(' ');
	return gap > 0 && postnominals.has(name.slice(gap + 1)) ? start + gap : end;
}

/** Whether a span opens with a listed surname and a dash ("Cameron-Clegg coalition"), or with what is listed as no name. */
function opensListed(
	text: string,
	start: number,
	firstEnd: number,
	listed: ListedNames,
	limit: number
): boolean {
	const first = listed.at(text, start, firstEnd, limit);
	if (first === null) return false;
	if (first.names.length === 0) return /^ (?:and|&) /.test(text.slice(first.end, first.end + 5));
	const dash = text.charCodeAt(first.end);
	if (!first.surname || !(isHyphen(dash) || dash === 0x2013)) return false;
	const second = first.end + 1;
	return listed.at(text, second, nameWordEnd(text, second), limit)?.names[0]?.kind === 'person';
}

/** The parts of a span, parted before each listed name that follows "and". */
function parted(text: string, { start, end }: Span, listed: ListedNames, limit: number): Span[] {
	for (const { start: from, end: to, name } of listedWithin(text, { start, end }, listed, limit)) {
		const joint = /\s(?:and|&)\s$/.exec(text.slice(Math.max(start, from - 6), from))?.[0];
		if (joint === undefined || from === start || name.surname) continue;
		const rest = to < end ? [{ start: from, end }] : [];
		return [{ start, end: from - joint.length }, ...rest];
	}
	return [{ start, end }];
}

function holdsOrganisation(text: string, span: Span, listed: ListedNames, limit: number): boolean {
	return listedWithin(text, span, listed, limit).some(({ name }) => name.names[0]?.kind === 'organisation');
}

/** Whether a listed person or organisation stands in a span: it is named there, but for "1964 Republican Party primaries". */
function holdsOther(text: string, span: Span, listed: ListedNames, limit: number): boolean {
	if (isDigit(text.charCodeAt(span.start))) return false;
	return listedWithin(text, span, listed, limit).some(({ name }) => name.names[0]?.kind !== 'place');
}

function listedWithin(
	text: string,
	{ start, end }: Span,
	listed: ListedNames,
	limit: number
): (Span & { name: Listed })[] {
	const found: (Span & { name: Listed })[] = [];
	let at = start;
	while (at < end) {
		const code = text.charCodeAt(at);
		if (!isLetter(code) && !isDigit(code)) {
			at++;
			continue;
		}
		const wordEnd = nameWordEnd(text, at);
		const name = listed.at(text, at, wordEnd, limit);
		if (name !== null && name.names.length > 0 && name.end <= end)
			found.push({ start: at, end: name.end, name });
		at = wordEnd;
	}
	return found;
}
