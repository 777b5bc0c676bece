/** A page of the site as the take-away file holds it: its main part, with links that lead within the file. */
import {
	attribute,
	edited,
	isWithin,
	withBlanks,
	type Edits,
	type Element,
	type Page,
	type Range
} from '../tools/html.ts';

/** A page as the file holds it; `look` is the classes of its main part. */
export interface HeldPage {
	title: string;
	look: string;
	html: string;
	/** the buttons of a talk */
	above?: string;
	/** what a talk says aloud, and its keys */
	below?: string;
}

/** Shows the slides one at a time, on the site as in the file. */
const asSlides = '?slides';

/** A page of the site with what is changed of it for the file. */
export interface ReadPage {
	path: string;
	source: string;
	page: Page;
	edits: Edits;
}

export function heldPage(read: ReadPage): HeldPage {
	const { elements } = read.page;
	const main = partOf(read, 'main');
	const held = {
		title: elements.find(({ name }) => name === 'title')?.text() ?? '',
		look: main.attributes.get('class')?.value ?? '',
		html: shownIn(read, main.inner)
	};
	if (!elements.some(({ attributes }) => attributes.has('data-deck-status'))) return held;
	const keys = partOf(read, 'dialog', main.whole.to);
	return {
		...held,
		above: shownIn(read, partOf(read, 'nav').whole),
		below: shownIn(read, { from: main.whole.to, to: keys.whole.to }).trim()
	};
}

/** The first element of a name from a place on. @throws {Error} where the page has none */
export function partOf({ page, path }: ReadPage, name: string, from = 0): Element {
	const found = page.elements.find((element) => element.name === name && element.tag.from >= from);
	if (found === undefined) throw new Error(`the page ${path} has no ${name}`);
	return found;
}

export function shownIn({ source, edits }: ReadPage, range: Range): string {
	return edited(source, edits, range);
}

/** Comments and what only the page's scripts ask for are left out, and links lead elsewhere. */
export function changes(
	source: string,
	{ elements, comments }: Page,
	leads: (link: string) => string
): Edits {
	const attributes = elements.flatMap(({ name, attributes }) =>
		[...attributes].flatMap(([key, written]): Edits => {
			const { from, to, value } = written;
			if (/^data-(?:evidence|sveltekit-[a-z]+)$/.test(key))
				return [{ ...withBlanks(source, written), text: '' }];
			return key === 'href' && (name === 'a' || name === 'area')
				? [{ from, to, text: attribute('href', leads(value)) }]
				: [];
		})
	);
	const within = (range: Range): boolean =>
		elements.some(({ name, inner }) => (name === 'script' || name === 'style') && isWithin(range, inner));
	return [
		...attributes,
		...comments.filter((comment) => !within(comment)).map(({ from, to }) => ({ from, to, text: '' }))
	];
}

/** Where a link leads within the file; to the published site where its page is not in it. */
export function leads(link: string, page: string, known: ReadonlySet<string>, address: string): string {
	const base = `http://site${page}`;
	if (link === asSlides || /^[a-z][a-z\d+.-]*:/i.test(link) || !URL.canParse(link, base)) return link;
	const { origin, pathname, search, hash } = new URL(link, base);
	if (origin !== 'http://site') return link;
	if (known.has(pathname)) return `#${pathname}${hash}`;
	return `${address}${pathname}${search}${hash}`;
}
