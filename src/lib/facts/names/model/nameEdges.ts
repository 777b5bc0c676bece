/** Where a name that the model found begins and ends: without a year, an office, a people, an owner or a town beside it. */
import type { NameKind } from '../../../schema.ts';
import type { Span } from '../../../text/document.ts';
import { gapEnd } from '../../../text/words/characters.ts';
import { wordSet } from '../../../text/words/wordSet.ts';
import { firstNames, postnominals } from '../gazetteer.ts';
import { nameWordEnd, type ListedNames } from '../listedNames.ts';
import type { TaggedName } from './nameTagger.ts';

/** The span of a name itself. */
export function ownSpan(text: string, name: TaggedName, listed: ListedNames, limit: number): Span {
	const { end } = name;
	const office = behindOffice(text, behindYear(text, name), end);
	const owned = behindOwner(text, behindArticle(text, office, end), end, listed, limit);
	return {
		start: behindPeople(text, owned, name),
		end: name.kind === 'person' ? beforePostnominals(text, name) : end
	};
}

/** "Bank" in "A Bank". */
function behindArticle(text: string, start: number, end: number): number {
	const gap = gapEnd(text, nameWordEnd(text, start));
	return gap > 0 && gap < end && /^An?\s/.test(text.slice(start, start + 3)) ? gap : start;
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

/** "David Davis" in "David Davis MP" and in "David Davis 12th". */
function beforePostnominals(text: string, { start, end }: Span): number {
	const name = text.slice(start, end);
	const gap = name.lastIndexOf(' ');
	const last = name.slice(gap + 1);
	return gap > 0 && (postnominals.has(last) || /^\d/.test(last)) ? start + gap : end;
}

const officeHolders = wordSet(
	'minister Minister secretary Secretary State state spokesman spokeswoman spokesperson commissioner Commissioner'
);

/**
 * Where a person's name starts behind an office that the model takes in: "Nicola Morden" in "Minister for Women and
 * Equalities Nicola Morden". Null where there is no office.
 */
export function heldOffice(text: string, { start, end }: TaggedName): number | null {
	let at = start;
	while (at < end) {
		const wordEnd = nameWordEnd(text, at);
		const next = gapEnd(text, wordEnd);
		if (at > start && firstNames.has(text.slice(at, wordEnd)) && next > 0 && next < end)
			return isOffice(text.slice(Math.max(0, at - 120), at)) ? at : null;
		if (next < 0 || wordEnd === at) return null;
		at = next;
	}
	return null;
}

/** Whether words end with an office and what it is for: "Secretary of State for Communities and Local Government ". */
function isOffice(words: string): boolean {
	const before = words.trim().split(/\s+/);
	let at = before.length - 1;
	for (; at > 0; at -= 1) {
		const word = before[at] ?? '';
		if (/^(?:for|of)$/.test(word)) {
			if (officeHolders.has(before[at - 1] ?? '')) return true;
		} else if (!/^(?:and|the|&|\p{Lu}.*)$/u.test(word)) return false;
	}
	return false;
}

/** "Kennet" in "Swede Kennet": a people before a person is no part of the name. */
function behindPeople(text: string, start: number, { end, kind }: TaggedName): number {
	const first = nameWordEnd(text, start);
	const gap = gapEnd(text, first);
	const people = kind === 'person' && gap > 0 && gap < end ? text.slice(start, first) : '';
	return countrymen.has(people) ? gap : start;
}
const countrymen = wordSet(
	'American Australian Belgian Briton Canadian Dane Dutchman Englishman Englishwoman Frenchman Frenchwoman Irishman Irishwoman Italian Norwegian Russian Scot Scotsman Spaniard Swede Turk Welshman Welshwoman'
);

/** "Conservative Party" in "Cameron’s Conservative Party". */
function behindOwner(text: string, start: number, end: number, listed: ListedNames, limit: number): number {
	const owner = listed.at(text, start, nameWordEnd(text, start), limit);
	if (owner?.names[0]?.kind !== 'person' || !/^['’]s\s/.test(text.slice(owner.end, owner.end + 3)))
		return start;
	return owner.end + 3 < end ? owner.end + 3 : start;
}

/** A listed town that opens a name, with a person's name behind it: "In Leeds Ivy Marsh spoke". */
export function behindTown(
	text: string,
	{ start, end }: Span,
	kind: NameKind,
	listed: ListedNames,
	limit: number
): { end: number; next: number } | null {
	const town = listed.at(text, start, nameWordEnd(text, start), limit);
	if (town?.names[0]?.kind !== 'place' || town.end >= end) return null;
	const next = gapEnd(text, town.end);
	if (next < 0 || next >= end) return null;
	const second = nameWordEnd(text, next);
	const third = gapEnd(text, second);
	if (third < 0 || third >= end || !firstNames.has(text.slice(next, second))) return null;
	if (
		kind === 'person' &&
		!/\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear) $/.test(text.slice(Math.max(0, start - 6), start))
	)
		return null;
	return { end: town.end, next };
}
