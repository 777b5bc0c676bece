import type { Span } from '../../../text/document.ts';
import { gapEnd, isDigit, isHyphen, isLetter } from '../../../text/words/characters.ts';
import { wordSet } from '../../../text/words/wordSet.ts';
import {
	firstNames,
	genericWords,
	honours,
	notNames,
	organisationHeads,
	ownedWords,
	peoples,
	titles
} from '../gazetteer.ts';
import { nameWordEnd, type Listed, type ListedNames } from '../listedNames.ts';
import { behindTown, heldOffice, ownSpan } from './nameEdges.ts';
import type { TaggedName } from './nameTagger.ts';
import { isLaw, occasionEnd } from './occasions.ts';

const followers =
	/^(?:Critics|Supporters|Opponents|Allies|Colleagues|Aides|Fans|Relatives|Admirers|Defenders|Rivals|Sources) of /;

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
		const occasion = name.kind === 'place' ? occasionEnd(text, name.end, limit) : null;
		if (name.kind === 'other' || occasion !== null || isLaw(text, name)) {
			const other: TaggedName = { ...name, end: occasion ?? name.end, kind: 'other' };
			return holdsOther(text, other, listed, limit) ? [] : [other];
		}
		// "the MP for Morley and Outwood" sits for a place
		if (/\bM[PS]P? for $/.test(text.slice(Math.max(0, name.start - 9), name.start)))
			return [{ ...name, kind: 'place' }];
		const { kind } = name;
		if (followers.test(text.slice(name.start, name.end))) return [];
		const office = heldOffice(text, name);
		if (office !== null) return [{ start: office, end: name.end, kind: 'person' }];
		const { start, end } = ownSpan(text, name, listed, limit);
		const town = kind === 'organisation' ? null : behindTown(text, { start, end }, kind, listed, limit);
		if (town !== null)
			return [
				{ start, end: town.end, kind: 'place' },
				{ start: town.next, end, kind: 'person' }
			];
		const firstEnd = nameWordEnd(text, start);
		const first = text.slice(start, firstEnd);
		if (firstEnd >= end) return peoples.has(first) || first.endsWith('ism') ? [] : [{ start, end, kind }];
		if (opensListed(text, start, firstEnd, listed, limit)) return [];
		const second = gapEnd(text, firstEnd);
		const behind = second < 0 ? null : listed.at(text, second, nameWordEnd(text, second), limit);
		const owner = behind?.end === end ? behind.names[0]?.kind : undefined;
		if (owner === 'person' && (honours.has(first) || titles.has(first))) return [];
		if (owner === 'place' && placeParts.has(first)) return [];
		if (owner !== undefined && (notNames.has(first) || firstNames.has(first))) return [];
		if (kind === 'organisation') {
			const surname = surnamed(text, { start, end }, listed, limit);
			if (surname === 'era') return [];
			if (surname === 'person') return [{ start, end, kind: 'person' }];
		}
		const parts =
			kind === 'person' ? people(text, { start, end }) : parted(text, { start, end }, listed, limit);
		return parts
			.filter((part) => kind === 'organisation' || !holdsOrganisation(text, part, listed, limit))
			.map((part) => ({ ...part, kind }));
	});
}

const eras = wordSet(
	'Agenda Bounce Budget Cabinet Coalition Cuts Doctrine Effect Era Government Moment Plan Premiership Presidency Question Reforms Report Review Revolution Rule Speech Team Years'
);

/**
 * What two words are that open with a listed surname: an "era" ("Thatcher Years"), or another "person" ("Blair Peach"),
 * unless the second word is an organisation's. Null for any others.
 */
function surnamed(
	text: string,
	{ start, end }: Span,
	listed: ListedNames,
	limit: number
): 'era' | 'person' | null {
	const firstEnd = nameWordEnd(text, start);
	if (listed.at(text, start, firstEnd, limit)?.surname !== true) return null;
	const second = gapEnd(text, firstEnd);
	if (second < 0 || nameWordEnd(text, second) !== end) return null;
	const word = text.slice(second, end);
	if (eras.has(word)) return 'era';
	return organisationHeads.has(word) || genericWords.has(word) || ownedWords.has(word) ? null : 'person';
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

/** "Sulla" and "Trump" in "Sulla and Trump": nobody's name has an "and". */
function people(text: string, { start, end }: Span): Span[] {
	const joint = /\s(?:and|&)\s/.exec(text.slice(start, end));
	if (joint === null) return [{ start, end }];
	const first = start + joint.index;
	return [{ start, end: first }, ...people(text, { start: first + joint[0].length, end })];
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
