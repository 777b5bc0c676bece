/** The list of articles, in parts: what each is about, and the sums it cites. */
import { error } from '@sveltejs/kit';
import type { Tables } from '#lib/charts/core/load.ts';
import { rowsWhere } from '#lib/charts/core/rowsWhere.ts';
import { mostWhole, partOf } from '#lib/ui/lists/parts.ts';
import { inSentence } from '#lib/wording/labels.ts';
import { opening, themeTallies } from './tallies.ts';

const mostThemes = 3;
/** Longer openings are cut: the list is to be looked through. */
const longestOpening = 240;
/** articles on a page of a large corpus */
const aPage = 50;

/**
 * What a page of the list shows.
 *
 * @param page as the address says it, nothing for the first
 * @throws 404 where the list has no such page
 */
export async function articlePage(data: Tables, page?: string) {
	const all = await data.rows('articles');
	const large = all.length > mostWhole;
	const part = partOf(all, page, large ? aPage : mostWhole);
	if (!part) error(404, `The list of articles has no page ${page}.`);
	const { themes } = await data.definitions();
	const labels = new Map(themes.map((theme) => [theme.theme, inSentence(theme)]));
	const articles = await Promise.all(
		part.items.map(async ({ article, title, author, publication, date, words }) => {
			const [first] = await rowsWhere(data, 'sentences', 'article', article);
			const tallies = themeTallies(
				await rowsWhere(data, 'themes', 'article', article),
				labels,
				mostThemes,
				large
			);
			const sums = new Map<string, string>();
			for (const { figure, text } of await rowsWhere(data, 'figures', 'article', article))
				if (!sums.has(figure)) sums.set(figure, text);
			return {
				article,
				title,
				author,
				publication,
				date,
				words,
				opening: opening(first?.text ?? '', longestOpening),
				themes: tallies.get(article) ?? [],
				figures: [...sums].map(([figure, text]) => ({ figure, text }))
			};
		})
	);
	return { articles, page: part.page, pages: part.pages, large };
}
