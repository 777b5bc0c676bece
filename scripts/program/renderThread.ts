/** A thread that makes pages: it is told paths, writes what they answer, and says where that leads. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { linksOf, type Links } from './links.ts';
import { openRenderer, type Answer } from './renderer.ts';

/** What a thread is made with. */
export interface Task {
	/** the compiled program */
	program: string;
	/** holds the corpus's `data/` */
	corpus: string;
	/** where pages are written */
	out: string;
	/** where the site says that it stands while it is made: "http://host/base/" */
	home: string;
}

/** What came of a path. */
export interface Made {
	path: string;
	/** what keeps it from being a page: "404", "500: /data/themes.json: is not whole JSON" … */
	fault: string | null;
	/** paths of what was written for it */
	written: string[];
	/** null where it leads nowhere */
	links: Links | null;
}

const { program, corpus, out, home } = workerData as Task;
const renderer = await openRenderer(program, corpus);
const known = new Set<string>();
/** what the program said last of a page that fails */
let said = '';
console.error = (...words: unknown[]): void => void (said = words.map(String).join(' '));

parentPort?.on('message', (path: string) => {
	void make(path).then(
		(made) => parentPort?.postMessage(made),
		// what no page of ours says is a fault of the program
		(error: unknown) => {
			throw error;
		}
	);
});
parentPort?.postMessage({ starts: renderer.starts });

async function make(path: string): Promise<Made> {
	if (renderer.isFile(path)) return { path, fault: null, written: [], links: null };
	const answers = await renderer.render(path);
	const [answer] = answers;
	if (!answer) throw new Error(`${path} has no answer`);
	const written: string[] = [];
	for (const one of answers) {
		// a table that was asked for stands already
		if (one.status !== 200 || renderer.isFile(one.path)) continue;
		const file = fileOf(one);
		written.push(one.path);
		if (known.has(file)) continue;
		known.add(file);
		mkdirSync(dirname(join(out, file)), { recursive: true });
		writeFileSync(join(out, file), one.body);
	}
	if (answer.location !== null) {
		const to = new URL(answer.location, new URL(encodeURI(path), home)).href;
		return { path, fault: null, written, links: { addresses: [to], ids: [] } };
	}
	if (answer.status !== 200) {
		const [, why] = /^Error: (.*)$/m.exec(said) ?? [];
		const fault = answer.status >= 500 && why !== undefined ? `${answer.status}: ${why}` : `${answer.status}`;
		return { path, fault, written, links: null };
	}
	const links = isPage(answer) ? linksOf(answer.body.toString(), new URL(encodeURI(path), home).href) : null;
	return { path, fault: null, written, links };
}

const isPage = ({ type }: Answer): boolean => type === 'text/html';

/** Where an answer is written, from the site's root. */
function fileOf(answer: Answer): string {
	const { path } = answer;
	if (!isPage(answer) || path.endsWith('.html')) return path;
	return path === '' || path.endsWith('/') ? `${path}index.html` : `${path}.html`;
}
