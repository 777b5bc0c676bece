/** The take-away file: the whole site as one file, to be opened from a stick with no network. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { inOneFile } from '../tools/oneFile.ts';
import { sitePages } from '../tools/pages.ts';
import { mergedStyles } from './styles.ts';

/** The file, from the site's root. */
export const takeAwayFile = 'pullquote.html';

/** bytes that it may have */
const most = 2_000_000;
/** No site's pages, styles and scripts left out, become so many times smaller. */
const bestPacking = 50;

/** A page as the file holds it; `look` is the classes of its main part. */
interface HeldPage {
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

/** How to paste an embed is of no use without a network; a deck of one's own is kept in an address. */
const never = /^\/(?:embed|present\/my)\/$/;
/** What is left out where the file would be too large: first the single names' pages, then the articles, and so on. */
const leftFirst = [never, /^\/names\/./, /^\/articles\/./, /^\/(?:themes|sentiment|words)\/./];

/**
 * Makes the take-away file in a built site's folder, from its prerendered pages. What is not in the file is linked to
 * where the site is published.
 *
 * @returns a line that says how large it is, and what was left out to keep it small
 * @throws {Error} where a page has no main part, or the file is too large without any single name, article or theme
 */
export async function makeTakeAway(site: string, address: string): Promise<string[]> {
	const all = sitePages(site);
	const fileOf = (path: string): string => join(site, path, 'index.html');
	for (const [step] of leftFirst.entries()) {
		const left = leftFirst.slice(0, step + 1);
		const held = all.filter((path) => !left.some((kind) => kind.test(path)));
		// what cannot become small enough is not even read
		const raw = held.reduce((sum, path) => sum + statSync(fileOf(path)).size, 0);
		if (raw > most * bestPacking) continue;
		const pages = new Map<string, string>();
		for (const path of held) pages.set(path, await readFile(fileOf(path), 'utf8'));
		const file = await assembled(pages, site, address);
		const bytes = Buffer.byteLength(file);
		if (bytes > most) continue;
		await writeFile(join(site, takeAwayFile), file);
		const missing = all.filter((path) => !never.test(path) && !pages.has(path)).length;
		const rest = missing > 0 ? `; ${missing} left out, as ${most / 1e6} MB is the limit` : '';
		return [`take-away: ${takeAwayFile}, ${pages.size} pages, ${(bytes / 1e6).toFixed(2)} MB${rest}`];
	}
	throw new Error(`${takeAwayFile} would be larger than ${most} bytes → build a smaller corpus`);
}

async function assembled(built: ReadonlyMap<string, string>, site: string, address: string): Promise<string> {
	const pages = new Map<string, string>();
	for (const [path, page] of built) pages.set(path, await withPictures(page, site));
	const frame = pages.get('/');
	if (frame === undefined) throw new Error(`${site} has no first page → npm run build`);
	const link = (path: string) => (to: string) => leads(to, path, pages, address);
	const held = new Map([...pages].map(([path, page]) => [path, heldPage(page, path, link(path))]));
	const first = held.get('/');
	const sheets = [...pages.values()].flatMap(sheetsOf);
	const styles = await withFonts(mergedStyles(sheets), site);
	const script = await readFile(new URL('reader.js', import.meta.url), 'utf8');
	const talk = pages.has('/present/') ? await inOneFile('src/lib/present/takeAway.ts') : '';
	const part = (page: string, name: string): string => linked(partOf(page, name, '/'), link('/'));
	return `<!doctype html>
<html lang="${/<html lang="([^"<>]*)"/.exec(frame)?.[1] ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; script-src 'sha256-${sha256(script)}' 'sha256-${sha256(talk)}'; base-uri 'none'; form-action 'none'">
<title>${first?.title ?? ''}</title>
<style>
${styles}
.needs-script, .skip { display: none !important; }
.asked { background: var(--plain-tint); }
</style>
</head>
<body>
${part(frame, 'header')}
<main id="main" class="${first?.look ?? ''}" tabindex="-1">${first?.html ?? ''}</main>
${part(frame.slice(frame.indexOf('</main>')), 'footer')}
<script id="pages" type="text/plain">${packed(JSON.stringify(Object.fromEntries(held)))}</script>
<script id="talk" type="text/plain">${packed(talk)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** The pages that a take-away file holds. @throws {Error} if it is none */
export function pagesIn(file: string): Map<string, HeldPage> {
	const packed = /<script id="pages" type="text\/plain">([^<]*)<\/script>/.exec(file)?.[1];
	if (packed === undefined) throw new Error('this is no take-away file');
	const pages = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')) as Record<
		string,
		HeldPage
	>;
	return new Map(Object.entries(pages));
}

function heldPage(page: string, path: string, leads: (link: string) => string): HeldPage {
	const main = partOf(page, 'main', path);
	const opening = main.slice(0, main.indexOf('>') + 1);
	const html = main.slice(opening.length, -'</main>'.length);
	const held = {
		title: /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? '',
		look: / class="([^"]*)"/.exec(opening)?.[1] ?? '',
		html: linked(html, leads)
	};
	if (!page.includes(' data-deck-status')) return held;
	const below = page.slice(page.indexOf('</main>') + '</main>'.length, page.indexOf('</dialog>'));
	return {
		...held,
		above: linked(partOf(page, 'nav', path), leads),
		below: `${withoutComments(below)}</dialog>`.trim()
	};
}

/** The style sheets that stand in a page. */
function sheetsOf(page: string): string[] {
	return page
		.split('<style>')
		.slice(1)
		.map((part) => part.slice(0, part.indexOf('</style>')));
}

/** An element that a page has once, comments and what only the page's scripts ask for left out. */
function partOf(page: string, name: string, path: string): string {
	const from = Math.max(page.indexOf(`<${name} `), page.indexOf(`<${name}>`));
	const to = page.indexOf(`</${name}>`, from);
	if (from < 0 || to < 0) throw new Error(`the page ${path} has no ${name}`);
	return withoutComments(page.slice(from, to + name.length + 3)).replace(
		/ data-(?:evidence|sveltekit-[a-z]+)(?:="[^"]*")?/g,
		''
	);
}

function withoutComments(html: string): string {
	return html.replace(/<!--[^<>]*-->/g, '');
}

function linked(html: string, leads: (link: string) => string): string {
	return html.replace(/ href="([^"]*)"/g, (_, link: string) => ` href="${leads(link)}"`);
}

/** Where a link leads within the file; to the published site where its page is not in it. */
function leads(link: string, page: string, known: ReadonlyMap<string, string>, address: string): string {
	if (link === asSlides || /^[a-z][a-z\d+.-]*:/i.test(link)) return link;
	const { pathname, search, hash } = new URL(link.replaceAll('&amp;', '&'), `http://site${page}`);
	if (known.has(pathname)) return `#${pathname}${hash}`;
	return `${address}${pathname}${search.replaceAll('&', '&amp;')}${hash}`;
}

/** Fonts stand in the file, so they are never late. */
async function withFonts(styles: string, site: string): Promise<string> {
	const fonts = new Map<string, string>();
	for (const [, link = ''] of styles.matchAll(/url\((?:\.\.?\/)*(fonts\/[a-z-]+\.woff2)\)/g))
		if (!fonts.has(link)) fonts.set(link, (await readFile(join(site, link))).toString('base64'));
	return styles
		.replace(/font-display:\s*optional/g, 'font-display:block')
		.replace(
			/url\((?:\.\.?\/)*(fonts\/[a-z-]+\.woff2)\)/g,
			(_, link: string) => `url(data:font/woff2;base64,${fonts.get(link) ?? ''})`
		);
}

/** Small pictures stand in the file too, as text, which packs well. */
async function withPictures(page: string, site: string): Promise<string> {
	const parts = page.split(/ (src|srcset)="(?:\.\.?\/|\/)*(images\/[a-z\d/-]+\.svg)"/);
	for (let at = 1; at < parts.length; at += 3) {
		const svg = await readFile(join(site, parts[at + 1] ?? ''), 'utf8');
		parts.splice(at, 2, ` ${parts[at] ?? ''}="data:image/svg+xml,${encodeURIComponent(svg)}"`, '');
	}
	return parts.join('');
}

/** As the file's reader unpacks it. */
function packed(text: string): string {
	return gzipSync(text, { level: 9 }).toString('base64');
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('base64');
}
