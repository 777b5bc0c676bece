/** What was found in each article, on this machine's disk, so that an unchanged one is not read again. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { findingsOf, writtenFindings, type Findings, type Memory } from '#lib/facts/remembered.ts';
import type { Settings } from '#lib/settings.ts';
import type { Article } from '#lib/text/article/article.ts';
import { packaged } from '../tools/packaged.ts';
import { modelHashes } from '../tools/models.ts';
import { filesIn } from '../tools/filesIn.ts';
import { root } from '../tools/root.ts';

/** A memory for one build. */
export interface ArticleMemory {
	/** for an analysis by these settings that looks for names alone, or for all */
	by(settings: Settings, what: 'names' | 'all'): Memory;
	/** Writes what was found or recalled in this build, and drops all else, where the disk lets it. */
	close(): Kept;
}

export interface Kept {
	/** articles that had not changed */
	recalled: number;
	/** all that is kept, in bytes */
	bytes: number;
}

/** Files that share the keys: few are written again where one article has changed. */
const shelves = 64;

/** An entry as it stands in a file: its key, a sum of its bytes, how many they are; the bytes follow. */
const keyLength = 32;
const sumLength = 8;
const headLength = keyLength + sumLength + 4;

/** Opens a folder of what was found in former builds; what cannot be read there is found again. */
export function openArticleMemory(folder: string): ArticleMemory {
	const shelfOf = (key: string): number => parseInt(key.slice(0, 4), 16) % shelves;
	const fileOf = (shelf: number): string => join(folder, `${shelf}.bin`);
	/** by shelf, the entries that stand there */
	const former = new Map<number, Map<string, Buffer>>();
	const read = (shelf: number): Map<string, Buffer> => {
		const known = former.get(shelf) ?? readShelf(fileOf(shelf));
		former.set(shelf, known);
		return known;
	};
	const now = new Map<string, Buffer>();
	let recalled = 0;
	return {
		by(settings, what) {
			const means = `${meansOf(settings)}\n${what}\n`;
			const keys = new WeakMap<Article, string>();
			const keyOf = (article: Article): string => {
				const known = keys.get(article) ?? sha256(means + JSON.stringify(article));
				keys.set(article, known);
				return known;
			};
			return {
				recall(article) {
					const key = keyOf(article);
					const entry = read(shelfOf(key)).get(key);
					const found = entry && unpacked(entry);
					if (!entry || !found) return null;
					now.set(key, entry);
					if (what === 'all') recalled++;
					return found;
				},
				keep: (article, found) =>
					void now.set(keyOf(article), deflateRawSync(writtenFindings(found), { level: 1 }))
			};
		},
		close() {
			try {
				mkdirSync(folder, { recursive: true });
				for (let shelf = 0; shelf < shelves; shelf++) {
					const entries = new Map([...now].filter(([key]) => shelfOf(key) === shelf));
					const known = read(shelf);
					if (entries.size === known.size && [...entries.keys()].every((key) => known.has(key))) continue;
					writeShelf(fileOf(shelf), entries);
				}
			} catch {
				// a full disk: what stands there is whole, and does for the next time
			}
			return { recalled, bytes: sizeOf(folder) };
		}
	};
}

/** Everything besides the article that what is found depends on. */
function meansOf({ themes, names, targets, figures }: Settings): string {
	const settings = sha256(JSON.stringify({ themes, names, targets, figures }));
	return [codeHash(), JSON.stringify(modelHashes()), settings, process.version].join('\n');
}

/** A sum over the code that reads articles: in a package the compiled files, else the sources below the analysis. */
function codeHash(): string {
	const folder = packaged ? import.meta.dirname : join(root, 'src/lib');
	const isCode = packaged ? /\.js$/ : /^(?:facts|text)\/|^(?:schema|settings)/;
	const hash = createHash('sha256');
	for (const file of filesIn(folder).filter((one) => isCode.test(one)))
		hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
	return hash.digest('hex');
}

function readShelf(file: string): Map<string, Buffer> {
	const entries = new Map<string, Buffer>();
	let bytes: Buffer;
	try {
		bytes = readFileSync(file);
	} catch {
		return entries;
	}
	for (let at = 0; at + headLength <= bytes.length;) {
		const key = bytes.toString('hex', at, at + keyLength);
		const sum = bytes.toString('hex', at + keyLength, at + keyLength + sumLength);
		const from = at + headLength;
		const to = from + bytes.readUInt32LE(from - 4);
		// a shelf that is cut off or overwritten holds what comes before that
		if (to > bytes.length) break;
		const entry = bytes.subarray(from, to);
		if (sumOf(entry) === sum) entries.set(key, entry);
		at = to;
	}
	return entries;
}

function writeShelf(file: string, entries: ReadonlyMap<string, Buffer>): void {
	if (entries.size === 0) return rmSync(file, { force: true });
	const parts = [...entries].flatMap(([key, entry]) => {
		const length = Buffer.alloc(4);
		length.writeUInt32LE(entry.length);
		return [Buffer.from(key, 'hex'), Buffer.from(sumOf(entry), 'hex'), length, entry];
	});
	const fresh = `${file}.${process.pid}`;
	writeFileSync(fresh, Buffer.concat(parts));
	renameSync(fresh, file);
}

function unpacked(entry: Buffer): Findings | null {
	try {
		return findingsOf(inflateRawSync(entry).toString('utf8'));
	} catch {
		return null;
	}
}

function sizeOf(folder: string): number {
	try {
		return filesIn(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
	} catch {
		return 0;
	}
}

function sumOf(bytes: Uint8Array): string {
	return createHash('sha256')
		.update(bytes)
		.digest('hex')
		.slice(0, 2 * sumLength);
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
