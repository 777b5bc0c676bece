import type { NameKind } from '../../schema.ts';
import type { NameSettings } from '../../settings.ts';
import type { Span } from '../../text/document.ts';
import {
	gapEnd,
	isApostrophe,
	isAsciiLetter,
	isDigit,
	isHyphen,
	isLetter,
	isSpace
} from '../../text/words/characters.ts';
import { places } from './gazetteer.ts';

/** A name as it is counted. */
export interface Name {
	name: string;
	kind: NameKind;
}

/** What a listed phrase stands for: one name, several (each with its part of the phrase), or none. */
export interface Listed extends Span {
	names: (Span & Name)[];
	/** a person's surname alone, which somebody else of that surname may take away */
	surname: boolean;
}

interface Phrase {
	folded: string;
	/** matched only after "the" */
	afterThe: boolean;
	names: (Span & Name)[];
	surname: boolean;
}

/** The listed phrases, ready to be looked up. */
export interface ListedNames {
	/** the longest phrase that starts with the word `[start, wordEnd)` and ends by `limit` */
	at: (text: string, start: number, wordEnd: number, limit: number) => Listed | null;
	/** the name that exactly this phrase stands for */
	exactly: (phrase: string) => Name | null;
}

/**
 * Read the listed names into a matcher of their phrases and of the gazetteer's places.
 *
 * @throws {RangeError} if a phrase for several names names one that is not listed
 */
export function listedNames(settings: NameSettings): ListedNames {
	const byPhrase = new Map<string, Phrase | 'ambiguous'>();
	const kinds = new Map<string, NameKind>();
	const aliases = new Map<string, string[]>();

	function add(written: string, names: Name[], surname: boolean): void {
		const afterThe = written.startsWith('the ');
		const phrase = afterThe ? written.slice(4) : written;
		const folded = foldName(phrase);
		const before = byPhrase.get(folded);
		if (before !== undefined) {
			const same = before !== 'ambiguous' && before.names[0]?.name === names[0]?.name;
			if (!same) byPhrase.set(folded, 'ambiguous');
			else if (!afterThe && names.length > 0) byPhrase.set(folded, { ...before, afterThe: false });
			return;
		}
		const spans = names.map((name) => ({ ...name, start: 0, end: folded.length }));
		byPhrase.set(folded, { folded, afterThe, names: spans, surname });
	}

	for (const { name, kind, aliases: others } of settings.names) {
		kinds.set(name, kind);
		aliases.set(name, [name, ...others]);
		// a one-word name with aliases that all need "the" needs it too: "Mind", "the Mind"
		const guarded = others.some((alias) => alias === `the ${name}`);
		for (const written of guarded ? others : [name, ...others])
			add(written, [{ name, kind }], kind === 'person' && !/[ -]/.test(written));
	}
	for (const place of places)
		if (!byPhrase.has(foldName(place))) add(place, [{ name: place, kind: 'place' }], false);
	for (const written of settings.not_names) add(written, [], false);
	for (const { text, names } of settings.several) {
		const folded = foldName(text);
		const parts = names.map((name) => {
			const kind = kinds.get(name);
			if (kind === undefined)
				throw new RangeError(`names.yaml: "${text}" names "${name}", which is not in the list of names`);
			return { name, kind, ...ownPart(folded, aliases.get(name) ?? []) };
		});
		byPhrase.set(folded, { folded, afterThe: false, names: parts, surname: false });
	}

	const byFirstWord = new Map<string, Phrase[]>();
	for (const phrase of byPhrase.values()) {
		if (phrase === 'ambiguous') continue;
		const first = phrase.folded.slice(0, nameWordEnd(phrase.folded, 0));
		const list = byFirstWord.get(first);
		if (list === undefined) byFirstWord.set(first, [phrase]);
		else list.push(phrase);
	}
	for (const list of byFirstWord.values()) list.sort((a, b) => b.folded.length - a.folded.length);

	return {
		at(text, start, wordEnd, limit) {
			const list = byFirstWord.get(foldName(text.slice(start, wordEnd)));
			if (list === undefined) return null;
			for (const phrase of list) {
				if (!standsAt(text, start, limit, phrase.folded) || (phrase.afterThe && !followsThe(text, start)))
					continue;
				const ends = phraseEnds(text, start, phrase.folded);
				const names = phrase.names.map(({ name, kind, start: from, end: to }) => ({
					name,
					kind,
					start: ends[from] ?? start,
					end: ends[to] ?? start
				}));
				return { start, end: ends[phrase.folded.length] ?? start, names, surname: phrase.surname };
			}
			return null;
		},
		exactly(phrase) {
			const found = byPhrase.get(foldName(phrase));
			const name =
				found === undefined || found === 'ambiguous' || found.afterThe ? undefined : found.names[0];
			return name === undefined ? null : { name: name.name, kind: name.kind };
		}
	};
}

