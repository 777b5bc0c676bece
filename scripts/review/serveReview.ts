/** The page of readings, for this machine alone: it shows what is least certain, and writes what a person says. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Corrections } from '#lib/corrections/corrections.ts';
import { correctionsFile, readCorrections } from '#lib/corrections/readCorrections.ts';
import { ArticleDocument, Definitions, type DatasetName, type Row } from '#lib/schema.ts';
import { isOfThisMachine } from '../serving/ofThisMachine.ts';
import { correctionsIn } from './file.ts';
import { groups, type Entry, type Item } from './item.ts';
import { reviewItems } from './items.ts';
import { framed, reviewMain } from './page.ts';

/** bytes: no answer is longer */
const longestAnswer = 32 * 1024;

export interface ReviewPlace {
	/** holds the corpus's `data/` */
	corpus: string;
	/** the folder that `pullquote.yaml` stands in, asked for each time */
	home: () => string;
	/** where that is, as people are told */
	shown: () => string;
	/** reads the corpus again */
	changed: () => void;
	/** a page of the site, whose frame this one has */
	frame: () => Promise<string>;
}

export interface Reviewing {
	/** answers a question for the page, or an answer given on it */
	answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
	/** the data are others now */
	renew(): void;
}

/** Make the answerer of the page's questions. */
export function reviewing(place: ReviewPlace): Reviewing {
	const token = randomBytes(24).toString('hex');
	const file = correctionsIn(place.home);
	const answered = new Set<string>();
	let said = '';
	let undone: string[] = [];

	const items = async (): Promise<Item[]> => reviewItems(await readData(place), (id) => answered.has(id));

	return {
		renew: () => answered.clear(),
		async answer(request, response) {
			if (request.method !== 'POST') return await show(request, response);
			if (!isFromHere(request)) return refuse(response, 403);
			const body = await bodyOf(request);
			if (body === null) return refuse(response, 413);
			const form = new URLSearchParams(body);
			if (!isToken(form.get('token') ?? '', token)) return refuse(response, 403);
			said = await act(form);
			const group = groups.find((one) => one === form.get('group'));
			response.writeHead(303, {
				Location: group === undefined ? './' : `?group=${group}`,
				'Cache-Control': 'no-store'
			});
			response.end();
		}
	};

	async function show({ url = '', method }: IncomingMessage, response: ServerResponse): Promise<void> {
		const asked = new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('group');
		const main = reviewMain({
			items: await items(),
			group: groups.find((one) => one === asked) ?? null,
			file: join(place.shown(), correctionsFile),
			said,
			canUndo: file.canUndo(),
			token
		});
		said = '';
		const page = Buffer.from(framed(await place.frame(), 'Readings to check · Pullquote', main));
		response.writeHead(200, {
			'Content-Type': 'text/html; charset=utf-8',
			'Content-Length': page.length,
			'Cache-Control': 'no-store',
			'Content-Security-Policy': "frame-ancestors 'none'",
			'Referrer-Policy': 'same-origin'
		});
		response.end(method === 'HEAD' ? undefined : page);
	}

	async function act(form: URLSearchParams): Promise<string> {
		const choice = form.get('choice');
		if (choice === 'undo') {
			const fault = file.undo();
			if (fault !== null) return fault;
			const last = undone.pop();
			if (last !== undefined) answered.delete(last);
			place.changed();
			return 'Taken back';
		}
		const id = form.get('item') ?? '';
		const item = (await items()).find((one) => one.id === id);
		if (item === undefined) return 'That reading is not there any more';
		const chosen = choice === 'change' ? changed(item, form) : item.choices[Number(choice ?? NaN)];
		if (chosen === null || chosen === undefined) return 'That cannot be said of it';
		const fault = file.add(chosen.kind, chosen.entry);
		if (fault !== null) return fault;
		answered.add(id);
		undone = [...undone, id];
		place.changed();
		return `Written: ${item.what}`;
	}
}

/** What a person gave in fields: what is empty, or as it was, is not said. */
function changed(
	{ change }: Item,
	form: URLSearchParams
): { kind: Item['choices'][number]['kind']; entry: Entry } | null {
	if (change === null) return null;
	const entry: Entry = { ...change.entry };
	for (const { name, value, options } of change.fields) {
		const given = (form.get(`field-${name}`) ?? '').trim();
		if (given !== '' && (given !== value || options !== null)) entry[name] = given;
	}
	return { kind: change.kind, entry };
}

/** Whether an answer was given on a page of this very server. */
export function isFromHere(request: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
	const { host, origin } = request.headers;
	const type = request.headers['content-type'] ?? '';
	return (
		isOfThisMachine(request) &&
		origin === `http://${host}` &&
		/^application\/x-www-form-urlencoded(?:;|$)/i.test(type)
	);
}

function isToken(given: string, token: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(token)];
	return a.length === b.length && timingSafeEqual(a, b);
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
	const pieces: Buffer[] = [];
	let length = 0;
	for await (const piece of request) {
		const bytes = Buffer.from(piece);
		length += bytes.length;
		if (length > longestAnswer) return null;
		pieces.push(bytes);
	}
	return Buffer.concat(pieces).toString('utf8');
}

function refuse(response: ServerResponse, status: number): void {
	response.writeHead(status, { 'Content-Length': 0, 'Cache-Control': 'no-store', Connection: 'close' }).end();
}

async function readData({ corpus, home }: ReviewPlace) {
	const data = join(corpus, 'data');
	const table = <Name extends DatasetName>(name: Name): Row<Name>[] =>
		JSON.parse(readFileSync(join(data, `${name}.json`), 'utf8')) as Row<Name>[];
	const articles = new Map<string, ArticleDocument | null>();
	const said = await saidIn(home());
	return {
		definitions: v.parse(Definitions, JSON.parse(readFileSync(join(data, 'definitions.json'), 'utf8'))),
		figures: table('figures'),
		names: table('names'),
		nameMentions: table('name-mentions'),
		themeMentions: table('theme-mentions'),
		stance: table('stance'),
		said,
		async article(id: string): Promise<ArticleDocument | null> {
			const known = articles.get(id);
			if (known !== undefined) return known;
			const path = join(data, 'articles', `${id}.json`);
			const own = existsSync(path) ? v.parse(ArticleDocument, JSON.parse(readFileSync(path, 'utf8'))) : null;
			articles.set(id, own);
			return own;
		}
	};
}

async function saidIn(folder: string): Promise<Corrections | null> {
	const path = join(folder, correctionsFile);
	const isThere = existsSync(path) && statSync(path).isFile();
	const { corrections } = await readCorrections({
		read: async () => (isThere ? readFileSync(path) : { code: 'E151', fault: 'no such file' })
	});
	return corrections;
}
