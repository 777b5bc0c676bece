/** How a theme or a target is called: on charts, inside a sentence where that is not plain, and in which number. */
export interface Called {
	label: string;
	in_sentence?: string | undefined;
	plural?: boolean | undefined;
}

/** What of an entry says how it is called, and no more: what nobody said takes no room in a page. */
export function called({ label, in_sentence, plural }: Called): Called {
	return {
		label,
		...(in_sentence !== undefined && { in_sentence }),
		...(plural !== undefined && { plural })
	};
}

/** A label inside a sentence: "spending cuts", "NHS funding", "Labour’s renewal". */
export function inSentence({ label, in_sentence = lowered(label) }: Called): string {
	return in_sentence;
}

/**
 * A label without the capital it opens with as a label. A word with another capital or a number keeps it ("NHS",
 * "MPs", "G20", "A-levels"); of words with a hyphen the first counts ("anti-EU feeling").
 */
export function lowered(label: string): string {
	const [first = ''] = label.split(/[\s’'-]/);
	const keeps = /.[\p{Lu}\d]/u.test(first) || /^[^E]-/.test(label);
	return keeps ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Does a label take a plural verb? "Spending cuts", "Democracy and power", "Young people" do; "Politics" does not. */
export function isPlural({ label, plural }: Called): boolean {
	if (plural !== undefined) return plural;
	if (/ and |(?:people|children|men|police)$/i.test(label)) return true;
	return /[^ius]s$/.test(label) && !/(?:^|\s)(?:news|politics|economics|ethics|physics)$/i.test(label);
}

/** "Mutuals and co-operatives" → "Mutuals": for the places where there is no room for both. */
export function shortLabel(label: string): string {
	return label.split(/ and |, /)[0] ?? label;
}
