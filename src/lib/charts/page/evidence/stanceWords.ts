/** Which words moved the stances of an article, coloured by the way that they did. */
import { building } from '$app/environment';
import { isTelling } from '../../../facts/sentiment/sentimentState.ts';
import type { Mark } from '../../../ui/quotations/quotation.ts';
import { readArticle } from '../../core/load.ts';

/** While the site is built its data stand still, and an article has pages of many targets. */
const readByBuild = new Map<string, ReturnType<typeof read>>();

/**
 * The words that a target's stance in a sentence is coloured for.
 *
 * @throws {Error} one line in words, where the article's file is missing or does not fit
 */
export async function stanceWords(
	fetch: typeof globalThis.fetch,
	article: string
): Promise<(target: string, sentence: number) => readonly Mark[]> {
	const known = readByBuild.get(article) ?? read(fetch, article);
	if (building) readByBuild.set(article, known);
	const found = await known;
	return (target, sentence) => found.get(`${target}/${sentence}`) ?? [];
}

async function read(fetch: typeof globalThis.fetch, article: string): Promise<Map<string, Mark[]>> {
	const { stances } = await readArticle(fetch, article);
	return new Map(
		stances.map(({ target, sentence, words }) => [
			`${target}/${sentence}`,
			words
				.filter(({ contribution }) => isTelling(contribution))
				.map(({ start, end, contribution }): Mark => ({
					start,
					end,
					kind: contribution < 0 ? 'against' : 'for'
				}))
		])
	);
}
