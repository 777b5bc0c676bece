import type { IncomingMessage } from 'node:http';

/** Names of this machine that nobody else's address can have. */
const loopback = /^(?:localhost\.?|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/**
 * Whether a question was asked of this machine by its own name, from no page but one of this machine: a page elsewhere
 * may let its name lead here, or ask across sites, and would read what is not its own.
 */
export function isOfThisMachine({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
	const { host, origin } = headers;
	if (host === undefined || !isLoopback(`http://${host}`)) return false;
	if (/^[a-z][a-z\d+.-]*:/i.test(url) && !isLoopback(url)) return false;
	return origin === undefined || isLoopback(origin);
}

function isLoopback(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, hostname, username, password } = new URL(address);
	return /^https?:$/.test(protocol) && username + password === '' && loopback.test(hostname);
}
