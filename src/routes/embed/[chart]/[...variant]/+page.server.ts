import { readFile } from 'node:fs/promises';
import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { chosenArticles } from '#lib/charts/core/corpus.ts';
import { embedStates } from '#lib/charts/page/embeds.ts';
import { shortened } from '#lib/charts/core/handed.ts';
import { tables } from '#lib/charts/core/load.ts';
import { chartBySlug } from '#lib/charts/registry.ts';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { datesInWords } from '#lib/embed/dates.ts';
import { embedQuotes } from '#lib/embed/quotes.ts';
import { ArticleRow } from '#lib/schema.ts';

/** Rows of the table: an embed is light. */
const mostRows = 60;

/** Every embed of every chart: few of them are linked from a page. */
export async function entries() {
	const articles = v.parse(
		v.array(ArticleRow),
		JSON.parse(await readFile('static/data/articles.json', 'utf8'))
	);
	const charts = await Promise.all(chartSlugs.map((slug) => chartBySlug(slug)));
	return charts.flatMap((chart) =>
		chart ? embedStates(chart, articles).map(({ path }) => ({ chart: chart.slug, variant: path })) : []
	);
}

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
