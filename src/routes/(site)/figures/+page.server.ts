import { choosableArticles } from '#lib/charts/core/corpus.ts';
import { figureQuotes } from '#lib/charts/page/figureQuotes.ts';
import { chart as figuresCompared } from '#lib/charts/figures-compared/chart.ts';
import { whyNotAdded } from '#lib/charts/figures-compared/view.ts';
import { comparedFigures, readFigures } from '#lib/charts/figures-compared/compared.ts';
import { chart as figuresInSquares } from '#lib/charts/figures-in-squares/chart.ts';
import { handed } from '#lib/charts/core/handed.ts';
import { priceYear, tables } from '#lib/charts/core/load.ts';
import { defaultState } from '#lib/charts/core/state.ts';
import { mostWhole } from '#lib/ui/lists/parts.ts';

/** Of a large corpus so many figures stand in their own words, as the charts order them. */
const mostQuotes = 60;

export async function load({ fetch }) {
	const data = tables(fetch);
	const figures = await readFigures(data);
	const quotes = await figureQuotes(data, true);
	const shown = figures.articles.length > mostWhole ? quotes.slice(0, mostQuotes) : quotes;
	const quoted = new Set(shown.map(({ figure }) => figure.figure));
	return {
		compared: handed(figuresCompared, figures),
		inSquares: handed(figuresInSquares, figures),
		articles: await choosableArticles(data),
		priceYear: await priceYear(data),
		/** how many there are, however many are quoted */
		of: new Set(quotes.map(({ figure }) => figure.figure)).size,
		quotes: shown,
		prices: figures.prices.filter(({ figure }) => quoted.has(figure)),
		reasons: whyNotAdded(comparedFigures(figures, defaultState).figures),
		reference: await data.rows('reference')
	};
}
