// long: every reading of a place in an article, weighed against the others
import type { NameKind } from '../../schema.ts';
import type { Document, Sentence, Span } from '../../text/document.ts';
import { gapEnd, isDigit, isHyphen, isLetter, isSpace, isUpper } from '../../text/words/characters.ts';
import { runAt, type RunWord } from './unlisted/capitalRuns.ts';
import { canonical, surnameIn, type Found } from './unlisted/found.ts';
import { foundAt } from './unlisted/foundNames.ts';
import {
	genericWords,
	honours,
	notNames,
	offices,
	organisationHeads,
	ownedWords,
	peoples,
	placeQualifiers,
	postnominals,
	titles,
	wordlikeSurnames
} from './gazetteer.ts';
import type { Gender } from './genders.ts';
import type { TaggedName } from './model/nameTagger.ts';
import { occasionEnd } from './model/occasions.ts';
import { besideListed } from './model/taggedNames.ts';
import { nameWordEnd, type Listed, type ListedNames, type Name } from './listedNames.ts';

/** What a place in an article may name. */
type Reading =
	| {
			/** named for certain; a phrase may name several, each with its own part of it */
			as: 'full';
			names: (Span & Name)[];
			/** of a person named in full: what they may be called later, and what a title before the name says */
			surname: string | null;
			gender?: Gender | null;
	  }
	| {
			/** "Mr Smith": a person, but which Smith the rest of the article says */
			as: 'titled';
			surname: string;
			gender: Gender | null;
	  }
	| {
			/** one word with a capital: a surname or an abbreviation, if the article says so elsewhere */
			as: 'bare';
			surname: string;
			/** whom the list takes the surname for */
			listed: Name | null;
			/** what a title before it says */
			gender?: Gender | null;
	  }
	| {
			/** one word that the model takes for a name: by itself, or for one the article names elsewhere */
			as: 'tagged';
			surname: string;
			kind: NameKind;
	  }
	| { as: 'nobody' };

export type NameCandidate = Span & Reading & { sentence: number };

/** Where the walk through a sentence stands. */
interface Position {
	body: string;
	/** the word with a capital, and where its sentence ends */
	start: number;
	wordEnd: number;
	limit: number;
	/** it is the sentence's first word */
	opens: boolean;
	/** its capital may mean something: the sentence is no headline */
	trusted: boolean;
	/** the capitalised word just before it, with only a space between */
	lead: { word: string; start: number } | null;
	/** what the model takes the words from here on for */
	tagged: TaggedName | null;
}

/** Walk through an article from capital to capital and gather what may be a name, in reading order. */
export function nameCandidates(
	document: Document,
	listed: ListedNames,
	tag: (document: Document, sentence: Sentence) => TaggedName[]
): NameCandidate[] {
	const { body } = document;
	const candidates: NameCandidate[] = [];
	for (const one of document.sentences) {
		const { sentence, start, end: limit } = one;
		const names = besideListed(body, tag(document, one), listed, limit);
		let next = 0;
		let headline: boolean | null = null;
		let opens = true;
		let lead: Position['lead'] = null;
		let at = start;
		while (at < limit) {
			const code = body.charCodeAt(at);
			if (!isLetter(code) && !isDigit(code)) {
				if (!isSpace(code)) lead = null;
				at += 1;
				continue;
			}
			const wordEnd = nameWordEnd(body, at);
			const upper = isUpper(code);
			if (!upper && !isDigit(code)) {
				opens = false;
				lead = null;
				at = wordEnd;
				continue;
			}
			headline ??= isHeadline(body, start, limit);
			while ((names[next]?.start ?? limit) < at) next++;
			const tagged = !headline && names[next]?.start === at ? (names[next] ?? null) : null;
			const found = readingAt(
				{ body, start: at, wordEnd, limit, opens, trusted: upper && !headline, lead, tagged },
				listed
			);
			if (found !== null && found.as !== 'nobody') candidates.push({ ...found, sentence });
			const named = found !== null && found.as !== 'bare';
			lead = named ? null : { word: body.slice(at, wordEnd), start: at };
			if (opens && lead !== null && notNames.has(lead.word)) lead = null;
			at = Math.max(found?.end ?? 0, wordEnd);
			if (found !== null && peerages.has(body.slice(found.start, wordEnd)))
				at = seatEnd(body, at, limit, listed);
			opens = false;
		}
	}
	return candidates;
}

