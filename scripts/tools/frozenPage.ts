const tag = /<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*>/gi;
const address = /\s(?:href|src)="([^"]*)"/gi;

/**
 * An embed as it stands in a frozen version, two folders deeper: what is frozen with it is found there, by the same
 * relative addresses; all other links lead to the site as it is by then. Files of the site's own scripts and styles,
 * whose names change with each build, are no longer asked for: an embed has what it needs in itself. Nor does it name
 * an oEmbed answer: that is the live chart's.
 *
 * @param page the embed's folder from the site's root, "embed/timeline/"
 * @param isFrozen whether a file of the site, "data/themes.csv", is in the frozen version too
 */
export function frozenPage(html: string, page: string, isFrozen: (file: string) => boolean): string {
	return html.replace(tag, (whole) => {
		let goes = whole.includes('"application/json+oembed"');
		const moved = whole.replace(address, (attribute, link: string) => {
			const file = fileOf(link, page);
			if (file?.startsWith('_app/')) goes = true;
			if (file === undefined || isFrozen(file)) return attribute;
			return attribute.replace(`"${link}"`, () => `"../../${link}"`);
		});
		return goes ? '' : moved;
	});
}

/** The file that a relative link of a page leads to, from the site's root; undefined for any other link. */
export function fileOf(link: string, page: string): string | undefined {
	if (link === '' || /^(?:[a-z][a-z\d+.-]*:|[/#?])/i.test(link)) return undefined;
	const { pathname } = new URL(link.replaceAll('&amp;', '&'), `http://site/${page}`);
	const path = decodeURIComponent(pathname.slice(1));
	return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
