/** The registry's charts, rendered as the site renders them: Vite compiles the components, Svelte draws on the server. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer, type Plugin } from 'vite';
import type { AnyChart, Layout, View } from '#lib/charts/chart.ts';
import type { ChartSlug } from '#lib/charts/registry.ts';
import type { Rows } from '#lib/charts/rows.ts';
import type { Site } from '#lib/schema.ts';
import type * as registry from '#lib/charts/registry.ts';
import type * as load from '#lib/charts/load.ts';
import type * as rows from '#lib/charts/rows.ts';
import type * as state from '#lib/charts/state.ts';
import type * as links from '#lib/ui/links.ts';
import type * as schema from '#lib/schema.ts';
import type * as svelte from 'svelte/server';
import { root } from '../tools/root.ts';
import { parseMarkup, type Element } from './markup.ts';

/** One chart in its default state. */
export interface PicturedChart {
	slug: ChartSlug;
	chart: AnyChart;
	view: View<unknown>;
	rows: Rows | undefined;
	/** its address within the site */
	path: string;
	/** what its component draws of a model, in an element that its style sheet knows */
	render(model: unknown, layout: Layout): Element;
}

export interface Charts {
	site: Site;
	charts: PicturedChart[];
	/** ends what compiles them */
	close(): Promise<void>;
}

/** The modules as Vite loads them: their types are those of the sources. */
interface Modules {
	registry: typeof registry;
	load: typeof load;
	rows: typeof rows;
	state: typeof state;
	links: typeof links;
	schema: typeof schema;
	svelte: typeof svelte;
}

/** Nothing is to be told when a file changes; SvelteKit would have it otherwise. */
const unwatched: Plugin = {
	name: 'unwatched',
	configResolved({ server }) {
		server.watch = null;
	}
};

/** Loads every chart with the data in `static/data`. @throws {Error} where a file is missing or does not fit */
export async function loadCharts(): Promise<Charts> {
	const vite = await createServer({
		root,
		server: { middlewareMode: true, hmr: false, ws: false },
		plugins: [unwatched],
		appType: 'custom',
		logLevel: 'error',
		optimizeDeps: { noDiscovery: true }
	});
	try {
		const load = <Name extends keyof Modules>(file: string) =>
			vite.ssrLoadModule(file) as unknown as Promise<Modules[Name]>;
		const { chartBySlug, chartSlugs } = await load<'registry'>('/src/lib/charts/registry.ts');
		const { tables, readDocument } = await load<'load'>('/src/lib/charts/load.ts');
		const { rowsOf } = await load<'rows'>('/src/lib/charts/rows.ts');
		const { defaultState } = await load<'state'>('/src/lib/charts/state.ts');
		const { chartLink } = await load<'links'>('/src/lib/ui/links.ts');
		const { Site } = await load<'schema'>('/src/lib/schema.ts');
		const { render } = await load<'svelte'>('svelte/server');
		const fetch = (path: RequestInfo | URL) =>
			readFile(join(root, 'static', String(path).slice(String(path).indexOf('/data/')))).then(
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
				rows: rowsOf(slug),
				path: chartLink(slug),
				render(model, layout) {
					const { body } = render(chart.component, { props: { model, layout, id: slug } });
					return parseMarkup(`<div data-chart="${slug}">${body}</div>`);
				}
			});
		}
		return { site: await readDocument(fetch, 'site.json', Site), charts, close: () => vite.close() };
	} catch (error) {
		await vite.close();
		throw error;
	}
}
