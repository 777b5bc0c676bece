/** Laws, treaties, wars and games that are named as if they were somebody. */
import { gapEnd } from '../../../text/words/characters.ts';
import { wordSet } from '../../../text/words/wordSet.ts';
import { nameWordEnd } from '../listedNames.ts';
import { noLetterPairs } from '../unlisted/foundOrganisations.ts';
import type { TaggedName } from './nameTagger.ts';

const laws = wordSet('Act Bill Treaty Protocol Directive Budget Amendment Convention Statute Charter');
const topics = wordSet('Brexit Covid Bill Act Treaty Budget');

/** "the Localism Bill", "Brexit", and not "Buffalo Bill": what is passed or feared, and nobody's name. */
export function isLaw(text: string, { start, end, kind }: TaggedName): boolean {
	const words = text.slice(start, end);
	const last = words.slice(words.lastIndexOf(' ') + 1);
	if (last === words) {
		if (noLetterPairs.has(words)) return true;
		return topics.has(words) && (words === 'Brexit' || words === 'Covid' || isBehindArticle(text, start));
	}
	if (/^(?:Act|Bill|Charter|Declaration|Statute|Treaty) of /.test(words)) return true;
	return laws.has(last) && (kind !== 'person' || isBehindArticle(text, start));
}

function isBehindArticle(text: string, start: number): boolean {
	return /(?:^|\s)(?:the|a|this|that|its|their)\s$/i.test(text.slice(Math.max(0, start - 7), start));
}

const occasions = wordSet(
	'Accord Accords Act Agreement Bill Championship Championships Convention Conventions Cup Declaration Games Marathon Massacre Olympics Protocol Revolution Statute Summit Treaty Uprising War Wars'
);

/** Where an occasion or a law ends that is named for the place before it, "Treaty" in "Lisbon Treaty"; else null. */
export function occasionEnd(text: string, end: number, limit: number): number | null {
	const gap = gapEnd(text, end);
	if (gap < 0 || gap >= limit) return null;
	const wordEnd = nameWordEnd(text, gap);
	return occasions.has(text.slice(gap, wordEnd)) ? wordEnd : null;
}
