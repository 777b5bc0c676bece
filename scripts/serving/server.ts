import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { basePath } from './basePath.ts';
import { headersFor, readHeaderRules, type HeaderRule } from './headers.ts';
import { answerFile, decoded, isPage, type Refuse } from './siteFiles.ts';

/** A site being served: where, and how to end it. */
export interface Serving {
	/** of the site's root, without a slash at its end */
	url: string;
	close(): Promise<void>;
}

/** The port is in use by something else. */
export class PortTaken extends Error {
	override name = 'PortTaken';
}

/** The page that answers an unknown address. */
const missingPath = '/404.html';

/** A site's own part in serving it. */
export interface Served {
	/** the path of its root, "" or "/path" */
	base: string;
	rules: HeaderRule[];
	/** the page that answers an unknown address */
	missing: () => Buffer;
	/** whether a path without a slash at its end is a page with one: links on a page are relative to it */
	isPage: (path: string) => boolean;
	/** whether a question is answered at all; each is where this is not said */
	isFor?: (request: IncomingMessage) => boolean;
	/** whether something may be sent to a path; to none where this is not said */
	takes?: (path: string) => boolean;
	/** answers a question for a path from the root, "/themes/" */
	answer: (path: string, request: IncomingMessage, response: ServerResponse, refuse: Refuse) => void;
}

/**
 * Serves a built site to this machine alone, as a good host would: under the path that its address has, compressed
 * files where the browser takes them, the headers of its `_headers` file, a question each time where that says nothing
 * of caching, 404.html for an address that is no page.
 *
 * @param port 0 for any free one
 * @throws {PortTaken} if something listens there already
 * @throws {Error} naming the line of `_headers` that is wrong
 */
export async function serveSite(directory: string, port: number): Promise<Serving> {
	const missing = readFileSync(join(directory, missingPath));
	const site: Served = {
		base: basePath(directory),
		rules: readHeaderRules(readFileSync(join(directory, '_headers'), 'utf8')),
		missing: () => missing,
		isPage: (path) => isPage(directory, path),
		answer: (path, request, response, refuse) => answerFile(directory, path, request, response, refuse)
	};
	return await serve(site, port);
}

/**
 * Serves a site to this machine alone, whatever its answers come from.
 *
 * @param port 0 for any free one
 * @throws {PortTaken} if something listens there already
 */
export async function serve({ base, rules, ...site }: Served, port: number): Promise<Serving> {
	const handle = (request: IncomingMessage, response: ServerResponse): void => {
		if (site.isFor?.(request) === false) {
			response.writeHead(403, { 'Content-Length': 0, 'Cache-Control': 'no-store' }).end();
			return;
		}
		const { path, query } = parts(request.url ?? '/');
		const within = path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
		const say = (from: string): void => {
			response.setHeader('Cache-Control', 'no-cache');
			response.setHeaders(headersFor(rules, from));
		};
		const refuse = (status: number): void => {
			say(missingPath);
			if (status !== 404) return void response.writeHead(status, { 'Content-Length': 0 }).end();
			const missing = site.missing();
			response.writeHead(404, {
				'Content-Type': 'text/html; charset=utf-8',
				'Content-Length': missing.length
			});
			response.end(request.method === 'HEAD' ? undefined : missing);
		};
		const move = (status: number, to: string): void =>
			void response.writeHead(status, { Location: to + query }).end();
		say(within === undefined ? missingPath : (decoded(within) ?? missingPath));
		const isSent = request.method === 'POST' && within !== undefined && site.takes?.(within) === true;
		if (request.method !== 'GET' && request.method !== 'HEAD' && !isSent) {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		if (within === undefined) {
			if (path === '/' || path === base) move(path === base ? 308 : 307, `${base}/`);
			else refuse(404);
		} else if (!path.startsWith('//') && site.isPage(within)) move(308, `${path}/`);
		else site.answer(within, request, response, refuse);
	};
	const first = await listen(handle, '127.0.0.1', port);
	const servers = [first.server];
	// "localhost" may mean ::1 to a browser: there must be nothing else there
	try {
		servers.push((await listen(handle, '::1', first.port)).server);
	} catch (error) {
		if (error instanceof PortTaken && port !== 0) {
			await close(servers);
			throw error;
		}
	}
	return { url: `http://localhost:${first.port}${base}`, close: () => close(servers) };
}

/** The path of a request, as it was sent, and its query. A request may name its server too. */
function parts(url: string): { path: string; query: string } {
	const [near = ''] = url.replace(/^https?:\/\/[^/?#]*/i, '').split('#', 1);
	const mark = near.indexOf('?');
	const path = mark < 0 ? near : near.slice(0, mark);
	return { path: path === '' ? '/' : path, query: mark < 0 ? '' : near.slice(mark) };
}

async function listen(
	handle: (request: IncomingMessage, response: ServerResponse) => void,
	host: string,
	port: number
): Promise<{ server: Server; port: number }> {
	const server = createServer(handle);
	// a connection ends with the server: no answer need say when
	server.keepAliveTimeout = 0;
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			reject(error.code === 'EADDRINUSE' ? new PortTaken(`port ${port} is taken`) : error)
		);
		server.listen(port, host, resolve);
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the server has no port');
	return { server, port: address.port };
}

async function close(servers: Server[]): Promise<void> {
	await Promise.all(
		servers.map(
			(server) =>
				new Promise<void>((resolve) => {
					server.close(() => resolve());
					server.closeAllConnections();
				})
		)
	);
}
