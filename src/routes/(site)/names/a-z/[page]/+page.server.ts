import { error } from '@sveltejs/kit';
import { byLetters } from '#lib/charts/core/corpus.ts';
import { tables } from '#lib/charts/core/load.ts';
import { rowsWhere } from '#lib/charts/core/rowsWhere.ts';
import { partOf } from '#lib/ui/lists/parts.ts';

// plain links: no script is sent
export const csr = false;

const aPage = 300;

export async function load({ fetch, params }) {
	const data = tables(fetch);
	const names = [...(await data.definitions()).names].sort((a, b) => byLetters(a.name, b.name));
	const part = partOf(names, params.page === '1' ? undefined : params.page, aPage);
	if (!part) error(404, `The index of names has no page ${params.page}.`);
	return {
		total: names.length,
		page: part.page,
		/** the first name of each page */
		starts: names.filter((_, index) => index % aPage === 0).map(({ name }) => name),
		names: await Promise.all(
			part.items.map(async ({ name, slug, kind }) => ({
				name,
				slug,
				kind,
				mentions: (await rowsWhere(data, 'name-mentions', 'name', name)).length
			}))
		)
	};
}
