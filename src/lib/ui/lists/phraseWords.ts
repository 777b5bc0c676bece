/** A theme's phrases as a reader reads them. */
export interface PhraseWords {
	/** whose words count in any inflection */
	inflected: string[];
	/** with a word that counts in the form written alone */
	exact: string[];
}

/** Phrases of `themes.yaml` without its signs: "local? government|authority" is "(local) government/authority". */
export function phraseWords(phrases: readonly string[]): PhraseWords {
	const words: PhraseWords = { inflected: [], exact: [] };
	for (const phrase of phrases)
		words[/(?:^|[\s|])=/.test(phrase) ? 'exact' : 'inflected'].push(withoutSigns(phrase));
	return words;
}

function withoutSigns(phrase: string): string {
	const parts = phrase
		.trim()
		.split(/\s+/)
		.map((part) => {
			const optional = part.endsWith('?');
			const words = (optional ? part.slice(0, -1) : part)
				.split('|')
				.map((word) => (word === '*' ? '…' : word.replace(/^=/, '')))
				.join('/');
			return optional && words !== '…' ? `(${words})` : words;
		});
	return parts.filter((part, index) => part !== '…' || parts[index - 1] !== '…').join(' ');
}
