// long: to freeze a version and to trust a former one ask the same questions of files
/** Frozen versions: what a build says, kept under an address that never changes. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { datasets, FrozenManifest, type FrozenVersion, FrozenVersions, Site } from '#lib/schema.ts';
import { compress, eachAtOnce } from '../site/compress.ts';
import { filesIn } from '../tools/filesIn.ts';
import { frozenPage } from './frozenPage.ts';

/** How much is kept, this build's version included. */
export interface Bounds {
	versions: number;
	bytes: number;
}

/** A published page is looked up for years, but not everything can be kept for ever. */
const usual: Bounds = { versions: 20, bytes: 200_000_000 };

/** of the bytes that versions may have: what one may have before it is compressed, too */
const plainShare = 0.7;

/** A former build whose versions cannot be kept as they were. */
export class KeepFault extends Error {
	override name = 'KeepFault';
}

type File = FrozenManifest['files'][number];

/**
 * Adds `/v/` to a built site: this build's data, pictures and embeds under `/v/<hash of them>/`, and the versions
 * of a former build, byte for byte. The newest stay within the bounds; the oldest go.
 *
 * @param site the built site's folder
 * @param keep a former build's folder
 * @returns what was done, in lines for whoever builds
 * @throws {KeepFault} if a former version is not what its list of files says
 */
export async function freeze(site: string, keep?: string, bounds: Bounds = usual): Promise<string[]> {
	const home = join(site, 'v');
	await rm(home, { recursive: true, force: true });
	await mkdir(home);
	const { files, left } = await contentOf(site, bounds.bytes * plainShare);
	const current = await freezeNow(site, home, files);
	const size = await sizeOf(join(home, current.version));
	const fits = size <= bounds.bytes;
	const lines = [
		fits
			? `versions: ${current.version} frozen${left}, ${current.files} files, ${megabytes(size)}`
			: `versions: ${current.version} is not frozen: it has ${megabytes(size)}, the limit is ${megabytes(bounds.bytes)}`
	];
	if (!fits) await rm(join(home, current.version), { recursive: true });
	const kept = fits ? [current] : [];
	let total = fits ? size : 0;
	const former = keep === undefined ? [] : await readVersions(keep);
	const older = former.filter(({ version }) => version !== current.version);
	for (const version of older) {
		const from = join(keep ?? '', 'v', version.version);
		await check(from, version);
		const bytes = await sizeOf(from);
		if (kept.length >= bounds.versions || total + bytes > bounds.bytes) break;
		await cp(from, join(home, version.version), { recursive: true });
		kept.push(version);
		total += bytes;
	}
	const stayed = kept.length - (fits ? 1 : 0);
	if (keep !== undefined)
		lines.push(`versions: ${stayed} of ${older.length} former ones kept, ${megabytes(total)} in all`);
	const gone = older.slice(stayed).map(({ version }) => version);
	if (gone.length > 0)
		lines.push(
			`versions: the oldest go, the limit is ${bounds.versions} and ${megabytes(bounds.bytes)}: ${gone.join(', ')}`
		);
	await writeFile(join(home, 'index.json'), json(kept));
	await writeFile(join(home, 'current.json'), json(fits ? current : null));
	return lines;
}

/** The frozen versions of a built site, newest first; none where it was built before there were any. */
export async function readVersions(site: string): Promise<FrozenVersion[]> {
	const file = join(site, 'v/index.json');
	if (!existsSync(site)) throw new KeepFault(`${site} no such folder → name a former build with --keep`);
	if (!existsSync(file)) return [];
	return parse(FrozenVersions, await readFile(file, 'utf8'), file);
}

/** What a version holds of a corpus: all, or of a large one less, so that its charts can be kept at all. */
const extents: { left: string; has: (file: string) => boolean }[] = [
	{ left: '', has: () => true },
	{
		left: ' without the articles and the tables as JSON',
		has: (file) => !/^data\/articles\//.test(file) && !isJsonTable(file)
	},
	{ left: ' without the articles and the tables', has: (file) => !file.startsWith('data/') || !isTable(file) }
];

const isTable = (file: string): boolean =>
	file.startsWith('data/articles/') || file.endsWith('.csv') || isJsonTable(file);
const isJsonTable = (file: string): boolean => jsonTables.has(file);
const jsonTables = new Set(Object.keys(datasets).map((name) => `data/${name}.json`));

/**
 * The files that are frozen: as much of a site as fits.
 *
 * @param most bytes, without compression
 */
async function contentOf(site: string, most: number): Promise<{ files: string[]; left: string }> {
	const listed = (await Promise.all(['data', 'images', 'embed'].map((folder) => list(site, folder)))).flat();
	const all = listed.filter(isContent).sort();
	const sizes = new Map(
		await Promise.all(
			all.map(async (file): Promise<[string, number]> => [file, (await stat(join(site, file))).size])
		)
	);
	let found: { files: string[]; left: string } = { files: [], left: '' };
	for (const { left, has } of extents) {
		found = { files: all.filter(has), left };
		if (found.files.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0) <= most) break;
	}
	return found;
}

