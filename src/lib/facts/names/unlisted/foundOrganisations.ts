import type { RunWord } from './capitalRuns.ts';
import { canonical, type Found, type ListedWords } from './found.ts';
import {
	firstNames,
	genericWords,
	honours,
	notNames,
	organisationHeads,
	organisationOpenings,
	peoples,
	possessiveOpenings,
	titles
} from '../gazetteer.ts';

/**
 * An organisation by its last word ("Northwich Tenants Association") or its first ("Department for Work and
 * Pensions"). One made of general words alone ("City Council", "Big Society") is none, unless its initials follow in
 * brackets.
 */
export function organisation(text: string, run: RunWord[], listed: ListedWords): Found | null {
	const first = run[0];
	if (first === undefined) return null;
	/** the last word that may end the name; -1 before there is one */
	let end = -1;
	/** a word that names and does not only describe has been read */
	let specific = false;
	/** behind "Department for": every capital belongs to the name */
	let joined = false;
	for (const [index, word] of run.entries()) {
		const before = run[index - 1];
		if (word.after === 's' && index > 0 && !possessiveOpenings.has(before?.word ?? '')) break;
		if (word.link) {
			const next = run[index + 1];
			if (before === undefined || next === undefined || word.word === 'in' || word.word === 'on') break;
			if (joined && next.link) break;
			if (word.word === 'and' || word.word === '&') {
				if (joined ? opensAnother(next, listed) : end === index - 1 || listed.isName(next)) break;
				continue;
			}
			const opening = organisationOpenings.has(before.word);
			if (!opening && !joined && !before.link) break;
			joined ||= opening;
			continue;
		}
		if (index > 0 && firstNames.has(first.word) && listed.isName(word)) break;
		if (joined && before?.link === false && firstNames.has(word.word)) break;
		const head = organisationHeads.has(word.word);
		specific ||= (!head && !genericWords.has(word.word)) || (joined && before?.link === true);
		if ((head && index > 0) || joined) end = index;
		else if (end >= 0) break;
	}
	const last = run[end];
	if (last === undefined || (!specific && !isAbbreviated(text, run.slice(0, end + 1)))) return null;
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
