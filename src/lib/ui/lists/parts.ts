/** How much of a long list stands on one page. */

/** A corpus of more articles is shown in parts: lists have pages, and no page has a place for every article. */
export const mostWhole = 60;

/** The part of a list that stands on a page. */
export interface Part<Item> {
	items: Item[];
	/** from 1 */
	page: number;
	pages: number;
}

/**
 * The part of a list that a page shows, or null where the list has no such page; a list of nothing has one page.
 *
 * @param page as an address says it: nothing for the first page, "2", "3" … for the others
 * @param size items a page
 */
export function partOf<Item>(
	list: readonly Item[],
	page: string | undefined,
	size: number
): Part<Item> | null {
	const pages = Math.max(1, Math.ceil(list.length / size));
	const number = page === undefined ? 1 : Number(page);
	if (page !== undefined && (!/^[1-9]\d*$/.test(page) || number < 2 || number > pages)) return null;
	return { items: list.slice((number - 1) * size, number * size), page: number, pages };
}
