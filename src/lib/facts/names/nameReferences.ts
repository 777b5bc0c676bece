import type { Document } from '../../text/document.ts';
import { firstNames } from './gazetteer.ts';
import type { Name } from './listedNames.ts';
import type { NameCandidate } from './nameCandidates.ts';

/** By a first name or surname, the people whom an article names in full, and where each is first. */
type People = Map<string, Map<string, number>>;
/** One word that may stand for a name. */
type Word = Exclude<NameCandidate, { as: 'full' | 'nobody' }>;

/**
 * Make the reader of an article's single words: who or what is meant by a surname, a first name, an abbreviation;
 * null where nobody can be told to be.
 */
export function nameReferences({ body }: Document, candidates: NameCandidate[]): (word: Word) => Name | null {
	const bySurname: People = new Map();
	const byFirstName: People = new Map();
	const abbreviations = new Map<string, { name: Name; from: number }>();
	for (const candidate of candidates) {
		if (candidate.as !== 'full') continue;
		const { start, end, surname } = candidate;
		const [name] = candidate.names;
		if (name === undefined) continue;
		if (surname !== null) {
			add(bySurname, surname, name.name, start);
			add(byFirstName, name.name.slice(0, name.name.indexOf(' ')), name.name, start);
		}
		const short = name.kind === 'organisation' ? abbreviationBeside(body, start, end) : null;
		if (short !== null && !abbreviations.has(short.text))
			abbreviations.set(short.text, { name: { name: name.name, kind: name.kind }, from: short.start });
	}

	return (word) => {
		const { surname: text, start } = word;
		const listed = word.as === 'bare' ? word.listed : null;
		const named = bySurname.get(text);
		if (named !== undefined) {
			const only = earlier(named, start, listed?.name);
			return only === null ? null : { name: only, kind: 'person' };
		}
		if (listed !== null) return listed;
		const long = abbreviations.get(text);
		if (long !== undefined && long.from <= start) return long.name;
		if (word.as === 'titled') return { name: text, kind: 'person' };
		if (word.as !== 'tagged') return null;
		const friends = word.kind === 'person' && firstNames.has(text) ? byFirstName.get(text) : undefined;
		if (friends === undefined) return { name: text, kind: word.kind };
		const only = earlier(friends, start);
		return only === null ? null : { name: only, kind: 'person' };
	};
}

function add(people: People, word: string, person: string, start: number): void {
	let named = people.get(word);
	if (named === undefined) people.set(word, (named = new Map()));
	if (!named.has(person)) named.set(person, start);
}

/** The only person of a name, if named before `start` or the one whom the list means; null where there are two. */
function earlier(named: ReadonlyMap<string, number>, start: number, listed?: string): string | null {
	if (named.size > 1) return null;
	for (const [name, first] of named) {
		if (listed === undefined ? first < start : listed === name) return name;
	}
	return null;
}

/**
 * "NEF" in "New Economics Foundation (NEF)" or in "NEF (the New Economics Foundation)", when it starts as the name
 * does.
 */
function abbreviationBeside(
	body: string,
	start: number,
	end: number
): { text: string; start: number } | null {
	const initial = body.charAt(start);
	const after = /^ \(([A-Z][A-Za-z]{1,7})\)/.exec(body.slice(end, end + 12))?.[1];
	if (after?.startsWith(initial) === true) return { text: after, start: end + 2 };
	if (body.charAt(end) !== ')') return null;
	const before = /(?:^|[^A-Za-z])([A-Z][A-Za-z]{1,7}) \((?:the )?$/.exec(
		body.slice(Math.max(0, start - 16), start)
	);
	const text = before?.[1];
	if (text?.startsWith(initial) !== true) return null;
	return { text, start: body.lastIndexOf(`${text} (`, start) };
}

/**
 * People written with one surname between them: in "David and Ed Miliband" the first "David" is a David Miliband.
 * Gives the same candidates, such first names turned into people named in full.
 */
export function sharedSurnames({ body }: Document, candidates: NameCandidate[]): NameCandidate[] {
	return candidates.map((candidate, index) => {
		const next = candidates[index + 1];
		if (candidate.as !== 'tagged' || candidate.kind !== 'person' || !firstNames.has(candidate.surname))
			return candidate;
		if (next?.as !== 'full' || next.surname === null || body.slice(candidate.end, next.start) !== ' and ')
			return candidate;
		if (!firstNames.has(body.slice(next.start, body.indexOf(' ', next.start)))) return candidate;
		const { sentence, start, end, surname } = candidate;
		const name = { name: `${surname} ${next.surname}`, kind: 'person' as const, start, end };
		return { as: 'full', sentence, start, end, names: [name], surname: next.surname };
	});
}
