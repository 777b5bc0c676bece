/** The page of readings, for this machine alone: it shows what is least certain, and writes what a person says. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import * as v from 'valibot';
import { correctionSchemas, type CorrectionKind, type Corrections } from '#lib/corrections/corrections.ts';
import { placeCorrections } from '#lib/corrections/placed.ts';
import { correctionsFile } from '#lib/corrections/readCorrections.ts';
import { isOfThisMachine } from '../serving/ofThisMachine.ts';
import { askedFor, type Asked } from './asked.ts';
import { correctionsIn } from './file.ts';
import { capital, type Entry, type Item } from './item.ts';
import { reviewItems } from './items.ts';
import { framed } from './framed.ts';
import { reviewMain } from './page.ts';
import { readReviewData } from './readReviewData.ts';
import type { ReviewData } from './reviewData.ts';
import { sentenceItems } from './sentenceItems.ts';

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
	/** the items that were answered, the last at the end */
	const order: string[] = [];
	let said = '';
	const read = (): Promise<ReviewData> => readReviewData(place.corpus, place.home());
	const itemsOf = (data: ReviewData, { place: at }: Asked): Promise<Item[]> =>
		at === null ? reviewItems(data, (id) => answered.has(id)) : sentenceItems(data, at);

	return {
		renew: () => answered.clear(),
		async answer(request, response) {
			if (request.method !== 'POST') return await show(request, response);
			if (!isFromHere(request)) return refuse(response, 403);
			const body = await bodyOf(request);
			if (body === null) return refuse(response, 413);
			const form = new URLSearchParams(body);
			if (!isToken(form.get('token') ?? '', token)) return refuse(response, 403);
			const asked = askedFor(form.get('query') ?? '');
			said = form.get('choice') === 'undo' ? undo() : await write(form, asked);
			const Location = asked.query === '' ? './' : asked.query;
			response.writeHead(303, { Location, 'Cache-Control': 'no-store' }).end();
		}
	};

	async function show({ url = '', method }: IncomingMessage, response: ServerResponse): Promise<void> {
		const asked = askedFor(url.includes('?') ? url.slice(url.indexOf('?')) : '');
		const data = await read();
		const { place: at, group, query } = asked;
		const main = reviewMain({
			items: await itemsOf(data, asked),
			group,
			place: at && `sentence ${at.sentence} of ‘${(await data.article(at.article))?.title ?? at.article}’`,
			query,
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

	function undo(): string {
		const fault = file.undo();
		if (fault !== null) return fault;
		const last = order.pop();
		if (last !== undefined) answered.delete(last);
		place.changed();
		return 'Taken back';
	}

	async function write(form: URLSearchParams, asked: Asked): Promise<string> {
		const data = await read();
		const id = form.get('item') ?? '';
		const item = (await itemsOf(data, asked)).find((one) => one.id === id);
		if (item === undefined) return 'That reading is not there any more';
		const choice = form.get('choice');
		const chosen = choice === 'change' ? changed(item, form) : item.choices[Number(choice ?? NaN)];
		if (chosen === null || chosen === undefined) return 'That cannot be said of it';
		const clash = await clashOf(data, chosen.kind, chosen.entry);
		if (typeof clash === 'string') return clash;
		const fault = file.add(chosen.kind, chosen.entry, clash ?? undefined);
		if (fault !== null) return fault;
		answered.add(id);
		order.push(id);
		place.changed();
		return `Written: ${item.what}`;
	}
}

/**
 * The place in its list of an entry that spoke of the same reading before; in words why an entry cannot stand; null where
 * it stands by itself.
 */
async function clashOf(
	data: ReviewData,
	kind: CorrectionKind,
	entry: Entry
): Promise<number | string | null> {
	const read = v.safeParse(correctionSchemas[kind], entry);
	if (!read.success) return 'Something is missing: nothing was written';
	const own = typeof entry.article === 'string' ? await data.article(entry.article) : null;
	const empty: Corrections = { sums: [], names: [], stances: [], sentiments: [], themes: [] };
	const said = data.said ?? empty;
	const index = Number.MAX_SAFE_INTEGER;
	const { setAside } = placeCorrections(
		{ ...said, [kind]: [...said[kind], { index, entry: read.output }] },
		own === null ? [] : [own]
	);
	const fault = setAside.find((one) => one.kind === kind && one.index === index);
	return fault === undefined ? null : (fault.before ?? capital(fault.fault));
}

/** What a person gave in fields: what is empty, or as it was, is not said. */
function changed({ change }: Item, form: URLSearchParams): { kind: CorrectionKind; entry: Entry } | null {
	if (change === null) return null;
	const entry: Entry = { ...change.entry };
	for (const { name, value, options } of change.fields) {
		const given = (form.get(`field-${name}`) ?? '').trim();
		if (given !== '' && (given !== value || options !== null)) entry[name] = given;
	}
	return { kind: change.kind, entry };
}

/** Whether an answer was given on a page of this very server. */
function isFromHere(request: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
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
