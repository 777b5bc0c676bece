import { figureQuotes } from '#lib/charts/figureQuotes.ts';
import { readFigures } from '#lib/charts/figuresCompared.ts';
import { tables } from '#lib/charts/load.ts';

export async function load({ fetch }) {
	const data = tables(fetch);
	return {
		figures: await readFigures(data),
		quotes: await figureQuotes(data, true),
		reference: await data.rows('reference')
	};
}
