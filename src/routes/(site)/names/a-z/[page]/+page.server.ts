import { error } from '@sveltejs/kit';
import { byLetters } from '#lib/charts/core/corpus.ts';
import { tables } from '#lib/charts/core/load.ts';
import { rowsWhere } from '#lib/charts/core/rowsWhere.ts';
import type { Definitions } from '#lib/schema.ts';
import { partOf } from '#lib/ui/lists/parts.ts';

// plain links: no script is sent
export const csr = false;

const aPage = 300;

export async function load({ fetch, params }) {
	const data = tables(fetch);
	const names = inLetters(await data.definitions());
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

const sorted = new WeakMap<Definitions, Definitions['names']>();

/** The names in the order of their letters: once for all pages of the index. */
function inLetters(definitions: Definitions): Definitions['names'] {
	const known = sorted.get(definitions) ?? definitions.names.toSorted((a, b) => byLetters(a.name, b.name));
	sorted.set(definitions, known);
	return known;
}