const peerages = new Set(['Lord', 'Lady', 'Baron', 'Baroness', 'Viscount']);

/** Where the seat of a peer ends, "of Ashdown" behind "Lord Pemberton"; an organisation is none. */
function seatEnd(body: string, end: number, limit: number, listed: ListedNames): number {
	if (!body.startsWith(' of ', end) || !isUpper(body.charCodeAt(end + 4))) return end;
	const wordEnd = nameWordEnd(body, end + 4);
	const [name] = listed.at(body, end + 4, wordEnd, limit)?.names ?? [];
	return name?.kind === 'organisation' || wordEnd > limit ? end : joinedEnd(body, wordEnd, limit);
}

function readingAt(position: Position, listed: ListedNames): (Span & Reading) | null {
	const { body, start, wordEnd, limit, opens } = position;
	const phrase = listed.at(body, start, wordEnd, limit);
	const found = position.trusted ? foundByRule(position, listed, phrase) : null;
	const { tagged } = position;
	if (
		tagged !== null &&
		tagged.end > (phrase?.end ?? 0) &&
		!isSurer(found, tagged, body.slice(start, wordEnd))
	)
		return taggedReading(tagged, body, listed);
	if (found !== null && found.end > (phrase?.end ?? 0)) return foundReading(found, listed);
	if (phrase !== null) return listedReading(phrase, position, listed);
	const end = joinedEnd(body, wordEnd, limit);
	const word = body.slice(start, end);
	if (position.lead !== null && !introduces(position.lead.word)) return null;
	if (
		(opens && wordlikeSurnames.has(word)) ||
		notNames.has(word) ||
		peoples.has(word) ||
		leadsOn(body, end, limit)
	)
		return null;
	return { as: 'bare', start, end, surname: word, listed: null };
}

/** Where a double surname ends: "Smith-Jones". */
function joinedEnd(body: string, wordEnd: number, limit: number): number {
	let end = wordEnd;
	while (end < limit && isHyphen(body.charCodeAt(end)) && isUpper(body.charCodeAt(end + 1)))
		end = nameWordEnd(body, end + 1);
	return end;
}

/** Whether the rule knows better: what a title makes of a name, and which kind the form of these very words gives. */
function isSurer(found: Found | null, tagged: TaggedName, first: string): boolean {
	if (found === null) return false;
	if (found.kind === 'person' && (honours.has(first) || titles.has(first))) return true;
	if (found.kind === 'organisation' && found.name.includes('&')) return true;
	if (found.kind === 'place' && found.end > tagged.end) return true;
	return found.end === tagged.end && tagged.kind !== 'other';
}

function foundByRule(position: Position, listed: ListedNames, phrase: Listed | null): Found | null {
	const { body, start, limit, opens } = position;
	if (notNames.has(body.slice(start, position.wordEnd))) return null;
	const run = runAt(body, start, limit);
	if (run.length < 2 && phrase !== null) return null;
	const at = (word: RunWord): Listed | null => listed.at(body, word.start, word.end, limit);
	return foundAt(body, run, opens, {
		isName(word) {
			const other = at(word);
			const [name] = other?.names ?? [];
			if (other === null || name === undefined || other.surname) return false;
			// a town may be somebody's surname: "Jack London"
			return name.kind !== 'place' || other.end > word.end;
		},
		isPerson: (word) => at(word)?.names[0]?.kind === 'person',
		isPlace: (word) => at(word)?.names[0]?.kind === 'place'
	});
}

function foundReading(found: Found, listed: ListedNames): Span & Reading {
	const { start, end, surname, gender = null } = found;
	if (surname !== null && !found.full) {
		const known = listed.exactly(surname);
		if (known?.kind === 'person') return { as: 'bare', start, end, surname, listed: known, gender };
		if (found.name === surname) return { as: 'titled', start, end, surname, gender };
	}
	const { name, kind } = listed.exactly(found.name) ?? found;
	return { as: 'full', start, end, names: [{ name, kind, start, end }], surname, gender };
}

