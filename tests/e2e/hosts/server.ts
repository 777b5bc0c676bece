import { createServer, type Server } from 'node:http';
import type { Serving } from '../../../scripts/serving/server.ts';

/** A page or a file of somebody else's site. */
export interface HostPage {
	body: string;
	headers?: Record<string, string>;
}

/** Serves pages that are made as they are asked for, from an origin of their own; `at` gets path and query. */
export function serveHost(at: (url: URL) => HostPage | undefined): Promise<Serving> {
	const server = createServer((request, response) => {
		const page = at(new URL(request.url ?? '/', 'http://host'));
		const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
		response.writeHead(page ? 200 : 404, { ...headers, ...page?.headers }).end(page?.body);
	});
	return listen(server, '127.0.0.1');
}

/** Starts a server on a free port. */
export async function listen(server: Server, host: string): Promise<Serving> {
	await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the server has no port');
	return {
		url: `http://${host}:${address.port}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
