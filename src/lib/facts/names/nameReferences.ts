import type { Document } from '../../text/document.ts';
import { firstNames } from './gazetteer.ts';
import { genderOfName, type Gender } from './genders.ts';
import type { Name } from './listedNames.ts';
import type { NameCandidate } from './nameCandidates.ts';

/** Where a person is first named in full, and what the name or a title says of them. */
interface Person {
	first: number;
	gender: Gender | null;
}
/** By a first name or surname, the people whom an article names in full. */
type People = Map<string, Map<string, Person>>;
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
			const person = { first: start, gender: candidate.gender ?? genderOfName(name.name) };
			add(bySurname, surname, name.name, person);
			// "Groot" as well as "de Groot"
			if (surname.includes(' '))
				add(bySurname, surname.slice(surname.lastIndexOf(' ') + 1), name.name, person);
			add(byFirstName, name.name.slice(0, name.name.indexOf(' ')), name.name, person);
		}
		const short = name.kind === 'organisation' ? abbreviationBeside(body, start, end) : null;
		if (short !== null && !abbreviations.has(short.text))
			abbreviations.set(short.text, { name: { name: name.name, kind: name.kind }, from: short.start });
	}

	return (word) => {
		const { surname: text, start } = word;
		const gender = word.as === 'tagged' ? null : (word.gender ?? null);
		const listed = fitting(word.as === 'bare' ? word.listed : null, gender);
		const named = fittingPeople(bySurname.get(text), gender);
		if (named.size > 0) {
			const only = earlier(named, start, listed?.name);
			return only === null ? null : { name: only, kind: 'person' };
		}
		if (listed !== null) return listed;
		const long = abbreviations.get(text);
		if (long !== undefined && long.from <= start) return long.name;
		if (gender !== null || word.as === 'titled') return { name: text, kind: 'person' };
		if (word.as !== 'tagged') return null;
		const friends = word.kind === 'person' && firstNames.has(text) ? byFirstName.get(text) : undefined;
		if (friends === undefined) return { name: text, kind: word.kind };
		const only = earlier(friends, start);
		return only === null ? null : { name: only, kind: 'person' };
	};
}

/** The person whom the list means, unless a title says otherwise: "Mrs Blair" is not Tony Blair. */
function fitting(listed: Name | null, gender: Gender | null): Name | null {
	return listed === null || contradicts(gender, genderOfName(listed.name)) ? null : listed;
}

/** Those of a surname whom a title may mean: "Mrs Whitmore" is not John Whitmore. */
function fittingPeople(
	named: ReadonlyMap<string, Person> | undefined,
	gender: Gender | null
): ReadonlyMap<string, Person> {
	if (named === undefined) return new Map();
	const fit = [...named].filter(([, person]) => !contradicts(gender, person.gender));
	return new Map(fit);
}

function contradicts(one: Gender | null, other: Gender | null): boolean {
	return one !== null && other !== null && one !== other;
}

function add(people: People, word: string, name: string, person: Person): void {
	let named = people.get(word);
	if (named === undefined) people.set(word, (named = new Map()));
	const known = named.get(name);
	if (known === undefined) named.set(name, { ...person });
	else known.gender ??= person.gender;
}

/** The only person of a name, if named before `start` or the one whom the list means; null where there are two. */
function earlier(named: ReadonlyMap<string, Person>, start: number, listed?: string): string | null {
	if (named.size > 1) return null;
	for (const [name, { first }] of named) {
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

/**
 * People named once by all their names and then by the last of them: "García Márquez" after "Luis García Márquez", "De
 * Groot" after "Jan de Groot". Gives the same candidates, the shorter under the longer name; not where the shorter
 * opens with a first name of its own, or several people end with it.
 */
export function lastNames(candidates: NameCandidate[]): NameCandidate[] {
	const byEnd = new Map<string, Set<string>>();
	const longer = (candidate: NameCandidate): string | null => {
		const [name] = candidate.as === 'full' && candidate.surname !== null ? candidate.names : [];
		return name?.kind === 'person' ? name.name : null;
	};
	return candidates.map((candidate) => {
		const name = longer(candidate);
		if (name === null || candidate.as !== 'full') return candidate;
		const [first = '', ...others] = name.split(' ');
		const known = others.length === 0 || firstNames.has(first) ? undefined : byEnd.get(name.toLowerCase());
		const [only] = known?.size === 1 ? known : [];
		if (only !== undefined && only !== name)
			return { ...candidate, names: candidate.names.map((own) => ({ ...own, name: only })) };
		for (let from = 1; from < others.length; from += 1) {
			const end = [...others.slice(from - 1)].join(' ').toLowerCase();
			const people = byEnd.get(end);
			if (people === undefined) byEnd.set(end, new Set([name]));
			else people.add(name);
		}
		return candidate;
	});
}
