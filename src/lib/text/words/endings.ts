/** What English endings leave of a word, where no list says better. */

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter);

/** Take off a plural's or a verb's "s": "cuts" → "cut", "communities" → "community". */
export function withoutPlural(word: string): string {
	if (!word.endsWith('s') || word.length < 4 || /(?:ss|us|is|ous)$/.test(word)) return word;
	if (word.endsWith('ies')) return word.length > 4 ? word.slice(0, -3) + 'y' : word.slice(0, -1);
	if (/(?:sses|shes|ches|xes|zzes|..oes|[hlnprt]uses)$/.test(word)) return word.slice(0, -2);
	return word.slice(0, -1);
}

/**
 * Take off "ing" or "ed" and mend the stem: "cutting" → "cut", "making" → "make", "opening" → "open".
 *
 * @param length letters of the ending
 */
export function withoutEnding(word: string, length: number): string {
	const stem = word.slice(0, -length);
	if (stem.length < 2 || !/[aeiouy]/.test(stem)) return word;
	const last = stem.at(-1) ?? '';
	if (last === stem.at(-2)) {
		if (stem.length === 3) return stem;
		return 'bdgmnprt'.includes(last) ? stem.slice(0, -1) : stem;
	}
	return needsE(stem) ? stem + 'e' : stem;
}

/** Stems that end as only words in -e do. The lists came from reading what the rules did to common words. */
function needsE(stem: string): boolean {
	if (/(?:[cuvz]|[bcdfgkptz]l|[dlr]g|[^s]s)$/.test(stem)) return true;
	if (
		/(?:[^aeo]ar|[^aeou]ir|quir|(?:pl|gn|st|sc|sh|sn)or|[^o]ur|[^aeo]at|[^aeou]ut|[^eo]ad|[^aeou]id|guid|[^o]od|[^aeou]ud)$/.test(
			stem
		)
	) {
		return stem.length > 2;
	}
	if (
		/(?:[^aeou]in|[^aeo]im|[^o]um|[^aeo]ag|ang|eng|[^o]ok|[^aeo]ak|[^aeo]ik|[^aeo]ib|leg|uk|mot|scath|yp|com)$/.test(
			stem
		)
	) {
		return true;
	}
	return isShort(stem);
}

/** One syllable, ending in one vowel and one consonant: only a lost e explains it ("hop", "tim", "writ"). */
function isShort(stem: string): boolean {
	const last = stem.at(-1);
	if (last === undefined || isVowel(last) || 'wxy'.includes(last)) return false;
	if (!isVowel(stem.at(-2)) || isVowel(stem.at(-3))) return false;
	return !/[aeiouy]/.test(stem.slice(0, -2));
}
