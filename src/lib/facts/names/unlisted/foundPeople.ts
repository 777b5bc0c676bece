import { isDigit } from '../../../text/words/characters.ts';
import type { RunWord } from './capitalRuns.ts';
import { canonical, isParticle, type Found, type ListedWords } from './found.ts';
import {
	firstNames,
	honours,
	notNames,
	offices,
	organisationHeads,
	postnominals,
	titles,
	wordlikeFirstNames
} from '../gazetteer.ts';
import { genderOfTitle, type Gender } from '../genders.ts';

/** "Mr Smith" is Smith; "Lord Wei" and "Dame Jane Smith" keep the honour in the mention. */
export function titledPerson(text: string, run: RunWord[], listed: ListedWords): Found | null {
	let from = 0;
	while (from < run.length && titles.has(run[from]?.word ?? '')) from += 1;
	const honour = honours.has(run[from]?.word ?? '') ? run[from] : undefined;
	const rest = run.slice(honour === undefined ? from : from + 1);
	const first = rest[0];
	if (first === undefined || first.after !== ' ' || (first.link && !isParticle(first.word))) return null;
	const particles = rest.findIndex(({ link }) => !link);
	if (offices.has(first.word) || notNames.has(first.word) || organisationHeads.has(first.word)) return null;
	if (listed.isName(first)) return null;
	const length = particles > 0 ? particles + surnameLength(rest, particles) : personLength(rest, listed);
	const last = rest[length - 1];
	if (last === undefined) return null;
	const surname = surnameOf(text, rest, length);
	const full = surname !== null && surname !== text.slice(first.start, last.end);
	// "Health Secretary Andrew Lansley" but not "Prime Minister Questions"
	if (
		honour === undefined &&
		!full &&
		!/^(?:Mrs?|Ms|Miss|Dr|Prof\w*|Cllr|Councillor|President|Senator)$/.test(run[0]?.word ?? '')
	)
		return null;
	const start = honour?.start ?? first.start;
	const name = text.slice(full ? first.start : start, last.end);
	const gender = run
		.slice(0, run.indexOf(first))
		.reduce<Gender | null>((known, { word }) => known ?? genderOfTitle(word), null);
	return { start, end: last.end, name: canonical(name), kind: 'person', surname, full, gender };
}

/** How many words a surname takes from `from` on: "Nair-Patel", "Rashid" behind "al-". */
function surnameLength(run: RunWord[], from: number): number {
	let length = 1;
	while (run[from + length]?.after === '-') length += 1;
	return length;
}

/** A person by first name ("Jane Smith"), by "MP" behind it, or by ", MP for". */
export function person(text: string, run: RunWord[], opens: boolean, listed: ListedWords): Found | null {
	const first = run[0];
	if (first === undefined) return null;
	const length = personLength(run, listed);
	const last = run[length - 1];
	if (length < 2 || last === undefined) return null;
	const known = firstNames.has(first.word.normalize()) && !(opens && wordlikeFirstNames.has(first.word));
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
			const second = run[length + 1]?.link === true ? 2 : 1;
			const next = run[length + second];
			const isOwn = isParticle(word.word) && isParticle(run[length + second - 1]?.word ?? '');
			if (!isOwn || next === undefined || next.link) break;
			length += second + 1;
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
	while (from > 0 && isParticle(run[from - 1]?.word ?? '')) from -= 1;
	const first = run[from];
	const last = run[length - 1];
	return first === undefined || last === undefined ? null : text.slice(first.start, last.end);
}
