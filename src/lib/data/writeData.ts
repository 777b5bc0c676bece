import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { gzipSync } from 'fflate';
import * as v from 'valibot';
import type { Analysis } from '../analysis.ts';
import type { Store } from '../corpus/source.ts';
import { csvLine } from '../csv.ts';
import type { Cell } from '../csv.ts';
import {
	ArticleDocument,
	datasets,
	Deck,
	Definitions,
	ListedArticle,
	Manifest,
	Report,
	Site,
	TableMetadata
} from '../schema.ts';
import type { Correction, DatasetName, Datasets } from '../schema.ts';
import { packArticle } from '../schema/packedArticle.ts';
import type { Settings, SlideSetting } from '../settings.ts';
import { articleDocument } from '../statistics/published/datasets.ts';
import { tableSchema } from '../statistics/published/jsonSchema.ts';
import { tableMetadata, usedColumns } from '../statistics/published/metadata.ts';
import { deckDocument } from './deckDocument.ts';
import { evidenceFiles } from './evidence/evidence.ts';
import { inPieces, plainHash, type Hash } from './inPieces.ts';

/** A row or document that is not what its schema says: a fault of the analysis. */
export class SchemaFault extends Error {
	override name = 'SchemaFault';
}

/** Everything that is written. */
export interface Content extends Analysis {
	settings: Settings;
	slides: SlideSetting[];
	report: Report;
}

const names = Object.keys(datasets) as DatasetName[];

/** bytes of a table's CSV: a larger one is not written as JSON too, which is twice as large and read by programs alone */
const mostTwice = 250_000;

/**
 * Writes every file of the output into an empty store, each row and document checked by its schema first, and
 * last a manifest of them all.
 * @param step called after each table and document, so that a long writing can be shown and stopped
 * @param newHash makes SHA-256 checksums
 * @throws {SchemaFault} naming the file and the place within it
 * @throws {Refusal} where the store cannot be written
 */
export async function writeData(
	store: Pick<Store, 'write'>,
	content: Content,
	step: () => Promise<void>,
	newHash: () => Hash = plainHash
): Promise<Manifest> {
	const files: Manifest['files'] = [];
	const written = async (
		file: string,
		rows: number | null,
		texts: Iterable<string>
	): Promise<Manifest['files'][number]> => {
		const { pieces, written: sums } = inPieces(texts, newHash);
		await store.write(file, pieces);
		return { file, rows, ...sums() };
	};
	const put = async (file: string, texts: Iterable<string>): Promise<void> =>
		void files.push(await written(file, null, texts));
	const putPacked = async (file: string, text: string): Promise<void> => {
		const bytes = gzipSync(utf8ToBytes(text), { mtime: 0 });
		await store.write(file, [bytes]);
		const hash = newHash();
		hash.update(bytes);
		files.push({ file, rows: null, bytes: bytes.length, sha256: hash.digest() });
	};
	const write = async (file: string, schema: v.GenericSchema, document: unknown): Promise<void> => {
		await put(file, [`${JSON.stringify(checked(schema, document, file))}\n`]);
		await step();
	};
	const csvOnly: DatasetName[] = [];
	for (const name of names) {
		const rows = content.datasets[name];
		const csv = await written(`${name}.csv`, rows.length, csvLines(name, rows));
		if (csv.bytes > mostTwice) csvOnly.push(name);
		else files.push(await written(`${name}.json`, rows.length, jsonLines(name, rows)));
		files.push(csv);
		await step();
	}
	for (const [index, article] of content.articles.entries()) {
		const facts = content.facts[index];
		if (!facts) continue;
		const file = `articles/${article.article}.bin`;
		const document = checked(ArticleDocument, articleDocument(article, facts), file);
		await putPacked(file, `${JSON.stringify(packArticle(document))}\n`);
		await step();
	}
	await write('article-list.json', v.array(ListedArticle), content.datasets.articles);
	await write('definitions.json', Definitions, content.definitions);
	const deck = deckDocument(content.slides, content.articles, content.datasets.sentences);
	await write('deck.json', Deck, deck);
	await write('report.json', Report, content.report);

	const shards = evidenceFiles(content);
	let next = shards.next();
	for (; !next.done; next = shards.next()) {
		const [file, text] = next.value;
		await putPacked(file, text);
		await step();
	}

	const site = siteOf(content, next.value, csvOnly);
	const used = (name: DatasetName) => usedColumns(name, content.datasets[name]);
	const describe = (name: DatasetName, version: string) =>
		tableMetadata(name, content.datasets[name].length, site, version, used(name));
	const version = versionOf(files, JSON.stringify([site, names.map((name) => describe(name, ''))]));
	await write('site.json', Site, { ...site, version });
	for (const name of names) {
		await write(`${name}.metadata.json`, TableMetadata, describe(name, version));
		if (!csvOnly.includes(name))
			await write(`${name}.schema.json`, v.looseObject({}), tableSchema(name, site, used(name)));
	}
	const { articles, words, sentences, figures } = site.counts;
	const manifest = checked(
		Manifest,
		{ version, counts: { articles, words, sentences, figures }, files },
		'manifest.json'
	);
	const { files: listed, ...rest } = manifest;
	const lines = listed.map((file) => JSON.stringify(file)).join(',\n');
	const { pieces } = inPieces([`${JSON.stringify(rest).slice(0, -1)},"files":[\n${lines}\n]}\n`]);
	await store.write('manifest.json', pieces);
	return manifest;
}

