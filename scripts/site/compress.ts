/** Compressed copies beside a site's files, for hosts that send them: `.br` and `.gz`. */
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { takeAwayFile } from '../takeaway/assemble.ts';
import { filesIn } from '../tools/filesIn.ts';

const compressible = new Set(['.html', '.js', '.mjs', '.json', '.css', '.csv', '.svg', '.xml', '.txt']);

/** How small brotli makes a file: what a first visit fetches as small as can be, ten times as slowly. */
const smallest = 11;
const small = 9;
const first = /^(?:_app\/.*|(?:[^/]+\/|charts\/[^/]+\/)?index\.html)$/;
/** as many as there are threads for it */
const atOnce = 4;

/** Writes both copies of a file. */
export async function compress(path: string, bytes: Buffer, quality = small): Promise<void> {
	const params = {
		// made for fonts, it also suits the short names of a program
		[constants.BROTLI_PARAM_MODE]: path.endsWith('.js')
			? constants.BROTLI_MODE_FONT
			: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_QUALITY]: quality,
		// a window no larger than the file: the rest of it would only be cleared
		[constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, Math.ceil(Math.log2(bytes.length + 16)))),
		[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
		// a page's head, text and data are unlike one another: small blocks suit them
		...(path.endsWith('.html') && { [constants.BROTLI_PARAM_LGBLOCK]: 16 })
	};
	const [br, gz] = await Promise.all([
		promisify(brotliCompress)(bytes, { params }),
		promisify(gzip)(bytes, { level: 9 })
	]);
	await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}

/**
 * Writes both copies of every file of a site that is worth it, of those that are asked for by their paths. Most of the
 * take-away file is compressed already.
 */
export async function compressSite(folder: string, isAsked: (file: string) => boolean): Promise<void> {
	const paths = filesIn(folder).filter(
		(file) => compressible.has(extname(file)) && file !== takeAwayFile && isAsked(file)
	);
	await eachAtOnce(paths, async (file) => {
		const path = join(folder, file);
		await compress(path, await readFile(path), first.test(file) ? smallest : small);
	});
}

/** Does work on each item, on as many at once as there are threads for it. */
export async function eachAtOnce<Item>(
	items: Iterable<Item>,
	work: (item: Item) => Promise<void>
): Promise<void> {
	const rest = items[Symbol.iterator]();
	const worker = async (): Promise<void> => {
		for (let next = rest.next(); next.done !== true; next = rest.next()) await work(next.value);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}
