import { isReporting } from '#lib/facts/stance/reporting.ts';
import { figureQuotes } from '#lib/charts/page/figureQuotes.ts';
import { chart as figuresCompared } from '#lib/charts/figures-compared/chart.ts';
import { handed } from '#lib/charts/core/handed.ts';
import { tables } from '#lib/charts/core/load.ts';
import { chart as stanceByTarget } from '#lib/charts/stance-by-target/chart.ts';
import { withoutPersons, type StanceData } from '#lib/charts/stance-by-target/targets.ts';
import { chart as themeFrequency } from '#lib/charts/theme-frequency/chart.ts';
import { ofAllArticles, type ThemeFrequencyData } from '#lib/charts/theme-frequency/view.ts';
import { periodOf } from '#lib/ui/period.ts';
import { chart as themePositions } from '#lib/charts/theme-positions/chart.ts';
import { onlyThemes, type ThemePositionsData } from '#lib/charts/theme-positions/view.ts';

/** Sentences under the first chart: a page of its own has more of them. */
const mostQuotes = 3;

export async function load({ fetch }) {
	const data = tables(fetch);
	const positions = (await themePositions.read(data)) as ThemePositionsData;
	const { themes } = await data.definitions();
	const followed = themes.filter(({ overview }) => overview);
	return {
		period: periodOf(await data.rows('articles')),
		figures: handed(figuresCompared, await figuresCompared.read(data)),
		quotes: (await figureQuotes(data, false)).slice(0, mostQuotes),
		frequency: handed(themeFrequency, ofAllArticles((await themeFrequency.read(data)) as ThemeFrequencyData)),
		positions: handed(
			themePositions,
			onlyThemes(
				positions,
				(followed.length > 0 ? followed : themes.slice(0, 3)).map(({ theme }) => theme)
			)
		),
		stance: handed(stanceByTarget, ofArguing(withoutPersons((await stanceByTarget.read(data)) as StanceData)))
	};
}

/** The same without whose view each article is, where all of them together argue: that is all the page asks. */
function ofArguing(data: StanceData): StanceData {
	const own = data.stances.reduce((sum, [, at]) => sum + (data.articles[at]?.own ?? 1), 0);
	if (isReporting(own, data.stances.length)) return data;
	return {
		...data,
		articles: data.articles.map(({ article, title, words, sentences }) => ({
			article,
			title,
			words,
			sentences
		}))
	};
}
