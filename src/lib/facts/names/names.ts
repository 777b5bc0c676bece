import type { NameSettings } from '../../settings.ts';
import { addresses } from '../../text/addresses.ts';
import type { Document } from '../../text/document.ts';
import { outside } from '../../text/outside.ts';
import type { NameMention } from '../fact.ts';
import { documentSums } from '../money/documentSums.ts';
import { listedNames } from './listedNames.ts';
import type { NameModel } from './model/nameModel.ts';
import { nameTagger } from './model/nameTagger.ts';
import { lastNames, nameReferences, sharedSurnames } from './nameReferences.ts';
import { nameCandidates, type NameCandidate } from './nameCandidates.ts';

/**
 * Make a finder of people, organisations and places: those listed in a `names.yaml` by every alias, and
 * others that their form gives away ("Dame Jane Smith", "Audit Commission", "the MP for Wirral South").
 *
 * - The longest name at a place wins; mentions never overlap and never cross a sentence. A possessive "’s" and
 *   titles such as "Mr" and "MP" stay outside the span, honours such as "Lord" and "Dame" inside.
 * - A surname alone is the person named in full before it in the same article. Where an article names two people
 *   of one surname in full, the surname alone is nobody's: it is left out rather than guessed.
 * - An abbreviation in brackets after an organisation's name stands for it from there on.
 * - A currency’s letters are no name ("US$5m", "USD 5m"), nor is what stands in an address, nor a month ("5 Jan.").
 * - A capital where a sentence opens, or in a headline, proves nothing by itself.
 *
 * @returns a function giving an article's mentions in reading order; two mentions share a span only where one
 * phrase names several
 * @throws {RangeError} if a phrase for several names has one that is not listed
 */
export function nameFinder(settings: NameSettings, model: NameModel): (document: Document) => NameMention[] {
	const listed = listedNames(settings);
	const tag = nameTagger(model);
	return (document) => {
		const candidates = lastNames(sharedSurnames(document, nameCandidates(document, listed, tag)));
		const meant = nameReferences(document, candidates);
		const mentions = candidates.flatMap((candidate): NameMention[] => {
			const { sentence } = candidate;
			if (candidate.as === 'nobody') return [];
			if (candidate.as === 'full')
				return candidate.names.map(({ name, kind, start, end }) => ({ name, kind, sentence, start, end }));
			const parts = partsOf(candidate);
			const named = parts.map((part) => ({ part, name: meant(part) }));
			// "the Roe-Ng report" is by two people, "Smith-Jones" is one
			const several = parts.length > 1 && named.every(({ name }) => name?.kind === 'person');
			const meantBy = several ? named : [{ part: candidate, name: meant(candidate) }];
			return meantBy.flatMap(({ part: { start, end }, name }) =>
				name === null ? [] : [{ ...name, sentence, start, end }]
			);
		});
		return outside(outside(mentions, documentSums(document)), addresses(document.body)).filter(
			(mention) => !isMonth(document.body, mention)
		);
	};
}

/** A month written short beside its day: "5 Jan.", "Jan 5". */
function isMonth(body: string, { start, end }: { start: number; end: number }): boolean {
	const [month = '', day = ''] = body.slice(start, Math.min(end, start + 8)).split(' ');
	if (!months.has(month)) return false;
	if (day !== '') return /^\d{1,2}$/.test(day);
	return (
		/\d(?:st|nd|rd|th)?[\s-]$/.test(body.slice(Math.max(0, start - 5), start)) ||
		/^\.?[\s-]\d/.test(body.slice(end, end + 3))
	);
}
const months = new Set(['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sep', 'Sept', 'Oct', 'Nov', 'Dec']);

/** The parts of a word with a hyphen between capitals, each as a word that may be a surname. */
function partsOf(
	word: Exclude<NameCandidate, { as: 'full' | 'nobody' }>
): Extract<NameCandidate, { as: 'bare' }>[] {
	const { sentence, surname } = word;
	let start = word.start;
	return surname.split('-').map((part) => {
		const end = start + part.length;
		const made = { as: 'bare' as const, sentence, start, end, surname: part, listed: null };
		start = end + 1;
		return made;
	});
}
