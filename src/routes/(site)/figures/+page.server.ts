import { choosableArticles } from '#lib/charts/corpus.ts';
import { figureQuotes } from '#lib/charts/figureQuotes.ts';
import { comparedFigures, figuresCompared, readFigures, whyNotAdded } from '#lib/charts/figuresCompared.ts';
import { figuresInSquares } from '#lib/charts/figuresInSquares.ts';
import { handed } from '#lib/charts/handed.ts';
import { priceYear, tables } from '#lib/charts/load.ts';
import { defaultState } from '#lib/charts/state.ts';
import { mostWhole } from '#lib/ui/parts.ts';

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