/** One row a line, so that two versions of a table can be compared line by line. */
function* jsonLines<Name extends DatasetName>(name: Name, rows: Datasets[Name]): Generator<string> {
	yield '[';
	for (const [index, row] of rows.entries()) {
		const place = `${name}.json, row ${index + 1}`;
		yield `${index === 0 ? '' : ','}\n${JSON.stringify(checked(datasets[name], row, place))}`;
	}
	yield rows.length === 0 ? ']\n' : '\n]\n';
}

function* csvLines<Name extends DatasetName>(name: Name, rows: Datasets[Name]): Generator<string> {
	const columns = usedColumns(name, rows);
	yield csvLine(columns);
	for (const [index, row] of rows.entries()) {
		const cells: Readonly<Record<string, Cell>> = checked(
			datasets[name],
			row,
			`${name}.csv, row ${index + 1}`
		);
		yield csvLine(columns.map((column) => cells[column] ?? null));
	}
}

/** A value as its schema says it, keys in the schema's order. */
function checked<Schema extends v.GenericSchema>(
	schema: Schema,
	value: unknown,
	place: string
): v.InferOutput<Schema> {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new SchemaFault(`${place}: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}

/** What the corpus is, all but the version, which is taken from everything written. */
function siteOf(
	{ articles, settings, datasets, report, corrections }: Content,
	evidence: number,
	csvOnly: DatasetName[]
): Omit<Site, 'version'> {
	const { title, name, description, language, address, published, links, rights } = settings.site;
	const total = (column: 'words' | 'sentences'): number =>
		datasets.articles.reduce((sum, row) => sum + row[column], 0);
	const firsts = articles.flatMap(({ date_from: day }) => day ?? []).sort();
	const lasts = articles.flatMap(({ date_to: day }) => day ?? []).sort();
	return {
		title,
		name,
		description,
		language,
		address,
		published,
		links,
		rights,
		counts: {
			articles: articles.length,
			words: total('words'),
			sentences: total('sentences'),
			figures: new Set(datasets.figures.map(({ figure }) => figure)).size,
			skipped: report.skipped
		},
		...(corrections && corrections.standing.length > 0 && { corrections: tally(corrections.standing) }),
		evidence,
		...(csvOnly.length > 0 && { csv_only: csvOnly }),
		date_from: firsts[0] ?? null,
		date_to: lasts.at(-1) ?? null
	};
}

/** How many readings a person looked at: what was right, and what was put right. */
function tally(standing: readonly { state: Correction }[]): Site['corrections'] {
	const corrected = standing.filter(({ state }) => state === 'corrected').length;
	return { checked: standing.length - corrected, corrected };
}

/** The first 12 hex digits of a sha256 over the checksums of all files and what is said of the site and its tables. */
function versionOf(files: Manifest['files'], site: string): string {
	const sums = files.map(({ file, sha256 }) => `${sha256} ${file}\n`).join('');
	return bytesToHex(sha256(utf8ToBytes(sums + site))).slice(0, 12);
}
