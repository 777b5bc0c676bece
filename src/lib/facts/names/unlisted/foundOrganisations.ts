import { wordSet } from '../../../text/words/wordSet.ts';
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
	const partners = firm(text, run, listed);
	if (partners !== null) return partners;
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

const firmEndings = wordSet('Co Company Sons Sisters Brothers Daughters Partners Associates');
/** Joined by "&", what names no firm. */
const topics = wordSet(`
	A Answers Arts Breakfast Business Conditions Crafts Culture D Development Diversity Drink E Education Enterprise
	Environment Equality Food Health Industry Law Loss Marketing Order P Profit Q R Research Safety Sales Science Sport Tea
	Technology Terms Trade Training
`);
const abstractEnding = /(?:ing|ion|sis|ity|ics|ment|ance|ence|ism|logy|ship|ness|ure|ies|ial|ical)$/;
const letterPairs = /^[A-Z]{1,2}&[A-Z]{1,2}$/;
export const noLetterPairs = wordSet('A&E B&B D&D L&D P&L Q&A R&B R&D T&C S&M');

/** A firm by its "&": "Smith & Nephew", "Ernst & Young LLP", "B&Q". */
function firm(text: string, run: RunWord[], listed: ListedWords): Found | null {
	const [first, and, second] = run;
	if (first === undefined || listed.isName(first)) return null;
	const made = (last: RunWord): Found => ({
		start: first.start,
		end: last.end,
		name: canonical(text.slice(first.start, last.end)),
		kind: 'organisation',
		surname: null,
		full: true
	});
	if (letterPairs.test(first.word)) return noLetterPairs.has(first.word) ? null : made(first);
	if (and?.word !== '&' || second === undefined || second.link || listed.isName(second)) return null;
	if (listed.isPerson(first) && listed.isPerson(second)) return null;
	if (notNames.has(first.word) || peoples.has(first.word) || listed.isPlace(first)) return null;
	if ([first, second].some(({ word }) => topics.has(word) || abstractEnding.test(word))) return null;
	if (firstNames.has(first.word) && firstNames.has(second.word)) return null;
	let end = 2;
	for (let next = run[3]; next !== undefined && next.after !== 's'; next = run[end + 1]) {
		const isPart =
			next.after === '-' ||
			organisationHeads.has(next.word) ||
			firmEndings.has(next.word) ||
			next.word === 'LLP';
		if (!isPart) break;
		end += 1;
	}
	const last = run[end] ?? second;
	return made(text.startsWith(' plc', last.end) ? { ...last, end: last.end + 4 } : last);
}