/** A phrase as it is looked up: straight apostrophes and hyphens, single spaces. */
export function foldName(text: string): string {
	let at = 0;
	while (at < text.length && isAsciiLetter(text.charCodeAt(at))) at++;
	if (at === text.length) return text;
	return text
		.replace(/’/g, "'")
		.replace(/[\u2010\u2011]/g, '-')
		.replace(/\s+/g, ' ');
}

/**
 * The part of a phrase for several names that is one name's own: its alias, or the beginning of its name, or its
 * last word; the whole phrase where there is none.
 */
function ownPart(phrase: string, written: string[]): Span {
	let best: Span = { start: 0, end: 0 };
	const forms = written.flatMap((form) => [foldName(form), foldName(form).split(' ').at(-1) ?? '']);
	let start = 0;
	while (start < phrase.length) {
		const end = pieceEnd(phrase, start);
		const piece = phrase.slice(start, end);
		const own = forms.some((form) => form === piece || (piece.length > 3 && form.startsWith(piece)));
		if (own && piece.length > best.end - best.start) best = { start, end };
		start = end + 1;
	}
	return best.end > 0 ? best : { start: 0, end: phrase.length };
}

/** Where a space, slash or dash ends the piece; a hyphen ends it only before a capital ("Blair-Brown", "Co-op"). */
function pieceEnd(phrase: string, start: number): number {
	let end = start;
	while (end < phrase.length) {
		const code = phrase.charCodeAt(end);
		const next = phrase.charAt(end + 1);
		if (isSpace(code) || code === 47 || code === 0x2013 || (code === 45 && next !== next.toLowerCase()))
			break;
		end += 1;
	}
	return end;
}

/** Where the name's word at `start` ends: letters and digits, and an apostrophe before a capital ("O’Brien"). */
export function nameWordEnd(text: string, start: number): number {
	let end = start;
	while (end < text.length) {
		const code = text.charCodeAt(end);
		if (!isLetter(code) && !isDigit(code)) {
			const next = text.charAt(end + 1);
			if (!isApostrophe(code) || end - start > 1 || next === next.toLowerCase()) break;
		}
		end += 1;
	}
	return end;
}

/** Whether the text has a phrase at `start`, as a whole and before `limit`. */
function standsAt(text: string, start: number, limit: number, folded: string): boolean {
	let at = start;
	for (let index = 0; index < folded.length; index += 1) {
		at = stepEnd(text, at, folded.charCodeAt(index));
		if (at < 0) return false;
	}
	if (at > limit) return false;
	const next = text.charCodeAt(at);
	return !isLetter(next) && !isDigit(next);
}

/** For each length of `folded` from 0, where that much of it ends in the text, which has it at `start`. */
function phraseEnds(text: string, start: number, folded: string): number[] {
	const ends = [start];
	let at = start;
	for (let index = 0; index < folded.length; index += 1) {
		// a name that follows starts after the space, one that precedes ends before it
		at = stepEnd(text, at, folded.charCodeAt(index));
		ends.push(at);
	}
	return ends;
}

/** Where a character of a folded phrase ends in the text at `at`; −1 where the text has another. */
function stepEnd(text: string, at: number, wanted: number): number {
	if (wanted === 32) return gapEnd(text, at);
	const code = text.charCodeAt(at);
	const isSame =
		wanted === code || (wanted === 39 && isApostrophe(code)) || (wanted === 45 && isHyphen(code));
	return isSame ? at + 1 : -1;
}

function followsThe(text: string, start: number): boolean {
	return /\bthe\s$/i.test(text.slice(Math.max(0, start - 5), start));
}
