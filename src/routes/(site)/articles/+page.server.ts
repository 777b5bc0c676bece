import { handed } from '#lib/charts/handed.ts';
import { tables } from '#lib/charts/load.ts';
import { timeline } from '#lib/charts/timeline.ts';
import { articlePage } from './articlePage.ts';

export async function load({ fetch }) {
	const data = tables(fetch);
	return { timeline: handed(timeline, await timeline.read(data)), ...(await articlePage(data)) };
}
