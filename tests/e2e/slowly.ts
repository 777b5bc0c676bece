import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** In how many pieces a page comes once its head is there, and how long after one another in milliseconds: long enough to be painted. */
const pieces = 12;
const apart = 60;

/**
 * Serves a site again so that its pages come as over a slow line: in pieces, each painted before the next is there. What
 * else a page asks for comes at once.
 *
 * @param site the address of the site
 */
export async function serveSlowly(site: string): Promise<{ url: string; close: () => Promise<void> }> {
	const server: Server = createServer(async ({ url = '/' }, response) => {
		const answer = await fetch(new URL(url, site));
		const body = Buffer.from(await answer.arrayBuffer());
		const type = answer.headers.get('content-type') ?? 'text/plain';
		const policy = answer.headers.get('content-security-policy');
		response.writeHead(answer.status, {
			'content-type': type,
			...(policy !== null && { 'content-security-policy': policy })
		});
		// the first packets hold the head of the page with its menu, however slow the line is
		const head = type.startsWith('text/html')
			? Math.max(body.indexOf('</header>'), body.indexOf('</nav>')) + 1
			: body.length;
		response.write(body.subarray(0, head));
		const size = Math.max(1, Math.ceil((body.length - head) / pieces));
		for (let at = head; at < body.length; at += size) {
			await pause(apart);
			response.write(body.subarray(at, at + size));
		}
		response.end();
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('a server on a port');
	return {
		url: `http://127.0.0.1:${address.port}`,
		close: () => new Promise((closed) => server.close(() => closed()))
	};
}
