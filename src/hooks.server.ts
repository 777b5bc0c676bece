import { dev } from '$app/environment';
import { asset, resolve as home } from '$app/paths';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { withPreview } from '#lib/charts/page/linkPreview.ts';
import { readDocument } from '#lib/charts/core/load.ts';
import frame from '#lib/embed/frame.js?raw';
import { standalone } from '#lib/embed/page/standalone.ts';
import early from '#lib/present/deck/early.js?raw';
import { hashOf, withDeckPolicy, withFontWithin } from '#lib/present/deck/policy.ts';
import { Site } from '#lib/schema.ts';
import { startedLate } from '#lib/start/inPage.ts';
import late from '#lib/start/late.ts?raw';
import { withoutScript } from '#lib/ui/page/missing.ts';

/**
 * The pages are whole before a script runs, so scripts are left out of the preloads: the words, the charts and
 * their font come first, and the framework waits for a sign of the reader. A page says the corpus's language. Embeds
 * have no script to hydrate them and stand alone, with one small script in the head that talks to the page around
 * them; slides have one that makes them a deck before they are drawn, but not where a reader puts them together first.
 * What other sites show of a page is added last, and all pages but embeds mend an address without its slash.
 */
export const handle: Handle = async ({ event, resolve }) => {
	const embed = event.route.id?.startsWith('/embed/') ?? false;
	const slides = (event.route.id?.startsWith('/present') ?? false) && event.route.id !== '/present/handout';
	// data that cannot be read is said by the page itself
	const site = await readDocument(event.fetch, 'site.json', Site).catch(() => null);
	// a deck of one's own is live by the framework
	const serif = slides && event.route.id !== '/present/my' ? await readSerif(event.fetch) : null;
	let page = '';
	const scripts = new Set<string>();
	return resolve(event, {
		preload({ type, path }) {
			if (type === 'js') scripts.add(path);
			return type !== 'js';
		},
		transformPageChunk({ html, done }) {
			page += html.replace('%language%', site?.language ?? 'en');
			if (!done) return '';
			// the shell of 404.html: a page that is rendered has words of its own
			if (event.route.id === null && !page.includes('<main')) return withoutScript(page, home('/'));
			const { chart } = event.locals;
			const described = site ? withPreview(page, { site, path: pathOf(event), chart, embed }) : page;
			if (embed) return withScript(standalone(described), frame);
			const whole = (dev ? described : startedLate(described, scripts, late)).replace(
				'<meta charset="utf-8" />',
				`$&<script>${slash}${keeping(event, described)}</script>`
			);
			// a deck of no slides is a page that says so
			if (!slides || (event.route.id === '/present' && !whole.includes('<section id='))) return whole;
			const deck = withDeckPolicy(whole);
			if (serif === null) return deck;
			return withFontWithin(withScript(deck, early).replace('</head>', `${deckScript}</head>`), serif);
		}
	});
};

/**
 * A page's links lead from its folder: where a host shows it without its slash, it goes there. It stands before the
 * page's policy, and before anything that would be looked for in the wrong place.
 */
const slash =
	'{let{pathname:p,search:s,hash:h}=location;/\\/$|\\.html$/.test(p)||location.replace(p+"/"+s+h)}';

/** The framework has its pages kept for reading with no network; so does one of the site's pages that does without it. */
function keeping(event: RequestEvent, html: string): string {
	if (dev || !event.route.id?.startsWith('/(site)') || html.includes('__sveltekit_')) return '';
	const home = '../'.repeat(pathOf(event).split('/').length - 2);
	return `addEventListener("load",()=>navigator.serviceWorker?.register("${home}service-worker.js"))`;
}

/** Built beside the page: see vite.config.ts. It runs once the page is read. */
const deckScript = `<script type="module" src="${dev ? '/src/lib/present/start.ts' : 'deck.js'}"></script>`;

/** @throws {Error} one line, where it has not been made */
async function readSerif(fetch: RequestEvent['fetch']): Promise<Uint8Array> {
	const response = await fetch(asset('/fonts/newsreader.woff2'));
	if (!response.ok)
		throw new Error(`/fonts/newsreader.woff2: the server answered ${response.status}. Run npm run fonts.`);
	return new Uint8Array(await response.arrayBuffer());
}

/** A page with its one script in the head, which its policy names by its hash. */
function withScript(html: string, script: string): string {
	return html
		.replace("script-src 'self'", `$& '${hashOf(script)}'`)
		.replace('</head>', () => `<script>${script}</script></head>`);
}

/** A page's path from the site's root, wherever that is: `/charts/timeline/`. */
function pathOf({ route, params }: RequestEvent): `/${string}` {
	const values = new Map(Object.entries(params));
	const parts = (route.id ?? '')
		.replace('/(site)', '')
		.split('/')
		.map((part) => (part.startsWith('[') ? (values.get(part.replace(/[[\]]/g, '')) ?? '') : part))
		.filter((part) => part !== '');
	return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
