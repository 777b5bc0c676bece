import { error, json } from '@sveltejs/kit';
import { render } from 'svelte/server';
import type { AnyChart } from '#lib/charts/core/contract.ts';
import { readDocument, tables } from '#lib/charts/core/load.ts';
import { chartBySlug } from '#lib/charts/registry.ts';
import charts from '#lib/charts/charts.css?raw';
import { defaultState } from '#lib/charts/core/state.ts';
import { datesInWords } from '#lib/embed/page/dates.ts';
import { contentWidth, drawingHeight, embedHeight } from '#lib/embed/page/height.ts';
import { oembed, oembedWidth } from '#lib/embed/oembed.ts';
import { embedQuotes } from '#lib/embed/page/quotes.ts';
import slide from '#lib/present/slides/slide.css?raw';
import { Site } from '#lib/schema.ts';
import page from '#lib/ui/page/page.css?raw';
import tokens from '#lib/ui/tokens.css?raw';

export const prerender = true;
export const trailingSlash = 'never';

export async function GET({ fetch, params }): Promise<Response> {
	const chart = await chartBySlug(params.chart);
	if (!chart) error(404, `No chart is called ${params.chart}.`);
	const site = await readDocument(fetch, 'site.json', Site);
	const data = tables(fetch);
	const view = chart.view(await chart.read(data), defaultState);
	const { quotes } = await embedQuotes(data, chart.dataset, defaultState);
	const words = {
		...view,
		source: `${datesInWords(await data.rows('articles'))}. ${site.title}`,
		folded: quotes.length > 0 ? 2 : 1
	};
	return json(oembed(site, chart.slug, view, embedHeight(oembedWidth, words, drawn(chart, view.model))));
}

/** px of a chart's drawing in a frame as wide as oEmbed gives. */
function drawn(chart: AnyChart, model: unknown): number {
	if (model === null) return 0;
	const width = contentWidth(oembedWidth);
	const layout = chart.fluid || width >= chart.wideFrom ? 'wide' : 'narrow';
	const { body } = render(chart.component, { props: { model, layout, id: chart.slug } });
	return drawingHeight(body, width, { tokens, slide, page, charts });
}
