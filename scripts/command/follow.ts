/** A site shown to this machine, which follows every change of its articles and settings. */
import { watch } from 'node:fs';
import { gathered } from '../processes/gathered.ts';
import { reviewPath, serveLive, type Live } from '../program/live.ts';
import { programFolder } from '../program/program.ts';
import { PortTaken } from '../serving/server.ts';

/** What is read and served. */
export interface Place {
	/** articles and settings: what changes there is read again */
	sources: string;
	/** holds `data/` and `images/` */
	corpus: string;
	/** whether a file of `sources` is one that is read, by its path */
	isRead?: (file: string) => boolean;
	read: () => Promise<number>;
	/** the folder that `pullquote.yaml` stands in */
	corrections: () => string;
	/** that, as people are told */
	told?: () => string;
	/** makes what no page needs, once it is asked for; the folder that holds it by its path then, or null */
	makeFile: (path: string) => Promise<string | null>;
	/** the data are others than before */
	changed?: () => void;
}

/** What is no article, however often it changes: names with a dot, where programs keep their own things too. */
const passedOver = /(?:^|[\\/])(?:\.|node_modules(?:[\\/]|$))/;

/** ms: an editor may write several files at once */
const pause = 100;

/** Serves a place whose data are there, until a signal ends it. Resolves to the exit code where it cannot begin. */
export async function showAndFollow(place: Place, port: number): Promise<number> {
	try {
		const { corpus, makeFile, corrections, told = corrections } = place;
		const say = (line: string): void => console.error(line);
		let again = async (): Promise<void> => {};
		const review = { home: corrections, shown: told, changed: () => void again() };
		const site = await serveLive({ program: programFolder, corpus, port, makeFile, review, say });
		console.log(`Pullquote is at ${site.url} (Ctrl-C ends it)`);
		console.log(`put readings right at ${site.url}/${reviewPath}`);
		again = follow(place, site);
		for (const signal of ['SIGINT', 'SIGTERM'] as const)
			process.once(signal, () => void site.close().then(() => process.exit(0)));
		return 0;
	} catch (error) {
		if (!(error instanceof PortTaken)) throw error;
		console.error(`localhost:${port} is taken by another program → end it, or add --port ${port + 1}`);
		return 1;
	}
}

/** Reads articles and settings again when one changes, or it is asked for. What cannot be read says so, and the site stays as it was. */
function follow({ sources, isRead = () => true, read, changed }: Place, site: Live): () => Promise<void> {
	const readAgain = gathered(async () => {
		if ((await read()) !== 0) return;
		changed?.();
		site.renew();
	}, pause);
	watch(sources, { recursive: true }, (_event, file) => {
		if (file === null || (!passedOver.test(file) && isRead(file))) void readAgain();
	});
	return readAgain;
}
