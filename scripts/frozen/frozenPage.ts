import { decodedOrAsIs } from '../tools/decoded.ts';
import { attribute, edited, readPage, withBlanks, type Edits } from '../tools/html.ts';

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
	const edits = readPage(html).elements.flatMap((element): Edits => {
		const { attributes, tag, whole } = element;
		const links = ['href', 'src'].flatMap((name) => {
			const found = attributes.get(name);
			const file = found && fileOf(found.value, page);
			return found && file !== undefined ? [{ ...found, name, file }] : [];
		});
		const live = attributes.get('type')?.value === 'application/json+oembed';
		// a script goes with its end
		if (live || links.some(({ file }) => file.startsWith('_app/')))
			return [{ ...(element.name === 'script' ? whole : tag), text: '' }];
		return links
			.filter(({ file }) => !isFrozen(file))
			.map(({ name, value, from, to }) => ({
				...withBlanks(html, { from, to }),
				text: ` ${attribute(name, `../../${value}`)}`
			}));
	});
	return edited(html, edits);
}

/** The file that a relative link of a page leads to, from the site's root; undefined for any other link. */
export function fileOf(link: string, page: string): string | undefined {
	if (link === '' || /^(?:[a-z][a-z\d+.-]*:|[/#?\\])/i.test(link)) return undefined;
	const base = `http://site/${page}`;
	if (!URL.canParse(link, base)) return undefined;
	const path = decodedOrAsIs(new URL(link, base).pathname.slice(1));
	return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
