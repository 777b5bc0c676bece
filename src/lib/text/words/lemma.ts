import { withoutEnding, withoutPlural } from './endings.ts';
import { irregularForms } from './irregularForms.ts';

/**
 * The dictionary form of a word: "cuts", "cutting" → "cut"; "communities" → "community"; "was" → "be";
 * "Labour’s" → "labour"; "co-operatives" → "cooperative", "co-op" → "coop". British English; one reading
 * per form, whatever the sentence. A comparative is a word of its own, so that "a bigger society" is not
 * "big society". Unknown words go by their endings, so a rare name may lose its s: show readers the word
 * as written, and count by this.
 *
 * @param lower the word in lower case with straight apostrophes
 */
export function lemma(lower: string): string {
	const known = irregularForms.get(lower);
	if (known !== undefined) return known;
	const apostrophe = lower.lastIndexOf("'");
	if (apostrophe > 0) {
		const tail = lower.slice(apostrophe + 1);
		if (tail === 's' || tail === 're' || tail === 've' || tail === 'll' || tail === 'd' || tail === 'm') {
			const head = lower.slice(0, apostrophe);
			// A possessive is no verb: only a plural goes, so that "Jones's" and "the meeting's" keep their form.
			return irregularForms.get(head) ?? (head.includes('-') ? lemma(head) : withoutPlural(head));
		}
		if (tail === 't' && lower.charCodeAt(apostrophe - 1) === 0x6e)
			return lemma(lower.slice(0, apostrophe - 1));
		return lower;
	}
	if (lower.includes('.')) return withoutPoints(lower);
	if (lower.includes('-')) return compound(lower);
	if (lower.length < 4) return lower;
	if (lower.endsWith('s')) return withoutPlural(lower);
	if (lower.endsWith('ing')) return withoutEnding(lower, 3);
	if (lower.endsWith('ied') && lower.length > 4) return lower.slice(0, -3) + 'y';
	if (lower.endsWith('ed') && !lower.endsWith('eed')) return withoutEnding(lower, 2);
	return lower;
}

/** "u.k." → "uk"; a web address stays. */
function withoutPoints(lower: string): string {
	for (let at = 1; at < lower.length; at += 2) if (lower[at] !== '.') return lower;
	return lower.replaceAll('.', '');
}

/** Only the last part of a compound is inflected, and only as a noun: "voluntary-groups", not "well-being". */
function compound(lower: string): string {
	if (lower.startsWith('co-o')) return lower === 'co-op' ? 'coop' : lemma('coo' + lower.slice(4));
	const last = lower.lastIndexOf('-') + 1;
	const tail = lower.slice(last);
	if (tail.length < 4 || !tail.endsWith('s')) return lower;
	return lower.slice(0, last) + (irregularForms.get(tail) ?? withoutPlural(tail));
}
