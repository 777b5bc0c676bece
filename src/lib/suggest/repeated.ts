import type { Document } from '../text/document.ts';
import { termTable, type Term } from './terms.ts';

/** mentions, from which a term is more than a turn of phrase */
const leastMentions = 3;
const mostThemes = 10;
/** letters that two words share from their start to be of one family: "mutual", "mutualism" */
const family = 6;

/** nouns that stand in any text */
const general = new Set(
	`life value change seek approach action form role interest challenge claim level area kind sort word view idea term
	step reason right effort need effect result problem matter sense aspect detail letter hand eye door room house name
	story friend thought feature report comment post page photo picture link figure reader writer author article book
	person child family answer rule chance moment policy piece set line lead question voice`
		.trim()
		.split(/\s+/)
);

/**
 * What comes up again in several of a few texts: phrases, and words that are mostly written as plurals or with a
 * hyphen, which in English are nouns; words of one family together. The most widespread first.
 */
export function repeatedThemes(documents: readonly Document[]): { terms: Term[]; label: string }[] {
	const { terms } = termTable(documents, 1);
	const spread = Math.min(2, documents.length);
	const found = terms
		.filter((term) => term.mentions >= leastMentions && term.texts.size >= spread && !term.isName)
		.filter((term) => term.size > 1 || !general.has(term.key));
	const families = new Map<string, Term[]>();
	for (const term of found) {
		const key = term.size > 1 || term.key.length < family ? term.key : term.key.slice(0, family);
		const known = families.get(key);
		if (known) known.push(term);
		else families.set(key, [term]);
	}
	const ranked = [...families.values()]
		.filter((members) => members.some((term) => term.size > 1 || isNoun(term)))
		.map((members) => ({
			members: members.toSorted((a, b) => b.mentions - a.mentions),
			score: scoreOf(members)
		}))
		.sort((a, b) => b.score - a.score || (a.members[0]!.key < b.members[0]!.key ? -1 : 1));
	const chosen: { terms: Term[]; label: string }[] = [];
	for (const { members } of ranked) {
		if (chosen.length === mostThemes) break;
		const [first] = members;
		if (first && !chosen.some(({ terms }) => terms.some((before) => overlap(before, first))))
			chosen.push({
				terms: members,
				label: members.find(({ form }) => form.endsWith('s'))?.form ?? first.form
			});
	}
	return chosen;
}

function isNoun({ key, form }: Term): boolean {
	return form.includes('-') || (form.endsWith('s') && form !== key);
}

function scoreOf(members: readonly Term[]): number {
	const mentions = members.reduce((sum, term) => sum + term.mentions, 0);
	const texts = new Set(members.flatMap((term) => [...term.texts.keys()])).size;
	return mentions * texts * ((members[0]?.size ?? 1) > 1 ? 3 : 1);
}

/** Whether a phrase takes so much of what a word of it is mentioned for that the word tells nothing more. */
function overlap(before: Term, next: Term): boolean {
	const [phrase, word] = before.size > next.size ? [before, next] : [next, before];
	if (phrase.size === word.size || !` ${phrase.key} `.includes(` ${word.key} `)) return false;
	return phrase.mentions >= word.mentions * 0.3 || word === before;
}
