/**
 * Reads articles, then serves their site to this machine: `npm start` those in `data/`, `npm start -- FOLDER` those in
 * a folder of one's own; `--port N`. Pages are made when they are asked for, and follow every change of an article or a
 * setting; pictures and papers too, the first time.
 */
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { serveLive, type Live } from './program/live.ts';
import { programFolder } from './program/program.ts';
import { PortTaken } from './serving/server.ts';
import { buildData, buildSite, compileProgram, drawPictures, makeFonts } from './site/build.ts';
import { buildFolderData, drawFolderPictures, ownFolder } from './site/ownFolder.ts';
import { root } from './tools/root.ts';

/** What is read and served. */
interface Place {
	/** articles and settings: what changes there is read again */
	sources: string;
	/** holds `data/` and `images/` */
	corpus: string;
	read: () => Promise<number>;
	draw: () => Promise<number>;
	/** makes the whole site, which holds more than pages and pictures; null where it is for pages alone */
	publish: (() => Promise<number>) | null;
}

/** Made once asked for, with the whole site: slides and handout to print, the file to take away, frozen versions. */
const published = /^(?:present\/[^/]+\.(?:pdf|pptx)|pullquote\.html|licences\.txt|v\/.+)$/;

/** What is no article, however often it changes: names with a dot, where this program keeps its own things too. */
const passedOver = /(?:^|[\\/])(?:\.|node_modules(?:[\\/]|$))/;

/** ms: an editor may write several files at once */
const pause = 150;

const { port, place } = readOptions();
const code = (await place.read()) || (await compileProgram());
if (code !== 0) process.exit(code);

/** What has been made since the data changed last. */
let made = new Map<string, Promise<number>>();

try {
	const site = await serveLive({
		program: programFolder,
		corpus: place.corpus,
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
		return (await once('images', place.draw)) ? holding(place.corpus, path) : null;
	const { publish } = place;
	if (publish === null || !published.test(path)) return null;
	return (await once('site', publish)) ? holding(join(root, 'build'), path) : null;
}

async function once(what: string, make: () => Promise<number>): Promise<boolean> {
	const making = made.get(what) ?? make();
	made.set(what, making);
	return (await making) === 0;
}

function holding(folder: string, path: string): string | null {
	return existsSync(join(folder, path)) ? folder : null;
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
			if ((await place.read()) !== 0) continue;
			made = new Map();
			site.renew();
		} while (again);
		reading = false;
	};
	watch(place.sources, { recursive: true }, (_event, file) => {
		if (file === null || !passedOver.test(file)) void read();
	});
}

function readOptions(): { port: number; place: Place } {
	const usage = 'usage: npm start [-- FOLDER] [--port N], N from 0 to 65535 (0: any free port)';
	const stop = (line: string): never => {
		console.error(line);
		process.exit(64);
	};
	try {
		const { values, positionals } = parseArgs({
			options: { port: { type: 'string', default: '4173' } },
			allowPositionals: true
		});
		const port = Number(values.port);
		const [folder, ...more] = positionals;
		if (values.port === '' || !Number.isInteger(port) || port < 0 || port >= 65536 || more.length > 0)
			return stop(usage);
		return {
			port,
			place:
				folder === undefined
					? ofProject()
					: (ofFolder(folder) ?? stop(`${folder}: no such folder → name a folder of articles`))
		};
	} catch {
		return stop(usage);
	}
}

/** The project's own `data/`. */
function ofProject(): Place {
	return {
		sources: join(root, 'data'),
		corpus: join(root, 'static'),
		read: buildData,
		draw: drawPictures,
		publish: () => buildSite()
	};
}

/** Somebody's folder: what is made of it stands at the root of its address. */
function ofFolder(path: string): Place | null {
	const folder = ownFolder(path);
	if (folder === null) return null;
	process.env.BASE_PATH = '';
	return {
		sources: folder.articles,
		corpus: folder.corpus,
		read: async () => (await makeFonts()) || (await buildFolderData(folder)),
		draw: () => drawFolderPictures(folder),
		publish: null
	};
}
