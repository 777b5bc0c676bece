/** The site while it is being written: every change of an article, a setting, the analysis or a page shows. */
import { relative, sep } from 'node:path';
import { createServer } from 'vite';
import { buildData, dataSources } from './tools/build.ts';
import { root } from './tools/root.ts';

const pauseMilliseconds = 150;

const code = await buildData();
if (code !== 0) console.error('the last good data, if there is any, is shown until this is mended');

const server = await createServer({ root, server: { host: 'localhost' } });
await server.listen();
server.printUrls();
server.watcher.add(dataSources);
let timer: NodeJS.Timeout | undefined;
let rebuilding = false;
let again = false;
server.watcher.on('all', (_event, path) => {
	const name = relative(root, path).split(sep).join('/');
	if (!dataSources.some((source) => name === source || name.startsWith(`${source}/`))) return;
	clearTimeout(timer);
	timer = setTimeout(() => void rebuild(), pauseMilliseconds);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
	process.once(signal, () => void server.close().finally(() => process.exit(0)));

/** A build that fails says why, and the old data stays. */
async function rebuild(): Promise<void> {
	again = rebuilding;
	if (rebuilding) return;
	rebuilding = true;
	do {
		again = false;
		if ((await buildData()) === 0) server.ws.send({ type: 'full-reload', path: '*' });
	} while (again);
	rebuilding = false;
}
