import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, readHeaderRules } from './headers.ts';

/** A site being served: where, and how to end it. */
export interface Serving {
	url: string;
	close(): Promise<void>;
}

/** The port is in use by something else. */
export class PortTaken extends Error {
	override name = 'PortTaken';
}

/** The page that answers an unknown address. */
const missingPath = '/404.html';

const text = new Map([
	['.csv', 'text/csv'],
	['.css', 'text/css'],
	['.js', 'text/javascript'],
	['.txt', 'text/plain'],
	['.webmanifest', 'application/manifest+json']
]);

/**
 * Serves a built site to this machine alone, as a good host would: compressed files where the browser takes
 * them, the headers of its `_headers` file, a question each time where that says nothing of caching, 404.html for
 * an address that is no page.
 *
 * @param port 0 for any free one
 * @throws {PortTaken} if something listens there already
 * @throws {Error} naming the line of `_headers` that is wrong
 */
export async function serveSite(directory: string, port: number): Promise<Serving> {
	const files = sirv(directory, { brotli: true, gzip: true, etag: true, setHeaders });
	const missing = readFileSync(join(directory, missingPath));
	const rules = readHeaderRules(readFileSync(join(directory, '_headers'), 'utf8'));
	const handle = (request: IncomingMessage, response: ServerResponse): void => {
		response.setHeaders(headersFor(rules, pathOf(request.url ?? '/') ?? missingPath));
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const page = withSlash(directory, request.url ?? '/');
		if (page !== undefined) {
			response.writeHead(308, { Location: page }).end();
			return;
		}
		files(request, undated(response), () => {
			response.setHeaders(headersFor(rules, missingPath));
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
			response.end(request.method === 'HEAD' ? undefined : missing);
		});
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
	return { url: `http://localhost:${first.port}`, close: () => close(servers) };
}

function setHeaders(response: ServerResponse, pathname: string): void {
	const dot = pathname.lastIndexOf('.');
	const type = dot < 0 ? undefined : text.get(pathname.slice(dot));
	if (type !== undefined) response.setHeader('Content-Type', `${type}; charset=utf-8`);
	if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
}

/** Leaves out when a file was built: that tells a browser nothing that its ETag does not. */
function undated(response: ServerResponse): ServerResponse {
	const write = response.writeHead.bind(response);
	response.writeHead = (status: number, given?: unknown) => {
		const headers = new Map(Object.entries(given ?? {}));
		headers.delete('Last-Modified');
		return write(status, Object.fromEntries(headers));
	};
	return response;
}

/** The decoded path of an address, or undefined where it cannot be decoded. */
function pathOf(url: string): string | undefined {
	try {
		return decodeURIComponent(url.split('?', 1)[0] ?? '');
	} catch {
		return undefined;
	}
}

/** Where a page's address lacks its last slash, the address with it: links on a page are relative to it. */
function withSlash(directory: string, url: string): string | undefined {
	const mark = url.indexOf('?');
	const path = mark < 0 ? url : url.slice(0, mark);
	if (path.endsWith('/') || path.startsWith('//')) return undefined;
	const name = pathOf(path);
	if (name === undefined || name.includes('..') || name.includes('\0')) return undefined;
	if (!existsSync(join(directory, name, 'index.html'))) return undefined;
	return `${path}/${mark < 0 ? '' : url.slice(mark)}`;
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
