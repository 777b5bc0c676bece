import { figureQuotes } from '#lib/charts/figureQuotes.ts';
import { figuresCompared } from '#lib/charts/figuresCompared.ts';
import { handed } from '#lib/charts/handed.ts';
import { tables } from '#lib/charts/load.ts';
import { stanceByTarget, withoutPersons, type StanceData } from '#lib/charts/stanceByTarget.ts';
import { ofAllArticles, themeFrequency, type ThemeFrequencyData } from '#lib/charts/themeFrequency.ts';
import { periodOf } from '#lib/ui/period.ts';
import { onlyThemes, themePositions, type ThemePositionsData } from '#lib/charts/themePositions.ts';

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
		stance: handed(stanceByTarget, withoutPersons((await stanceByTarget.read(data)) as StanceData))
	};
}
