import { tables } from '#lib/charts/core/load.ts';
import { articlePage } from '../../articlePage.ts';

export async function load({ fetch, params }) {
	return articlePage(tables(fetch), params.page);
}
