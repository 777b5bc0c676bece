/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Keeps the site on the reader's device, so that after one visit it can be read and presented with no network.
 * `scripts/site/offline.ts` lists what is kept and stamps this file with the list's version. A new version is kept
 * whole beside the old one, takes over once no page of the site is open, and only then does the old one go.
 */
const sw = globalThis as unknown as ServiceWorkerGlobalScope;

/** Replaced by the version of the list when the site is built. */
const version = 'OFFLINE-VERSION';
/** where the site is, "/" or "/path/" */
const base = new URL('./', sw.location.href).pathname;
/** another site may stand under another path of the same host, and what it kept is its own */
const prefix = `pullquote ${base} `;
const cacheName = prefix + version;

/** Other sites' business, and files for download: never kept, never answered from here. */
const leftAlone = /^(?:embed\/(?!__data\.json$).|v\/|oembed\/|images\/|offline\.json$|service-worker\.js$)/;
/** Its name changes with its content. */
const unchanging = /^_app\/immutable\//;
/** A talk goes on as it began, reloaded or not: what was kept comes first. */
const talk = /^present\//;

/** ms: after so long without an answer what was kept is shown */
const patience = 4000;
const atOnce = 6;
/** ms: the page that is being read comes first */
const pause = 5000;

sw.addEventListener('install', (event) => event.waitUntil(keepAll()));
sw.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
sw.addEventListener('fetch', (event) => {
	const { method, url } = event.request;
	const { origin, pathname } = new URL(url);
	if (method !== 'GET' || origin !== sw.location.origin || !pathname.startsWith(base)) return;
	const path = pathname.slice(base.length);
	if (!leftAlone.test(path)) event.respondWith(answer(event.request, path));
});

/** Fetches everything on the list; what is not whole is not kept. */
async function keepAll(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, pause));
	const listed = await fetch(`${base}offline.json`, { cache: 'no-cache' });
	const { paths } = (await listed.json()) as { paths: string[] };
	const cache = await caches.open(cacheName);
	const rest = paths.values();
	const worker = async (): Promise<void> => {
		for (const path of rest) {
			const response = await fetch(base + path, { cache: unchanging.test(path) ? 'default' : 'no-cache' });
			if (!response.ok) throw new Error(`${path} answered ${response.status}`);
			await cache.put(base + path, response);
		}
	};
	try {
		await Promise.all(Array.from({ length: atOnce }, worker));
	} catch (error) {
		await caches.delete(cacheName);
		throw error;
	}
}

async function forgetOthers(): Promise<void> {
	for (const name of await caches.keys())
		if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
}

/** What was kept of an address, whatever its query says: that is read by the page. */
async function kept(path: string): Promise<Response | undefined> {
	const cache = await caches.open(cacheName);
	const options = { ignoreSearch: true, ignoreVary: true };
	return (await cache.match(base + path, options)) ?? (await cache.match(`${base + path}/`, options));
}

async function answer(request: Request, path: string): Promise<Response> {
	const own = await kept(path);
	if (own !== undefined && (unchanging.test(path) || talk.test(path))) return own;
	if (own === undefined) return fetch(request).catch(() => notKept());
	const waited = new Promise<Response>((resolve) => setTimeout(resolve, patience, own));
	return Promise.race([fetch(request).catch(() => own), waited]);
}

function notKept(): Response {
	return new Response('There is no network, and this page was not kept → open it once with a network.', {
		status: 503,
		headers: { 'Content-Type': 'text/plain; charset=utf-8' }
	});
}
