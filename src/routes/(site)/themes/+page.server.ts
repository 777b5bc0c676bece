import { choosableArticles } from '#lib/charts/corpus.ts';
import { handed } from '#lib/charts/handed.ts';
import { tables } from '#lib/charts/load.ts';
import { themeFrequency } from '#lib/charts/themeFrequency.ts';
import { themePositions } from '#lib/charts/themePositions.ts';
import { themesByArticle } from '#lib/charts/themesByArticle.ts';

export async function load({ fetch }) {
	const data = tables(fetch);
	const [frequency, byArticle, positions, { themes }, articles] = await Promise.all([
		themeFrequency.read(data),
		themesByArticle.read(data),
		themePositions.read(data),
		data.definitions(),
		choosableArticles(data)
	]);
	return {
		frequency: handed(themeFrequency, frequency),
		byArticle: handed(themesByArticle, byArticle),
		positions: handed(themePositions, positions),
		articles,
		themes: themes.map(({ theme, label, definition }) => ({ theme, label, definition }))
	};
}
