import { tables } from '#lib/charts/load.ts';
import { timeline } from '#lib/charts/timeline.ts';
import { opening, themeTallies } from './tallies.ts';

const mostThemes = 3;
/** Longer openings are cut: the list is to be looked through. */
const longestOpening = 240;

export async function load({ fetch }) {
	const data = tables(fetch);
	const [articles, sentences, figures, themeRows, { themes }] = await Promise.all([
		data.rows('articles'),
		data.rows('sentences'),
		data.rows('figures'),
		data.rows('themes'),
		data.definitions()
	]);
	const firsts = new Map(
		sentences.filter(({ sentence }) => sentence === 1).map((row) => [row.article, row.text])
	);
	const labels = new Map(themes.map(({ theme, label }) => [theme, label]));
	const tallies = themeTallies(themeRows, labels, mostThemes);
	const sums = new Map<string, Map<string, string>>();
	for (const { article, figure, text } of figures) {
		const known = sums.get(article) ?? new Map<string, string>();
		if (!known.has(figure)) known.set(figure, text);
		sums.set(article, known);
	}
	return {
		timeline: await timeline.read(data),
		articles: articles.map(({ article, title, author, publication, date, words }) => ({
			article,
			title,
			author,
			publication,
			date,
			words,
			opening: opening(firsts.get(article) ?? '', longestOpening),
			themes: tallies.get(article) ?? [],
			figures: [...(sums.get(article) ?? [])].map(([figure, text]) => ({ figure, text }))
		}))
	};
}
