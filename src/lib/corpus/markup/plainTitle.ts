import { markdownMarkup } from './markdown.ts';

/** Signs of more than emphasis and code: such a title is kept as it is written. */
const more = /[<>[\]\\~|{}\n]|:\/\/|www\./;

/** The title of a Markdown article as a reader would read it: "A budget for the *many*" → "A budget for the many". */
export function plainTitle(title: string): string {
	if (!/[*_`]/.test(title) || more.test(title)) return title;
	// behind a letter no sign begins a list or a line across the page
	const { body } = markdownMarkup(`a ${title}`, 0, null);
	return body.startsWith('a ') ? body.slice(2) : title;
}
