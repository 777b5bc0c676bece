import { tables } from '#lib/charts/load.ts';
import { themeFrequency } from '#lib/charts/themeFrequency.ts';
import { themePositions } from '#lib/charts/themePositions.ts';
import { themesByArticle } from '#lib/charts/themesByArticle.ts';

export async function load({ fetch }) {
	const data = tables(fetch);
	const [frequency, byArticle, positions, definitions, articles] = await Promise.all([
		themeFrequency.read(data),
		themesByArticle.read(data),
		themePositions.read(data),
		data.definitions(),
		data.rows('articles')
	]);
	return {
		frequency,
		byArticle,
		positions,
		articles: articles.map(({ article, title }) => ({ article, title })),
		themes: definitions.themes.map(({ theme, label, definition }) => ({ theme, label, definition }))
	};
}
