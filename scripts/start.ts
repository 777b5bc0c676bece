/** Builds what has changed, then serves the site to this machine: `npm start`, `npm start -- --port N`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './site/build.ts';
import { root } from './tools/root.ts';
import { PortTaken, serveSite } from './serving/server.ts';

const port = readPort();
if (port === undefined) {
	console.error('usage: npm start [-- --port N], N from 0 to 65535 (0: any free port)');
	process.exit(64);
}
const code = await buildSite();
if (code !== 0) process.exit(code);

try {
	const { url, close } = await serveSite(join(root, 'build'), port);
	console.log(`Pullquote is at ${url} (Ctrl-C ends it)`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => void close().then(() => process.exit(0)));
} catch (error) {
	if (!(error instanceof PortTaken)) throw error;
	console.error(`localhost:${port} is taken by another program → end it, or npm start -- --port ${port + 1}`);
	process.exitCode = 1;
}

function readPort(): number | undefined {
	try {
		const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
		const port = Number(values.port);
		return values.port !== '' && Number.isInteger(port) && port >= 0 && port < 65536 ? port : undefined;
	} catch {
		return undefined;
	}
}
