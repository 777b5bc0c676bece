/** The take-away file: the whole site as one file, to be opened from a stick with no network. */
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { attribute, readPage, type Edits, type Element, type Page, type Range } from '../tools/html.ts';
import { licencesFile } from '../licences/file.ts';
import { sitePages } from '../site/pages.ts';
import { mergedStyles } from './styles.ts';
import { type HeldPage, type ReadPage, changes, heldPage, leads, partOf, shownIn } from './heldPage.ts';

/** The file, from the site's root. */
export const takeAwayFile = 'pullquote.html';

/** bytes that it may have */
const most = 2_000_000;

/** No site's pages, styles and scripts left out, become so many times smaller. */
const bestPacking = 50;

/** How to paste an embed is of no use without a network; a deck of one's own is kept in an address. */
const never = /^\/(?:embed|present\/my)\/$/;

/** What is left out where the file would be too large: first the single names' pages, then the articles, and so on. */
const leftFirst = [never, /^\/names\/./, /^\/articles\/./, /^\/(?:themes|sentiment|words)\/./];

/**
 * Makes the take-away file in a built site's folder, from its prerendered pages and its licences. What is not in the
 * file is linked to where the site is published.
 *
 * @param talk the script that turns the slides
 * @returns a line that says how large it is, and what was left out to keep it small
 * @throws {Error} where a page has no main part, or the file is too large without any single name, article or theme
 */
export async function makeTakeAway(site: string, address: string, talk: string): Promise<string[]> {
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
		const file = await assembled(pages, site, address, talk);
		const bytes = Buffer.byteLength(file);
		if (bytes > most) continue;
		await writeFile(join(site, takeAwayFile), file);
		const missing = all.filter((path) => !never.test(path) && !pages.has(path)).length;
		const rest = missing > 0 ? `; ${missing} left out, as ${most / 1e6} MB is the limit` : '';
		return [`take-away: ${takeAwayFile}, ${pages.size} pages, ${(bytes / 1e6).toFixed(2)} MB${rest}`];
	}
	throw new Error(`${takeAwayFile} would be larger than ${most} bytes → build a smaller corpus`);
}

async function assembled(
	built: ReadonlyMap<string, string>,
	site: string,
	address: string,
	turning: string
): Promise<string> {
	const licences = await licencesOf(site);
	const known = new Set([...built.keys(), ...licences.keys()]);
	const pages: ReadPage[] = [];
	for (const [path, source] of built) {
		const page = readPage(source);
		const link = (to: string): string => leads(to, path, known, address);
		const edits = [...changes(source, page, link), ...(await pictures(page, site))];
		pages.push({ path, source, page, edits });
	}
	const frame = pages.find(({ path }) => path === '/');
	if (frame === undefined) throw new Error(`${site} has no first page → npm run build`);
	const held = new Map([
		...pages.map((page): [string, HeldPage] => [page.path, heldPage(page)]),
		...licences
	]);
	const first = held.get('/');
	const sheets = pages.flatMap(({ page }) => sheetsOf(page));
	// twice: a page may hold its font already
	const styles = mergedStyles([await withFonts(mergedStyles(sheets), site)]);
	const script = await readFile(new URL('reader.js', import.meta.url), 'utf8');
	const talk = built.has('/present/') ? turning : '';
	const language = frame.page.elements.find(({ name }) => name === 'html')?.attributes.get('lang')?.value;
	const main = partOf(frame, 'main');
	const part = (name: string, from = 0): string => shownIn(frame, partOf(frame, name, from).whole);
	return `<!doctype html>
<html ${attribute('lang', language ?? 'en')}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; script-src 'sha256-${sha256(script)}' 'sha256-${sha256(talk)}'; base-uri 'none'; form-action 'none'">
<title>${escapedText(first?.title ?? '')}</title>
<style>
${styles}
.needs-script, .skip { display: none !important; }
.asked { background: var(--plain-tint); }
.licences { white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
</head>
<body>
${part('header')}
<main id="main" ${attribute('class', first?.look ?? '')} tabindex="-1">${first?.html ?? ''}</main>
${part('footer', main.whole.to)}
<script id="pages" type="text/plain">${packed(JSON.stringify(Object.fromEntries(held)))}</script>
<script id="talk" type="text/plain">${packed(talk)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** The pages that a take-away file holds. @throws {Error} if it is none */
export function pagesIn(file: string): Map<string, HeldPage> {
	const holds = (element: Element): boolean =>
		element.name === 'script' && element.attributes.get('id')?.value === 'pages';
	const packed = readPage(file).elements.find(holds)?.text();
	if (packed === undefined) throw new Error('this is no take-away file');
	const pages = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')) as Record<
		string,
		HeldPage
	>;
	return new Map(Object.entries(pages));
}

/** The site's licences as a page, where they are written. */
async function licencesOf(site: string): Promise<Map<string, HeldPage>> {
	const file = join(site, licencesFile);
	if (!existsSync(file)) return new Map();
	const text = escapedText(await readFile(file, 'utf8'));
	const html = `<h1>Licences</h1><pre class="licences">${text}</pre>`;
	return new Map([[`/${licencesFile}`, { title: 'Licences', look: 'wrap', html }]]);
}

function escapedText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The style sheets that stand in a page. */
function sheetsOf({ elements }: Page): string[] {
	return elements.filter(({ name }) => name === 'style').map(({ text }) => text());
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
async function pictures({ elements }: Page, site: string): Promise<Edits> {
	const edits: (Range & { text: string })[] = [];
	for (const { name, attributes } of elements) {
		if (name !== 'img' && name !== 'source') continue;
		for (const key of ['src', 'srcset']) {
			const written = attributes.get(key);
			const file = /^(?:\.\.?\/|\/)*(images\/[a-z\d/-]+\.svg)$/.exec(written?.value ?? '')?.[1];
			// a package draws none
			if (written === undefined || file === undefined || !existsSync(join(site, file))) continue;
			const svg = await readFile(join(site, file), 'utf8');
			const { from, to } = written;
			edits.push({ from, to, text: attribute(key, `data:image/svg+xml,${encodeURIComponent(svg)}`) });
		}
	}
	return edits;
}

/** As the file's reader unpacks it. */
function packed(text: string): string {
	return gzipSync(text, { level: 9 }).toString('base64');
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('base64');
}
