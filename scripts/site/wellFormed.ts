/** Looks through a built site for XML and JSON that no other program could read. */
import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { SaxesParser } from 'saxes';
import type { Position } from '#lib/text/file/position.ts';
import { messageLine, printable, problem } from '#lib/text/file/problems.ts';

/** Where a file, or a part of one, is not what its ending says. */
interface Malformed {
	/** a part of a file stands behind it: "present/deck.pptx ppt/slides/slide1.xml" */
	file: string;
	at: Position | null;
	fault: string;
}

const xmlEndings = new Set(['.xml', '.svg', '.rels']);
const jsonEndings = new Set(['.json', '.webmanifest']);
/** gzip of JSON */
const gzipped = '.bin';
/** archives of such parts */
const packedEndings = new Set(['.pptx', '.xlsx']);

/** The first fault of a text as XML 1.0 with namespaces; null where it is well formed. */
export function xmlFault(text: string): Omit<Malformed, 'file'> | null {
	let found: Omit<Malformed, 'file'> | null = null;
	const parser = new SaxesParser({ xmlns: true });
	parser.on('error', ({ message }) => {
		const at = { line: parser.line, column: parser.columnIndex + 1 };
		found ??= { at, fault: `no well-formed XML: ${message.replace(/^\d+:\d+: /, '')}` };
	});
	parser.write(text).close();
	return found;
}

/** The fault of a text as JSON; null where it can be read. */
export function jsonFault(text: string): Omit<Malformed, 'file'> | null {
	try {
		JSON.parse(text);
		return null;
	} catch (error) {
		return { at: null, fault: `no JSON: ${error instanceof Error ? error.message : String(error)}` };
	}
}

/** The faults of one file, of an archive those of its parts. */
export async function faultsOf(file: string, bytes: Uint8Array): Promise<Malformed[]> {
	const ending = extname(file);
	if (packedEndings.has(ending)) {
		const archive = await JSZip.loadAsync(bytes).catch(() => null);
		if (archive === null) return [{ file, at: null, fault: 'no archive that can be opened' }];
		const parts = Object.values(archive.files).filter(({ dir }) => !dir);
		const found = await Promise.all(
			parts.map(async (part) => faultsOf(`${file} ${part.name}`, await part.async('uint8array')))
		);
		return found.flat();
	}
	if (ending === gzipped) {
		try {
			return await faultsOf(`${file} .json`, gunzipSync(bytes));
		} catch {
			return [{ file, at: null, fault: 'no gzip that can be opened' }];
		}
	}
	const check = xmlEndings.has(ending) ? xmlFault : jsonEndings.has(ending) ? jsonFault : null;
	if (check === null) return [];
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return [{ file, at: null, fault: 'not UTF-8' }];
	}
	const fault = check(text);
	return fault ? [{ file, ...fault }] : [];
}

/**
 * Every part of a site that is made as XML or JSON and cannot be read as such: drawings, the site map, data, the parts
 * of the PowerPoint file. Frozen versions are copies, and were looked through when they were made.
 */
export async function malformedIn(site: string): Promise<Malformed[]> {
	const endings = [...xmlEndings, ...jsonEndings, ...packedEndings, gzipped].map((ending) => ending.slice(1));
	const found: Malformed[] = [];
	for (const file of globSync(`**/*.{${endings.join(',')}}`, { cwd: site, exclude: ['v/?*/**'] }).sort())
		found.push(...(await faultsOf(file.split('\\').join('/'), await readFile(join(site, file)))));
	return found;
}

/** One line for whoever builds: it is the program's fault, not the articles'. */
export function malformedLine({ file, at, fault }: Malformed): string {
	return messageLine(problem(file, at, 'E199', `a fault of our own: ${printable(fault)}`));
}
