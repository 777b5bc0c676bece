import { groups, type Group } from './item.ts';
import type { Place } from './sentenceItems.ts';

/** What the page is asked for: a group, or all of a sentence. */
export interface Asked {
	group: Group | null;
	place: Place | null;
	/** the same as a query, with its question mark; empty for all */
	query: string;
}

/** What a query asks for; what it does not know is not asked. */
export function askedFor(query: string): Asked {
	const asked = new URLSearchParams(query);
	const group = groups.find((one) => one === asked.get('group')) ?? null;
	const article = asked.get('in') ?? '';
	const sentence = Number(asked.get('sentence'));
	// ids are slugs: no other name is looked for on the disk
	if (/^[a-z0-9-]+$/.test(article) && Number.isInteger(sentence) && sentence > 0)
		return { group: null, place: { article, sentence }, query: `?in=${article}&sentence=${sentence}` };
	return { group, place: null, query: group === null ? '' : `?group=${group}` };
}
