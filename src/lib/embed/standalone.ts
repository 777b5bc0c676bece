/**
 * Makes a prerendered embed stand alone: what only a script would read is left out of the page, and each mark
 * says its value in a title, as no script will. Works on the framework's own markup, never on readers' text.
 */

/** With more marks than this, Tab would take too long to get through: the table has the same links. */
const mostTabStops = 40;

const mark = /<a href="([^"]*)" data-mark=""[^>]*? aria-label="([^"]*)"[^>]*>/g;

/** The page without the marks of hydration, its marks plain links with titles. */
export function standalone(html: string): string {
	const marks = html.match(mark)?.length ?? 0;
	// a chart with two layouts has every mark twice, one of them unseen
	const layouts = html.includes('class="narrow ') ? 2 : 1;
	const tab = marks / layouts > mostTabStops ? ' tabindex="-1"' : '';
	return html
		.replace(
			mark,
			(_, href: string, label: string) => `<a href="${href}" data-mark${tab}><title>${label}</title>`
		)
		.replace(/<!--(?:\[-?\d*!?|\])?-->/g, '')
		.replace('<meta name="color-scheme" content="light dark" />', '');
}