async function freezeNow(site: string, home: string, frozen: readonly string[]): Promise<FrozenVersion> {
	const known = new Set(frozen);
	const contents = new Map<string, Buffer>();
	for (const file of frozen) {
		const bytes = await readFile(join(site, file));
		const page = file.endsWith('.html') ? file.slice(0, -'index.html'.length) : undefined;
		contents.set(
			file,
			page === undefined
				? bytes
				: Buffer.from(frozenPage(bytes.toString('utf8'), page, (other) => known.has(other)))
		);
	}
	const described = [...contents].map(([file, bytes]) => describe(file, bytes));
	const version = versionOf(described);
	const { title, date_from, date_to, counts, ...rest } = v.parse(
		Site,
		JSON.parse(await readFile(join(site, 'data/site.json'), 'utf8'))
	);
	const { articles, words, sentences, figures } = counts;
	const entry = {
		version,
		title,
		data_version: rest.version,
		date_from,
		date_to,
		counts: { articles, words, sentences, figures },
		bytes: described.reduce((sum, { bytes }) => sum + bytes, 0)
	};
	const folder = join(home, version);
	await eachAtOnce(contents, async ([file, bytes]) => {
		await mkdir(dirname(join(folder, file)), { recursive: true });
		await writeFile(join(folder, file), bytes);
		if (file.endsWith('.html')) await compress(join(folder, file), bytes);
		else await copyCompressed(join(site, file), join(folder, file));
	});
	const manifest: FrozenManifest = { ...entry, files: described };
	await writeFile(join(folder, 'version.json'), json(manifest));
	return { ...entry, files: described.length };
}

/**
 * Data, pictures and the pages of embeds; not the page about embeds, nor what other sites fetch from /embed/, nor what
 * only the marks of other pages ask for.
 */
function isContent(file: string): boolean {
	if (file.startsWith('data/evidence/')) return false;
	if (file.startsWith('embed/')) return /^embed\/.+\/index\.html$/.test(file);
	return !isCompressed(file);
}

function isCompressed(file: string): boolean {
	return /\.(?:br|gz)$/.test(file);
}

/** The paths of a folder's files, from the site's root; none where there is no such folder. */
async function list(site: string, folder: string): Promise<string[]> {
	if (!existsSync(join(site, folder))) return [];
	return filesIn(join(site, folder)).map((file) => join(folder, file).split(sep).join('/'));
}

function describe(file: string, content: Buffer): File {
	return { file, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

function versionOf(files: File[]): string {
	const names = files.map(({ file, sha256 }) => `${sha256} ${file}\n`);
	return createHash('sha256').update(names.join('')).digest('hex').slice(0, 12);
}

/** Sees to it that a former version is what it was, its compressed files included. */
async function check(folder: string, { version }: FrozenVersion): Promise<void> {
	const fault = (file: string, what: string): KeepFault =>
		new KeepFault(`${join(folder, file)} ${what} → restore it, or keep none of ${dirname(folder)}`);
	const listed = join(folder, 'version.json');
	if (!existsSync(listed)) throw fault('version.json', 'no such file');
	const manifest = parse(FrozenManifest, await readFile(listed, 'utf8'), listed);
	if (manifest.version !== version || versionOf(manifest.files) !== version)
		throw fault('version.json', `lists files of another version than ${version}`);
	const sums = new Map(manifest.files.map(({ file, sha256 }) => [file, sha256]));
	const found = (await list(folder, '.')).filter((file) => file !== 'version.json');
	for (const file of found) {
		const bytes = await readFile(join(folder, file));
		const plain = file.replace(/\.(?:br|gz)$/, '');
		const sum = sums.get(isCompressed(file) ? plain : file);
		if (sum === undefined) throw fault(file, 'is not in version.json');
		if (describe(file, uncompressed(file, bytes)).sha256 !== sum) throw fault(file, 'has been changed');
	}
	const missing = manifest.files.find(({ file }) => !found.includes(file));
	if (missing) throw fault(missing.file, 'is missing');
}

function uncompressed(file: string, bytes: Buffer): Buffer {
	try {
		if (file.endsWith('.br')) return brotliDecompressSync(bytes);
		return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
	} catch {
		return Buffer.of();
	}
}

async function copyCompressed(from: string, to: string): Promise<void> {
	for (const ending of ['.br', '.gz']) if (existsSync(from + ending)) await cp(from + ending, to + ending);
}

async function sizeOf(folder: string): Promise<number> {
	const sizes = await Promise.all(
		(await list(folder, '.')).map(async (file) => (await stat(join(folder, file))).size)
	);
	return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

function parse<Schema extends v.GenericSchema>(
	schema: Schema,
	text: string,
	file: string
): v.InferOutput<Schema> {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new KeepFault(`${file} is not whole JSON → restore it`);
	}
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	throw new KeepFault(`${file} is not a list of frozen versions: ${result.issues[0].message} → restore it`);
}

function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(1)} MB`;
}

function json(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
