import { statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import send from 'send';

/** What to answer where there is no file, or it cannot be sent as asked: 404, 412, 416, 500. */
export type Refuse = (status: number) => void;

/** What a text is, and in which letters; of other files `send` knows it. */
const types = new Map([
	['.html', 'text/html; charset=utf-8'],
	['.css', 'text/css; charset=utf-8'],
	['.csv', 'text/csv; charset=utf-8'],
	['.js', 'text/javascript; charset=utf-8'],
	['.mjs', 'text/javascript; charset=utf-8'],
	['.json', 'application/json; charset=utf-8'],
	['.svg', 'image/svg+xml; charset=utf-8'],
	['.txt', 'text/plain; charset=utf-8'],
	['.webmanifest', 'application/manifest+json'],
	['.xml', 'application/xml; charset=utf-8']
]);

/** What is said of a file, and not of the answer that there is none. */
const ofTheFile = [
	'Accept-Ranges',
	'Content-Encoding',
	'Content-Length',
	'Content-Range',
	'Content-Type',
	'ETag'
];

/** The compressed copies that a build writes beside its files, the smallest first. */
const encodings = [
	['br', '.br'],
	['gzip', '.gz']
] as const;

/**
 * Answers a question for a file of a folder, whatever it asks: parts, conditions, a compressed copy where there is one
 * and no part is asked for, a folder's index.html, and for a folder without its last slash the address with it.
 *
 * @param path of the address, as it was sent, without the query
 */
export function answerFile(
	directory: string,
	path: string,
	request: IncomingMessage,
	response: ServerResponse,
	refuse: Refuse
): void {
	const plain = decoded(path);
	if (plain === undefined || !isPlain(plain)) return refuse(404);
	const ending = plain.endsWith('/') ? 'index.html' : '';
	const name = plain + ending;
	const { headers } = request;
	// only a GET has parts, and words that name none are passed over
	if (request.method !== 'GET' || !isRange(headers.range ?? '')) delete headers.range;
	// there is no such day to compare with
	delete headers['if-unmodified-since'];
	const copies = encodings.filter(([, suffix]) => sizeOf(join(directory, name + suffix)) !== undefined);
	const copy =
		headers.range === undefined
			? copies.find(([encoding]) => accepts(String(headers['accept-encoding'] ?? ''), encoding))
			: undefined;
	if (headers.range !== undefined) headers.range = withinSize(headers.range, sizeOf(join(directory, name)));
	const type = types.get(extname(name));
	if (type !== undefined) response.setHeader('Content-Type', type);
	if (copies.length > 0) response.setHeader('Vary', 'Accept-Encoding');
	if (copy !== undefined) response.setHeader('Content-Encoding', copy[0]);
	const sent = send(request, path + ending + (copy?.[1] ?? ''), {
		root: directory,
		index: false,
		cacheControl: false,
		// when a file was built tells a browser nothing that its ETag does not
		lastModified: false
	});
	const refused = (status: number): void => {
		const range = status === 416 ? response.getHeader('Content-Range') : undefined;
		if (response.headersSent) return void response.destroy();
		for (const header of ofTheFile) response.removeHeader(header);
		if (range !== undefined) response.setHeader('Content-Range', range);
		refuse(status);
	};
	sent.on('directory', () => refused(404));
	sent.on('error', ({ status }: { status: number }) => refused(status === 403 ? 404 : status));
	sent.pipe(response);
}

/** Whether a path without a slash at its end is a folder with a page: links on a page are relative to it. */
export function isPage(directory: string, path: string): boolean {
	const plain = decoded(path);
	if (plain === undefined || !isPlain(plain) || plain.endsWith('/')) return false;
	return sizeOf(join(directory, plain, 'index.html')) !== undefined;
}

/** A path in plain characters, or undefined where it cannot be decoded, or hides a slash. */
export function decoded(path: string): string | undefined {
	if (/%2f/i.test(path)) return undefined;
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}

/** Whether words name parts of a file as they should: "bytes=0-9", "bytes=9-", "bytes=-9", or several. */
export function isRange(words: string): boolean {
	const [unit = '', parts = '', ...more] = words.split('=');
	if (unit.trim().toLowerCase() !== 'bytes' || more.length > 0) return false;
	return parts.split(',').every((part) => {
		const [first, last, ...rest] = part.trim().split('-');
		if (first === undefined || last === undefined || rest.length > 0) return false;
		if (!/^\d*$/.test(first) || !/^\d*$/.test(last) || first + last === '') return false;
		return first === '' || last === '' || Number(first) <= Number(last);
	});
}

/** Whether a browser takes an encoding, by its Accept-Encoding. */
export function accepts(words: string, encoding: string): boolean {
	const weights = new Map<string, number>();
	for (const item of words.toLowerCase().split(',')) {
		const [name = '', ...settings] = item.split(';').map((part) => part.trim());
		const weight = settings.find((setting) => setting.startsWith('q='));
		weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)));
	}
	return (weights.get(encoding) ?? weights.get('*') ?? 0) > 0;
}

/**
 * Whether a path stays where it is, with each slash as one: no "." or "..", no empty name, and nothing that a system may
 * read as the end of a name.
 */
function isPlain(path: string): boolean {
	const [, ...names] = path.split('/');
	return (
		!/[\0\\]/.test(path) &&
		names.every((name, index) => (name === '' ? index === names.length - 1 : !/^\.{1,2}$/.test(name)))
	);
}

/** The last 99 bytes of 10 are all 10. */
function withinSize(range: string, size = 0): string {
	return range.replaceAll(
		/([=,]\s*-)(\d+)/g,
		(_part, before: string, last: string) => before + Math.min(Number(last), size)
	);
}

/** Of a file, in bytes; undefined where there is no such file, or it is a folder, or its name is too long. */
function sizeOf(path: string): number | undefined {
	try {
		const found = statSync(path);
		return found.isFile() ? found.size : undefined;
	} catch {
		return undefined;
	}
}
