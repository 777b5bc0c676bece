/** A corpus's site as it is asked for: pages are made one by one, from the data as they stand now. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { withWrong, wrongPath, wrongScript } from '../review/inReader.ts';
import { reviewScript, reviewStyles } from '../review/looks.ts';
import { reviewing, type ReviewPlace } from '../review/serveReview.ts';
import { readHeaderRules } from '../serving/headers.ts';
import { isOfThisMachine } from '../serving/ofThisMachine.ts';
import { serve, type Serving } from '../serving/server.ts';
import { answerFile, decoded, type Refuse } from '../serving/siteFiles.ts';
import { startedFile } from '../tools/packaged.ts';
import type { Place, Question, Reply } from './liveThread.ts';
import { readProgram } from './program.ts';
import { changesPath, reloadPath, reloadScript, withReload } from './reload.ts';

export interface Live extends Serving {
	/** from now on pages are made from the data as they are now */
	renew(): void;
}

export interface LiveOptions extends Place {
	port: number;
	/**
	 * Makes files that no page needs, once one is asked for: pictures, papers, versions.
	 *
	 * @returns the folder that holds it by its path, or null where there is no such file
	 */
	makeFile: (path: string) => Promise<string | null>;
	/** where readings are put right, and what is to be done then */
	review: Pick<ReviewPlace, 'home' | 'shown' | 'changed'>;
	/** is told what goes wrong, a line each */
	say: (line: string) => void;
}

/** The page of readings, from the site's root. */
export const reviewPath = 'review/';

/** What a browser kept of a site that was published here is not this one: its worker goes, with all that it keeps. */
const retire = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) =>
	event.waitUntil((async () => {
		for (const name of await caches.keys()) if (name.startsWith('pullquote ')) await caches.delete(name);
		await registration.unregister();
	})()));
`;

/**
 * Serves a site to this machine alone.
 *
 * @throws {PortTaken} if something listens there already
 */
export async function serveLive(options: LiveOptions): Promise<Live> {
	const { program, corpus, port, makeFile, say } = options;
	const client = join(program, 'client');
	const folders = [client, corpus];
	const { base } = readProgram(program);
	let pages = openPages({ program, corpus });
	/** A question that new data overtake is asked again. */
	const ask = async (path: string | null): Promise<Answered> => {
		const asked = pages;
		try {
			return await asked.ask(path);
		} catch (error) {
			if (asked === pages) throw error;
			return await pages.ask(path);
		}
	};
	let missing: Buffer = (await ask(null)).body;
	// a server that begins anew has no number of the one before
	let changes = Date.now();
	let ended = false;
	const failed = (path: string, error: unknown, response: ServerResponse, refuse: Refuse): void => {
		say(`${path}: ${wordsOf(error)}`);
		if (!response.headersSent) refuse(500);
	};

	const review = reviewing({
		...options.review,
		corpus,
		// a page without a script of its own
		frame: async () => (await ask('method/')).body.toString()
	});
	const answer = (path: string, request: IncomingMessage, response: ServerResponse, refuse: Refuse): void => {
		const plain = decoded(path);
		if (plain === undefined) return refuse(404);
		const name = plain.slice(1);
		if (name === changesPath) return send(response, 'text/plain', Buffer.from(String(changes)), request);
		if (name === reloadPath) return send(response, 'text/javascript', Buffer.from(reloadScript), request);
		if (name === reviewPath.slice(0, -1))
			return void response.writeHead(308, { Location: `${base}/${reviewPath}` }).end();
		if (name === wrongPath) return send(response, 'text/javascript', Buffer.from(wrongScript), request);
		if (name === '.review.css') return send(response, 'text/css', Buffer.from(reviewStyles), request);
		if (name === '.review.js') return send(response, 'text/javascript', Buffer.from(reviewScript), request);
		if (name === reviewPath)
			return void review
				.answer(request, response)
				.catch((error: unknown) => failed(path, error, response, refuse));
		if (name === 'service-worker.js') return send(response, 'text/javascript', Buffer.from(retire), request);
		// pictures of former data may still be there
		const folder = name.startsWith('images/') ? undefined : folders.find((one) => isFile(join(one, name)));
		if (folder !== undefined) return answerFile(folder, path, request, response, refuse);
		void (async () => {
			const made = await ask(name);
			if (made.location !== null) {
				const [, query = ''] = /^[^?]*(\?[^#]*)/.exec(request.url ?? '') ?? [];
				return void response.writeHead(308, { Location: made.location + query }).end();
			}
			if (made.status !== 404) {
				const body =
					made.type === 'text/html' ? withWrong(withReload(made.body, name, base), name, base) : made.body;
				return send(response, made.type, body, request, made.status);
			}
			const found = await makeFile(name);
			if (found === null) return refuse(404);
			answerFile(found, path, request, response, refuse);
		})().catch((error: unknown) => failed(path, error, response, refuse));
	};
	const site = await serve(
		{
			base,
			rules: readHeaderRules(readFileSync(join(client, '_headers'), 'utf8')),
			missing: () => missing,
			// the program sends there itself
			isPage: () => false,
			isFor: isOfThisMachine,
			takes: (path) => path === `/${reviewPath}`,
			answer
		},
		port
	);
	return {
		url: site.url,
		renew() {
			const former = pages;
			changes++;
			review.renew();
			pages = openPages({ program, corpus });
			void former.close();
			ask(null).then(
				({ body }) => (missing = body),
				(error: unknown) => {
					if (!ended) say(wordsOf(error));
				}
			);
		},
		async close() {
			ended = true;
			await Promise.all([site.close(), pages.close()]);
		}
	};
}

function send(
	response: ServerResponse,
	type: string,
	body: Buffer,
	request: IncomingMessage,
	status = 200
): void {
	const letters = /^text\/|json|xml/.test(type) && !type.includes('charset') ? '; charset=utf-8' : '';
	response.writeHead(status, { 'Content-Type': type + letters, 'Content-Length': body.length });
	response.end(request.method === 'HEAD' ? undefined : body);
}

function wordsOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

function isFile(path: string): boolean {
	return existsSync(path) && statSync(path).isFile();
}

/** A thread that makes pages, and those who wait for it. */
function openPages(place: Place) {
	const worker = new Worker(new URL(startedFile('./liveThread.ts'), import.meta.url), { workerData: place });
	const waiting = new Map<number, { resolve: (reply: Answered) => void; reject: (error: Error) => void }>();
	let count = 0;
	/** why it answers no more; null while it does */
	let ended: Error | null = null;
	const giveUp = (error: Error): void => {
		ended ??= error;
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	};
	worker.on('message', ({ number, answer, fault }: Reply) => {
		const asker = waiting.get(number);
		waiting.delete(number);
		if (answer === null) asker?.reject(new Error(fault));
		else asker?.resolve({ ...answer, body: Buffer.from(answer.body) });
	});
	worker.on('error', (error) => giveUp(new Error(wordsOf(error))));
	worker.on('exit', () => giveUp(new Error('the data have changed → load the page again')));
	return {
		ask: (path: string | null): Promise<Answered> =>
			new Promise((resolve, reject) => {
				if (ended !== null) return reject(ended);
				const question: Question = { number: count++, path };
				waiting.set(question.number, { resolve, reject });
				worker.postMessage(question);
			}),
		close: () => worker.terminate()
	};
}

type Answered = NonNullable<Reply['answer']>;
