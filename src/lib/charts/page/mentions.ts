import {
	groupMentions,
	mentionPage,
	type MentionDescription,
	type MentionGroup,
	type MentionRow
} from '../../ui/quotations/mentions.ts';
import { mostWhole } from '../../ui/lists/parts.ts';
import type { Tables } from '../core/load.ts';
import { rowsWhere } from '../core/rowsWhere.ts';

/** By its rows, what a list of mentions was grouped into: once for all its pages. */
const known = new WeakMap<readonly object[], Promise<MentionGroup[]>>();

/**
 * The sentences that rows of mentions stand in, grouped by article in the corpus's order, for `Mentions.svelte`. The
 * same rows give the same groups, which are not to be changed.
 *
 * @param describe what a row adds: its mark's colour, and its sentence's tone and remark
 * @throws {Error} one line in words, where a file is missing or does not fit
 */
export function mentionGroups<Row extends MentionRow>(
	tables: Tables,
	rows: readonly Row[],
	describe?: (row: Row) => MentionDescription
): Promise<MentionGroup[]> {
	const grouped = known.get(rows) ?? group(tables, rows, describe);
	known.set(rows, grouped);
	// a failure is not kept
	grouped.catch(() => known.delete(rows));
	return grouped;
}

async function group<Row extends MentionRow>(
	tables: Tables,
	rows: readonly Row[],
	describe?: (row: Row) => MentionDescription
): Promise<MentionGroup[]> {
	// the corpus's order is that of the ids
	const ids = [...new Set(rows.map(({ article }) => article))].sort();
	const of = async <Name extends 'articles' | 'sentences'>(name: Name) =>
		(await Promise.all(ids.map((id) => rowsWhere(tables, name, 'article', id)))).flat();
	return groupMentions(rows, await of('articles'), await of('sentences'), describe);
}

/** sentences on a page of a large corpus */
const aPage = 100;

/**
 * Groups as a page shows them: all at once, of a large corpus in pages.
 *
 * @param page as an address says it: nothing for the first page
 * @returns null where there is no such page
 */
export async function pagedMentions(tables: Tables, groups: MentionGroup[], page: string | undefined) {
	const large = (await tables.rows('articles')).length > mostWhole;
	return mentionPage(groups, page, large ? aPage : Number.MAX_SAFE_INTEGER);
}
