import type { ThemeMention } from '../facts/fact.ts';
import type { Document } from '../text/document.ts';
import { quoted } from '../text/file/problems.ts';
import type { Became, Tell } from './known.ts';
import type { Placed } from './placed.ts';
import { acrossSentences, byPlace, overlaps, sentenceOf } from './places.ts';

/** The mentions of themes as a person says they are: those at a place that are none go, and missed ones come. */
export function correctThemes(
	read: ThemeMention[],
	document: Document,
	entries: readonly Placed<'themes'>[],
	known: ReadonlySet<string>,
	tell: Tell
): ThemeMention[] {
	let mentions = read;
	for (const { index, entry, start, end } of entries) {
		const { theme, drop } = entry;
		const at = mentions.find((mention) => mention.theme === theme && overlaps(mention, { start, end }));
		const sentence = sentenceOf(document, { start, end });
		const say = (became: Became): void => tell('themes', index, became, sentence?.sentence);
		if (!known.has(theme))
			say({ fault: `no such theme ${quoted(theme)}`, remedy: 'name one by the id in its address' });
		else if (sentence === undefined) say(acrossSentences);
		else if (drop) {
			say(at === undefined ? 'checked' : 'corrected');
			mentions = mentions.filter((mention) => mention !== at);
		} else if (at === undefined) {
			say('corrected');
			const added: ThemeMention = { theme, sentence: sentence.sentence, start, end, correction: 'corrected' };
			mentions = [...mentions, added].sort(byPlace);
		} else {
			say('checked');
			mentions = mentions.map((mention) =>
				mention === at ? { ...mention, correction: 'checked' } : mention
			);
		}
	}
	return mentions;
}