function taggedReading({ start, end, kind }: TaggedName, body: string, listed: ListedNames): Span & Reading {
	if (kind === 'other') return { as: 'nobody', start, end };
	const text = canonical(body.slice(start, end));
	const known = listed.exactly(text);
	if (known === null && !/\s/.test(text)) return { as: 'tagged', start, end, surname: text, kind };
	const surname = kind === 'person' ? surnameIn(text) : null;
	return { as: 'full', start, end, names: [{ name: text, kind, ...known, start, end }], surname };
}

function listedReading(
	phrase: Listed,
	{ body, wordEnd, limit, lead }: Position,
	listed: ListedNames
): Span & Reading {
	const { end, names } = phrase;
	const [only] = names;
	if (only === undefined) return { as: 'nobody', start: phrase.start, end };
	const honoured = only.kind === 'person' && lead !== null && honours.has(lead.word);
	const start = honoured ? lead.start : phrase.start;
	if (phrase.surname) {
		// "Carol Thatcher" is not Margaret Thatcher
		if (lead !== null && !introduces(lead.word)) return { as: 'nobody', start, end };
		// nor is "Blair Peach" Tony Blair
		const other = lead === null ? otherBehind(body, end, limit, listed) : null;
		if (other !== null) return { as: 'nobody', start, end: other };
		return { as: 'bare', start, end, surname: body.slice(phrase.start, wordEnd), listed: only };
	}
	if (names.length > 1) return { as: 'full', start, end, names, surname: null };
	// "Abraham Lincoln" is not the town
	const unknown = lead !== null && !introduces(lead.word) && !placeQualifiers.has(lead.word);
	const occasion = only.kind === 'place' ? occasionEnd(body, end, limit) : null;
	if (occasion !== null) return { as: 'nobody', start, end: occasion };
	if (only.kind === 'place' && end === wordEnd && unknown) return { as: 'nobody', start, end };
	const surname = only.kind === 'person' ? surnameIn(only.name) : null;
	return { as: 'full', start, end, names: [{ ...only, start, end }], surname };
}

/** Where a name goes on behind a listed surname with a word of its own ("Blair Peach"); null where it does not. */
function otherBehind(body: string, end: number, limit: number, listed: ListedNames): number | null {
	const gap = gapEnd(body, end);
	if (gap < 0 || gap >= limit || !isUpper(body.charCodeAt(gap))) return null;
	const wordEnd = nameWordEnd(body, gap);
	const word = body.slice(gap, wordEnd);
	if (word.length < 3 || word.endsWith('ism') || ownedWords.has(word) || introduces(word)) return null;
	if ([postnominals, organisationHeads, genericWords, offices].some((list) => list.has(word))) return null;
	if (listed.at(body, gap, wordEnd, limit) !== null || leadsOn(body, wordEnd, limit)) return null;
	return wordEnd;
}

/** A word after which a surname may stand alone. */
function introduces(word: string): boolean {
	return titles.has(word) || honours.has(word) || notNames.has(word) || peoples.has(word);
}

/** Whether another capitalised word follows directly, so that this one is only part of something. */
function leadsOn(body: string, wordEnd: number, limit: number): boolean {
	const gap = gapEnd(body, wordEnd);
	if (gap < 0 || gap >= limit || !isUpper(body.charCodeAt(gap))) return false;
	return !postnominals.has(body.slice(gap, nameWordEnd(body, gap)));
}

const smallInHeadlines = new Set(
	'a an and as at but by for from in into its not of off on or out so the to up via vs with yet'.split(' ')
);

/**
 * Whether every word but the small ones has a capital, the first one too, in four words or more. What ends with a stop
 * is a sentence, unless all its letters are capitals.
 */
function isHeadline(body: string, start: number, limit: number): boolean {
	const sentence = body.slice(start, limit);
	if (/[.!?]['"’”)]*\s*$/.test(sentence.slice(-4)) && sentence !== sentence.toUpperCase()) return false;
	let capitals = 0;
	let at = start;
	while (at < limit) {
		const code = body.charCodeAt(at);
		if (!isLetter(code)) {
			at += 1;
			continue;
		}
		const end = nameWordEnd(body, at);
		if (isUpper(code)) capitals += 1;
		else if (capitals === 0 || end - at > 4 || !smallInHeadlines.has(body.slice(at, end))) return false;
		at = end;
	}
	return capitals > 3;
}
