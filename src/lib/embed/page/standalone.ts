/**
 * Makes a prerendered embed stand alone: what only a script would read is left out of the page, and each mark
 * says its value in a title, as no script will. Works on the framework's own markup, never on readers' text.
 */

/** With more marks than this, Tab would take too long to get through: the table has the same links. */
const mostTabStops = 40;

/** How the framework begins a link, and what makes one a mark: attributes in the order of Mark.svelte and Row.svelte. */
const link = '<a href="';
const marked = '" data-mark=""';
const row = ' class="row';
const labelled = ' aria-label="';

/** The page without the marks of hydration, its marks plain links with titles. */
export function standalone(html: string): string {
	const [start = '', ...links] = html.split(link);
	const marks = links.filter((rest) => hrefOf(rest) !== undefined).length;
	// a chart with two layouts has every mark twice, one of them unseen
	const layouts = /<[a-z]+ class="narrow /.test(html) ? 2 : 1;
	const tab = marks / layouts > mostTabStops ? ' tabindex="-1"' : '';
	return [start, ...links.map((rest) => titled(rest, tab))]
		.join(link)
		.replace(/<!--(?:\[-?\d*!?|\])?-->/g, '')
		.replace('<meta name="color-scheme" content="light dark" />', '');
}

/** Where a mark leads, or undefined where the link is none. */
function hrefOf(rest: string): string | undefined {
	const end = rest.indexOf('"');
	return rest.startsWith(marked, end) ? rest.slice(0, end) : undefined;
}

/**
 * What follows `<a href="`: of a mark, with its label as a title and without what a script would read. A page's base
 * says for other links that they open beside the host's page; links in a drawing do not ask it.
 */
function titled(rest: string, tab: string): string {
	const href = hrefOf(rest);
	if (href === undefined) return rest;
	const from = rest.indexOf(labelled) + labelled.length;
	const to = rest.indexOf('"', from);
	const end = rest.indexOf('>', to) + 1;
	const opens = `${href}" data-mark target="_blank" rel="noopener"${tab}`;
	const label = rest.slice(from, to);
	const attributes = rest.slice(href.length + marked.length);
	// a row is HTML, whose titles are attributes
	if (attributes.startsWith(row)) {
		const classes = attributes.slice(0, attributes.indexOf('"', row.length) + 1);
		return `${opens}${classes} title="${label}">${rest.slice(end)}`;
	}
	return `${opens}><title>${label}</title>${rest.slice(end)}`;
}
