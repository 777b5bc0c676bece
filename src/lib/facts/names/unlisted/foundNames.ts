import type { NameKind } from '../../../schema.ts';
import type { Span } from '../../../text/document.ts';
import type { RunWord } from './capitalRuns.ts';
import { canonical, type Found, type ListedWords } from './found.ts';
import { organisation } from './foundOrganisations.ts';
import { person, titledPerson } from './foundPeople.ts';
import {
	clubWords,
	compass,
	firstNames,
	genericWords,
	honours,
	notNames,
	peoples,
	placeHeads,
	placeOpenings,
	titles
} from '../gazetteer.ts';

/**
 * The name at the head of a run, made out by rule: a person by first name, title or "MP", an organisation by its
 * last or first word, a place by its form. Null where nothing speaks for a name.
 *
 * @param opens whether the run opens a sentence, where a capital alone proves nothing
 */
export function foundAt(text: string, run: RunWord[], opens: boolean, listed: ListedWords): Found | null {
	const first = run[0];
	if (first === undefined || first.link) return null;
	const owned = run[1]?.after === 's';
	if (!owned && (titles.has(first.word) || honours.has(first.word))) return titledPerson(text, run, listed);
	if (notNames.has(first.word)) return null;
	if (peoples.has(first.word)) return organisation(text, run, listed);
	return organisation(text, run, listed) ?? person(text, run, opens, listed) ?? place(text, run, listed);
}

function place(text: string, run: RunWord[], listed: ListedWords): Found | null {
	const [first, second] = run;
	if (first === undefined) return null;
	const made = (last: Span, kind: NameKind = 'place'): Found => ({
		start: first.start,
		end: last.end,
		name: canonical(text.slice(first.start, last.end)),
		kind,
		surname: null,
		full: true
	});
	if (second !== undefined && second.after === ' ' && !second.link) {
		if (placeHeads.has(second.word) && !genericWords.has(first.word)) return made(second);
		if (listed.isPlace(first) && clubWords.has(second.word)) return made(second, 'organisation');
		if (listed.isPlace(first) && compass.has(second.word)) return made(second);
		if (placeOpenings.has(first.word) && second.word !== 'War') return made(second);
	}
	const third = run[2];
	if (placeOpenings.has(first.word) && second?.word === 'of' && third !== undefined && !third.link)
		return made(third);
	// "the MP for Wirral South"
	if (/\bMP for $/.test(text.slice(Math.max(0, first.start - 8), first.start))) {
		let length = 1;
		while (length < 5) {
			const word = run[length];
			const next = run[length + 1];
			// "Morley and Outwood", and not "Leeds and Gordon Brown"
			const joins = word?.word === 'and' && next?.link === false && !firstNames.has(next.word);
			if (word === undefined || word.after === 's' || (word.link && !joins)) break;
			length += joins ? 2 : 1;
		}
		const last = run[length - 1];
		return last === undefined ? null : made(last);
	}
	return /^[A-Z][a-z]{3,}shire$/.test(first.word) ? made(first) : null;
}
