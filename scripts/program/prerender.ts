/** Makes all pages of a corpus with the compiled program, in as many threads as pay. */
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { startedFile } from '../tools/packaged.ts';
import { decodedOrAsIs } from '../tools/decoded.ts';
import { readProgram } from './program.ts';
import { openRenderer } from './renderer.ts';
import type { Made, Task } from './renderThread.ts';

export interface Order {
	/** the compiled program */
	program: string;
	/** holds the corpus's `data/` */
	corpus: string;
	/** an existing folder, which the pages are written into */
	out: string;
	/** whether a path that leads to no page is made later, by somebody else */
	isComing: (path: string) => boolean;
	/** at most so many threads; as many as the machine runs at once, where it is not said */
	threads?: number;
}

/** A thread takes about as long to begin as it takes for so many pages. */
const pagesForThread = 60;

/** What a page's address may name of every page. */
const everywhere = new Set(['', 'top']);

/**
 * Makes every page that can be reached from the program's own pages, and the page for unknown addresses.
 *
 * @returns what is wrong with them, a line each: pages that fail, links that lead nowhere, ids that no page has
 */
export async function prerender(order: Order): Promise<string[]> {
	const { program, corpus, out, isComing, threads = availableParallelism() } = order;
	const { base, origin } = readProgram(program);
	const home = `${origin}${base}/`;
	const faults: string[] = [];
	/** which page led to a path first */
	const cameFrom = new Map<string, string>();
	/** the ids of each page */
	const idsOf = new Map<string, ReadonlySet<string>>();
	/** by what is asked for, "themes/#cuts", the page that asks first */
	const askedIds = new Map<string, string>();
	const waiting: string[] = [];

	const add = (path: string, from: string): void => {
		if (cameFrom.has(path)) return;
		cameFrom.set(path, from);
		waiting.push(path);
	};
	const follow = (address: string, from: string): void => {
		const { origin: host, pathname, hash } = new URL(address);
		if (host !== origin) return;
		const full = decodedOrAsIs(pathname);
		if (!full.startsWith(`${base}/`)) {
			faults.push(`${full} is not under ${base}/ (linked from /${from})`);
			return;
		}
		const path = full.slice(base.length + 1);
		const asked = `${path}#${decodedOrAsIs(hash.slice(1))}`;
		if (hash !== '' && !askedIds.has(asked)) askedIds.set(asked, from);
		if (!isComing(path)) add(path, from);
	};
	const take = ({ path, fault, links }: Made): void => {
		if (fault !== null) {
			const from = cameFrom.get(path) ?? '';
			faults.push(`/${path}${from === path ? '' : ` (linked from /${from})`}: ${fault}`);
		}
		if (links === null) return;
		idsOf.set(path, new Set(links.ids.map(decodedOrAsIs)));
		for (const address of links.addresses) follow(address, path);
	};
	const task: Task = { program, corpus, out, home };
	await inThreads(task, threads, { waiting, add, take });
	for (const [asked, from] of askedIds) {
		const at = asked.indexOf('#');
		const [path, id] = [asked.slice(0, at), asked.slice(at + 1)];
		const ids = idsOf.get(path);
		if (ids !== undefined && !ids.has(id) && !everywhere.has(id.toLowerCase()))
			faults.push(`/${asked}: the page has no such id (linked from /${from})`);
	}
	const { renderMissing } = await openRenderer(program, corpus);
	await writeFile(join(out, '404.html'), await renderMissing());
	return faults.sort();
}

interface Work {
	waiting: string[];
	add: (path: string, from: string) => void;
	take: (made: Made) => void;
}

/** Hands out what waits, until nothing waits and nothing is being made. */
async function inThreads(task: Task, most: number, { waiting, add, take }: Work): Promise<void> {
	const workers: Worker[] = [];
	const idle: Worker[] = [];
	let beginning = 0;
	let busy = 0;
	try {
		await new Promise<void>((resolve, reject) => {
			const begin = (): void => {
				const worker = new Worker(new URL(startedFile('./renderThread.ts'), import.meta.url), {
					workerData: task
				});
				workers.push(worker);
				beginning++;
				worker.on('error', reject);
				worker.on('message', (said: Made | { starts: string[] }) => {
					if ('starts' in said) {
						beginning--;
						for (const path of said.starts) add(path, path);
					} else {
						busy--;
						take(said);
					}
					idle.push(worker);
					handOut();
				});
			};
			const handOut = (): void => {
				while (idle.length > 0 && waiting.length > 0) {
					busy++;
					idle.pop()?.postMessage(waiting.shift());
				}
				if (waiting.length > pagesForThread && beginning === 0 && workers.length < most) begin();
				if (waiting.length === 0 && busy === 0 && beginning === 0) resolve();
			};
			begin();
		});
	} finally {
		await Promise.all(workers.map((worker) => worker.terminate()));
	}
}
