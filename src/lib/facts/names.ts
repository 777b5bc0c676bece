import type { NameSettings } from '../settings.ts';
import type { Document } from '../text/document.ts';
import type { NameMention } from './annotate.ts';
import { listedNames, type Name } from './listedNames.ts';
import { nameCandidates, type NameCandidate } from './nameCandidates.ts';

/** For each surname, the people of that surname that an article names in full, and where each is first. */
type People = Map<string, Map<string, number>>;

/**
 * Make a finder of people, organisations and places: those listed in `data/names.yaml` by every alias, and
 * others that their form gives away ("Dame Jane Smith", "Audit Commission", "the MP for Wirral South").
 *
 * - The longest name at a place wins; mentions never overlap and never cross a sentence. A possessive "’s" and
 *   titles such as "Mr" and "MP" stay outside the span, honours such as "Lord" and "Dame" inside.
 * - A surname alone is the person named in full before it in the same article. Where an article names two people
 *   of one surname in full, the surname alone is nobody's: it is left out rather than guessed.
 * - An abbreviation in brackets after an organisation's name stands for it from there on.
 * - A capital where a sentence opens, or in a headline, proves nothing by itself.
 *
 * @returns a function giving an article's mentions in reading order; two mentions share a span only where one
 * phrase names several
 * @throws {RangeError} if a phrase for several names has one that is not listed
 */
export function nameFinder(settings: NameSettings): (document: Document) => NameMention[] {
	const listed = listedNames(settings);
	return (document) => {
		const candidates = nameCandidates(document, listed);
		const people = peopleIn(candidates);
		const abbreviations = new Map<string, Name>();
		const mentions: NameMention[] = [];
		for (const candidate of candidates) {
			const { sentence, start, end } = candidate;
			if (candidate.as === 'full') {
				for (const name of candidate.names)
					mentions.push({ name: name.name, kind: name.kind, sentence, start: name.start, end: name.end });
				const short = abbreviationAfter(document.body, end);
				const [name] = candidate.names;
				if (short !== null && name?.kind === 'organisation') abbreviations.set(short, name);
				continue;
			}
			const name = settle(candidate, people, abbreviations);
			if (name !== null) mentions.push({ name: name.name, kind: name.kind, sentence, start, end });
		}
		return mentions;
	};
}

function peopleIn(candidates: NameCandidate[]): People {
	const people: People = new Map();
	for (const candidate of candidates) {
		if (candidate.as === 'bare' || candidate.as === 'nobody') continue;
		const { surname, start } = candidate;
		const person = candidate.as === 'full' ? candidate.names[0]?.name : undefined;
		if (surname === null || person === undefined) continue;
		let named = people.get(surname);
		if (named === undefined) people.set(surname, (named = new Map()));
		if (!named.has(person)) named.set(person, start);
	}
	return people;
}

/** Who is meant by a surname or an abbreviation; null where nobody can be told to be. */
function settle(candidate: NameCandidate, people: People, abbreviations: Map<string, Name>): Name | null {
	if (candidate.as !== 'bare' && candidate.as !== 'titled') return null;
	const { surname, start } = candidate;
	const listed = candidate.as === 'bare' ? candidate.listed : null;
	const named = people.get(surname);
	if (named === undefined) {
		if (candidate.as === 'titled') return { name: surname, kind: 'person' };
		return listed ?? abbreviations.get(surname) ?? null;
	}
	if (named.size > 1) return null;
	for (const [name, first] of named) {
		if (listed !== null) return listed.name === name ? listed : null;
		if (first < start) return { name, kind: 'person' };
	}
	return null;
}

/** "NEF" in "New Economics Foundation (NEF)", when it starts as the name does. */
function abbreviationAfter(body: string, end: number): string | null {
	return /^ \(([A-Z][A-Za-z]{1,7})\)/.exec(body.slice(end, end + 12))?.[1] ?? null;
}
