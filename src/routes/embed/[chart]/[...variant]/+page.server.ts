import { error } from '@sveltejs/kit';
import { chosenArticles } from '#lib/charts/core/corpus.ts';
import { embedStates } from '#lib/charts/page/embeds.ts';
import { shortened } from '#lib/charts/core/handed.ts';
import { tables } from '#lib/charts/core/load.ts';
import { chartBySlug } from '#lib/charts/registry.ts';
import { datesInWords } from '#lib/embed/page/dates.ts';
import { embedQuotes } from '#lib/embed/page/quotes.ts';

/** Rows of the table: an embed is light. */
const mostRows = 60;

export async function load({ fetch, params, locals }) {
	const chart = await chartBySlug(params.chart);
	if (!chart) error(404, `No chart is called ${params.chart}. All charts are listed under All charts.`);
	const data = tables(fetch);
	// a rest parameter keeps the address's last slash
	const variant = params.variant.replace(/\/$/, '');
	const articles = await data.rows('articles');
	const embed = embedStates(chart, articles).find(({ path }) => path === variant);
	if (!embed) error(404, `The chart ${params.chart} has no embed called ${params.variant}.`);
	const view = shortened(chart.view(await chart.read(data), embed.state), mostRows);
	locals.chart = { chart, view };
	return {
		view,
		state: embed.state,
		dates: datesInWords(chosenArticles(articles, embed.state)),
		...(await embedQuotes(data, chart.dataset, embed.state))
	};
}
