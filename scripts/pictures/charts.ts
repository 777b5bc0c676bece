/** The registry's charts, rendered as the site renders them: Svelte draws on the server. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyChart, Layout, View } from '#lib/charts/core/contract.ts';
import { chartSlugs, type ChartSlug } from '#lib/charts/slugs.ts';
import type { Crop } from '#lib/charts/core/onSlides.ts';
import type { ArticleRow, Site } from '#lib/schema.ts';
import { understandComponents } from './components.ts';
import { parseMarkup, type Element } from '#lib/drawing/markup.ts';

/** One chart in its default state. */
export interface PicturedChart {
	slug: ChartSlug;
	chart: AnyChart;
	view: View<unknown>;
	crop: Crop | null;
	/** its address within the site */
	path: string;
	/** what its component draws of a model, in an element that its style sheet knows */
	render(model: unknown, layout: Layout): Element;
}

export interface Charts {
	site: Site;
	articles: ArticleRow[];
	charts: PicturedChart[];
}

/** Loads every chart with a corpus's data. @param corpus holds `data/` @throws {Error} where a file is missing or does not fit */
export async function loadCharts(corpus: string): Promise<Charts> {
	understandComponents();
	const [{ chartBySlug }, { tables, readDocument }, { onSlidesOf }, { defaultState }] = await Promise.all([
		import('#lib/charts/registry.ts'),
		import('#lib/charts/core/load.ts'),
		import('#lib/charts/onSlides.ts'),
		import('#lib/charts/core/state.ts')
	]);
	const [{ chartLink }, { Site }, { render }] = await Promise.all([
		import('#lib/ui/links.ts'),
		import('#lib/schema.ts'),
		import('svelte/server')
	]);
	const fetch = (path: RequestInfo | URL) =>
		readFile(join(corpus, String(path).slice(String(path).indexOf('/data/')))).then(
			(file) => new Response(file)
		);
	const data = tables(fetch);
	const charts: PicturedChart[] = [];
	for (const slug of chartSlugs) {
		const chart = await chartBySlug(slug);
		if (!chart) continue;
		charts.push({
			slug,
			chart,
			view: chart.view(await chart.read(data), defaultState),
			crop: (await onSlidesOf(slug)).crop,
			path: chartLink(slug),
			render(model, layout) {
				const { body } = render(chart.component, { props: { model, layout, id: slug } });
				return parseMarkup(`<div data-chart="${slug}">${body}</div>`);
			}
		});
	}
	return {
		site: await readDocument(fetch, 'site.json', Site),
		articles: await data.rows('articles'),
		charts
	};
}
