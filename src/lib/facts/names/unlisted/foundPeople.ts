import { isDigit } from '../../../text/words/characters.ts';
import type { RunWord } from './capitalRuns.ts';
import { canonical, type Found, type ListedWords } from './found.ts';
import {
	firstNames,
	honours,
	notNames,
	offices,
	organisationHeads,
	particles,
	postnominals,
	titles,
	wordlikeFirstNames
} from '../gazetteer.ts';

/** "Mr Smith" is Smith; "Lord Wei" and "Dame Jane Smith" keep the honour in the mention. */
export function titledPerson(text: string, run: RunWord[], listed: ListedWords): Found | null {
	let from = 0;
	while (from < run.length && titles.has(run[from]?.word ?? '')) from += 1;
	const honour = honours.has(run[from]?.word ?? '') ? run[from] : undefined;
	const rest = run.slice(honour === undefined ? from : from + 1);
	const first = rest[0];
	if (first === undefined || first.link || first.after !== ' ') return null;
	if (offices.has(first.word) || notNames.has(first.word) || organisationHeads.has(first.word)) return null;
	if (listed.isName(first)) return null;
	const length = personLength(rest, listed);
	const last = rest[length - 1];
	if (last === undefined) return null;
	// "Health Secretary Andrew Lansley" but not "Prime Minister Questions"
	if (
		honour === undefined &&
		length === 1 &&
		!/^(?:Mrs?|Ms|Miss|Dr|Prof\w*|Cllr|Councillor|President|Senator)$/.test(run[0]?.word ?? '')
	)
		return null;
	const full = length > 1;
	const start = honour?.start ?? first.start;
	const name = text.slice(full ? first.start : start, last.end);
	return {
		start,
		end: last.end,
		name: canonical(name),
		kind: 'person',
		surname: surnameOf(text, rest, length),
		full
	};
}

/** A person by first name ("Jane Smith"), by "MP" behind it, or by ", MP for". */
export function person(text: string, run: RunWord[], opens: boolean, listed: ListedWords): Found | null {
	const first = run[0];
	if (first === undefined) return null;
	const length = personLength(run, listed);
	const last = run[length - 1];
	if (length < 2 || last === undefined) return null;
	const known = firstNames.has(first.word) && !(opens && wordlikeFirstNames.has(first.word));
	const next = run[length];
	const member = next?.after === ' ' && postnominals.has(next.word);
	const constituency = /^, (?:the )?(?:[A-Z][a-z]+ )?MP for /.test(text.slice(last.end, last.end + 32));
	if (!known && !member && !constituency) return null;
	if (!known && opens && length > 2) return null;
	const name = canonical(text.slice(first.start, last.end));
	return {
		start: first.start,
		end: last.end,
		name,
		kind: 'person',
		surname: surnameOf(text, run, length),
		full: true
	};
}

/** How many words from the run's first a person's name takes: first name, initials, particles, surname. */
function personLength(run: RunWord[], listed: ListedWords): number {
	let length = 1;
	let names = 1;
	while (length < run.length && names < 3) {
		const word = run[length];
		if (word === undefined || word.after === 's') break;
		if (word.after === '-') {
			if (word.link) break;
			length += 1;
			continue;
		}
		if (word.link) {
			const next = run[length + 1];
			if (!particles.has(word.word) || word.word === 'of' || next === undefined || next.link) break;
			length += 2;
			break;
		}
		if (postnominals.has(word.word) || notNames.has(word.word) || organisationHeads.has(word.word)) break;
		if (isDigit(word.word.charCodeAt(0)) || listed.isName(word)) break;
		length += 1;
		if (word.word.length > 1) names += 1;
	}
	return length;
}

function surnameOf(text: string, run: RunWord[], length: number): string | null {
	let from = length - 1;
	while (from > 0 && run[from]?.after === '-') from -= 1;
	const first = run[from];
	const last = run[length - 1];
	return first === undefined || last === undefined ? null : text.slice(first.start, last.end);
}
