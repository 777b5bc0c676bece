/** What a browser keeps of the site for reading with no network: `offline.json`, by which the service worker goes. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../tools/filesIn.ts';

/** Stands in the service worker for the version of the list. */
const placeholder = 'OFFLINE-VERSION';

/** bytes, before they are compressed: a device is not filled with ten thousand articles */
const most = 30_000_000;

/** Downloads, embeds, pictures, frozen versions and what only other sites fetch are not kept. */
const left =
	/^(?:v|images|oembed)\/|^embed\/.+|^(?:_headers|robots\.txt|sitemap\.xml|404\.html|pullquote\.html|service-worker\.js|offline\.json|overview\.png)$|\.(?:br|gz|csv|pdf|pptx|map)$|\.(?:metadata|schema)\.json$|^data\/(?:report|manifest)\.json$/;
const aboutEmbeds = /^embed\/(?:index\.html|__data\.json)$/;

/**
 * What matters most comes first: what all pages need, then the talk, the charts and the pages of lists, then the
 * sentences behind marks, and at last the pages of single articles, names and targets, of which there may be very many.
 */
const order = [
	/^_app\//,
	/^(?:fonts\/|present\/|[^/]+$)/,
	/^(?!articles\/|names\/|sentiment\/|data\/(?:articles|evidence)\/)|^[^/]+\/(?:index\.html|__data\.json)$/,
	/^(?:data\/(?:articles|evidence)|articles\/page|names\/a-z)\//
];

/** A page is kept under the address that it is asked for by. */
const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/**
 * Lists a built site's files for keeping and stamps its service worker with the list's version.
 *
 * @returns a line that says how much is kept, or nothing where the site has no service worker
 * @throws {Error} where the service worker has no place for the version
 */
export async function listForOffline(site: string): Promise<string[]> {
	const worker = join(site, 'service-worker.js');
	if (!existsSync(worker)) return [];
	const files = filesIn(site).filter((file) => !left.test(file) || aboutEmbeds.test(file));
	const rank = (file: string): number => {
		const found = order.findIndex((kind) => kind.test(file));
		return found < 0 ? order.length : found;
	};
	files.sort((a, b) => rank(a) - rank(b));
	const hash = createHash('sha256');
	const paths: string[] = [];
	let bytes = 0;
	for (const file of files) {
		const content = await readFile(join(site, file));
		if (bytes + content.length > most) break;
		bytes += content.length;
		paths.push(addressOf(file));
		hash.update(`${file} ${createHash('sha256').update(content).digest('hex')}\n`);
	}
	const script = await readFile(worker, 'utf8');
	if (script.split(placeholder).length !== 2)
		throw new Error(
			`${worker} has no place for the version → src/service-worker.ts says ${placeholder} once`
		);
	const version = hash.update(script).digest('hex').slice(0, 12);
	await writeFile(worker, script.replace(placeholder, version));
	await writeFile(join(site, 'offline.json'), `${JSON.stringify({ version, paths })}\n`);
	const rest = files.length - paths.length;
	return [
		`offline: ${paths.length} files, ${(bytes / 1e6).toFixed(1)} MB${rest > 0 ? `; ${rest} more are over the limit of ${most / 1e6} MB and need a network` : ''}`
	];
}
