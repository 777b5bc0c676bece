import { handed } from '#lib/charts/core/handed.ts';
import { tables } from '#lib/charts/core/load.ts';
import { chart as timeline } from '#lib/charts/timeline/chart.ts';
import { articlePage } from './articlePage.ts';

export async function load({ fetch }) {
	const data = tables(fetch);
	return { timeline: handed(timeline, await timeline.read(data)), ...(await articlePage(data)) };
}
