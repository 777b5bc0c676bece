import { choosableArticles } from '#lib/charts/core/corpus.ts';
import { handed } from '#lib/charts/core/handed.ts';
import { tables } from '#lib/charts/core/load.ts';
import { chart as themeFrequency } from '#lib/charts/theme-frequency/chart.ts';
import { chart as themePositions } from '#lib/charts/theme-positions/chart.ts';
import { chart as themesByArticle } from '#lib/charts/themes-by-article/chart.ts';

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
