/** The site while it is being written: every change of an article, a setting, the analysis or a page shows. */
import { relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createServer } from 'vite';
import { gathered } from './processes/gathered.ts';
import { buildData, data } from './site/build.ts';
import { closureOf } from './site/closure.ts';
import { root } from './tools/root.ts';
import { runStep } from './site/steps.ts';

const pauseMilliseconds = 150;

const code = await buildData();
if (code !== 0) console.error('the last good data, if there is any, is shown until this is mended');

const server = await createServer({ root, server: { host: 'localhost' } });
await server.listen();
server.printUrls();
const sources = [...data.inputs, ...closureOf(data.code, root)];
server.watcher.add(sources);
/** A build that fails says why, and the old data stays. */
const rebuild = gathered(async () => {
	if ((await runStep(data)) === 0) server.ws.send({ type: 'full-reload', path: '*' });
}, pauseMilliseconds);
server.watcher.on('all', (_event, path) => {
	const name = relative(root, path).split(sep).join('/');
	if (!sources.some((source) => name === source || name.startsWith(`${source}/`))) return;
	void rebuild();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
	process.once(
		signal,
		() => void Promise.race([server.close(), setTimeout(300)]).finally(() => process.exit(0))
	);
