import type { KeywordRow } from '../../schema.ts';
import { list } from '../../wording/lists.ts';

/** The word that sets an article apart most. */
export interface LeadingWord {
	article: string;
	term: string;
	keyness: number;
}

/** Each article's leading word, in the articles' order; articles without one are left out. */
export function leadingWords(
	articles: readonly { article: string }[],
	keywords: readonly Pick<KeywordRow, 'article' | 'term' | 'size' | 'keyness'>[]
): LeadingWord[] {
	const best = new Map<string, LeadingWord>();
	for (const { article, term, size, keyness } of keywords)
		if (size === 1 && keyness > (best.get(article)?.keyness ?? 0))
			best.set(article, { article, term, keyness });
	return articles.flatMap(({ article }) => best.get(article) ?? []);
}

/** What the leading words have to tell in one line; of many articles, those that are set apart most. */
export function leadingWordsHeadline(leading: readonly LeadingWord[], articles: number): string {
	if (leading.length === 0) return 'No word sets an article apart';
	const quoted = (words: readonly LeadingWord[]) => list(words.map(({ term }) => `“${term}”`));
	if (leading.length === articles && articles <= 6) return `Each article leans on a word: ${quoted(leading)}`;
	const strongest = [...leading]
		.sort((a, b) => b.keyness - a.keyness || (a.term < b.term ? -1 : 1))
		.slice(0, 3);
	return strongest.length === 1
		? `One article leans on a word: ${quoted(strongest)}`
		: `Articles lean on words: ${quoted(strongest)}`;
}
