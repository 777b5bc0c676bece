/**
 * Reads the articles, then serves the site to this machine: `npm start`, `npm start -- --port N`. Pages are made when
 * they are asked for, and follow every change of an article or a setting; pictures and papers too, the first time.
 */
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { serveLive, type Live } from './program/live.ts';
import { programFolder } from './program/program.ts';
import { buildData, buildSite, compileProgram, drawPictures } from './site/build.ts';
import { root } from './tools/root.ts';
import { PortTaken } from './serving/server.ts';

/** Made once asked for, with the whole site: slides and handout to print, the file to take away, frozen versions. */
const published = /^(?:present\/[^/]+\.(?:pdf|pptx)|pullquote\.html|licences\.txt|v\/.+)$/;

/** ms: an editor may write several files at once */
const pause = 150;

const port = readPort();
if (port === undefined) {
	console.error('usage: npm start [-- --port N], N from 0 to 65535 (0: any free port)');
	process.exit(64);
}
const code = (await buildData()) || (await compileProgram());
if (code !== 0) process.exit(code);

/** What has been made since the data changed last. */
let made = new Map<string, Promise<number>>();

try {
	const site = await serveLive({
		program: programFolder,
		corpus: join(root, 'static'),
		port,
		makeFile,
		say: (line) => console.error(line)
	});
	console.log(`Pullquote is at ${site.url} (Ctrl-C ends it)`);
	follow(site);
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => void site.close().then(() => process.exit(0)));
} catch (error) {
	if (!(error instanceof PortTaken)) throw error;
	console.error(`localhost:${port} is taken by another program → end it, or npm start -- --port ${port + 1}`);
	process.exitCode = 1;
}

/** Makes what a path is part of, once; the folder that holds it then, or null. */
async function makeFile(path: string): Promise<string | null> {
	if (path.startsWith('images/'))
		return (await once('images', drawPictures)) ? holding('static', path) : null;
	if (published.test(path)) return (await once('site', () => buildSite())) ? holding('build', path) : null;
	return null;
}

async function once(what: string, make: () => Promise<number>): Promise<boolean> {
	const making = made.get(what) ?? make();
	made.set(what, making);
	return (await making) === 0;
}

function holding(folder: string, path: string): string | null {
	return existsSync(join(root, folder, path)) ? join(root, folder) : null;
}

/** Reads articles and settings again when one changes. What cannot be read says so, and the site stays as it was. */
function follow(site: Live): void {
	let reading = false;
	let again = false;
	const read = async (): Promise<void> => {
		again = reading;
		if (reading) return;
		reading = true;
		do {
			await setTimeout(pause);
			again = false;
			if ((await buildData()) !== 0) continue;
			made = new Map();
			site.renew();
		} while (again);
		reading = false;
	};
	watch(join(root, 'data'), { recursive: true }, () => void read());
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
