import { firstLineTitle } from '../article/title.ts';
import type { Markup } from './markup.ts';
import { sameWords } from './sameWords.ts';

/** Text without markup: every character is read, but for a title above it. */
export const plainMarkup: Markup = (text, from, title) => {
	const body = text.slice(from);
	const above = firstLineTitle(body);
	const isTitle = above !== null && (title === null || sameWords(title, above.title));
	const bodyAt = isTitle ? from + above.next : from;
	return {
		body: text.slice(bodyAt),
		structure: null,
		bodyAt,
		heading: isTitle ? above.title : null,
		faults: []
	};
};
