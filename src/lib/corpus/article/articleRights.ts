import type { Article } from '../../text/article/article.ts';

/** "quote 25 words" → 25, "counts only" → 0, "full" → null. */
export function quotableWords(rights: string): number | null {
	return rights === 'full' ? null : Number(/\d+/.exec(rights)?.[0] ?? 0);
}

/**
 * The articles, those that say nothing of their rights with what is said for them.
 *
 * @param rights as `ArticleRights` has them
 * @returns them, and how many say nothing themselves
 */
export function withRights(
	articles: readonly Article[],
	rights: string
): { articles: Article[]; unsaid: number } {
	let unsaid = 0;
	const rest = articles.map((article): Article => {
		if (article.rights_said) return article;
		unsaid++;
		return { ...article, quotable: quotableWords(rights) };
	});
	return { articles: rest, unsaid };
}
