import { figureQuotes } from '#lib/charts/figureQuotes.ts';
import { figuresCompared } from '#lib/charts/figuresCompared.ts';
import { tables } from '#lib/charts/load.ts';
import { stanceByTarget, withoutPersons, type StanceData } from '#lib/charts/stanceByTarget.ts';
import { themeFrequency } from '#lib/charts/themeFrequency.ts';
import { onlyThemes, themePositions, type ThemePositionsData } from '#lib/charts/themePositions.ts';

/** The strips of the overview: the theme of the corpus, the cuts, and what the authors set against them. */
const followed = ['big-society', 'spending-cuts', 'mutuals'];

export async function load({ fetch }) {
	const data = tables(fetch);
	const positions = (await themePositions.read(data)) as ThemePositionsData;
	const some = onlyThemes(positions, followed);
	return {
		figures: await figuresCompared.read(data),
		quotes: await figureQuotes(data, false),
		frequency: await themeFrequency.read(data),
		positions:
			some.themes.length > 0
				? some
				: onlyThemes(
						positions,
						positions.themes.slice(0, 3).map(({ theme }) => theme)
					),
		stance: withoutPersons((await stanceByTarget.read(data)) as StanceData)
	};
}
