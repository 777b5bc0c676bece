import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
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
	const put = async (file: string, rows: number | null, texts: Iterable<string>): Promise<void> => {
		const { pieces, written } = inPieces(texts, newHash);
		await store.write(file, pieces);
		files.push({ file, rows, ...written() });
	};
	const write = async (file: string, schema: v.GenericSchema, document: unknown): Promise<void> => {
		await put(file, null, [`${JSON.stringify(checked(schema, document, file))}\n`]);
		await step();
	};
	for (const name of names) {
		const rows = content.datasets[name];
		await put(`${name}.json`, rows.length, jsonLines(name, rows));
		await put(`${name}.csv`, rows.length, csvLines(name, rows));
		await step();
	}
	for (const [index, article] of content.articles.entries()) {
		const facts = content.facts[index];
		if (facts)
			await write(`articles/${article.article}.json`, ArticleDocument, articleDocument(article, facts));
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
		await put(file, null, [text]);
		await step();
	}

	const site = siteOf(content, next.value);
	const used = (name: DatasetName) => usedColumns(name, content.datasets[name]);
	const describe = (name: DatasetName, version: string) =>
		tableMetadata(name, content.datasets[name].length, site, version, used(name));
	const version = versionOf(files, JSON.stringify([site, names.map((name) => describe(name, ''))]));
	await write('site.json', Site, { ...site, version });
	for (const name of names) {
		await write(`${name}.metadata.json`, TableMetadata, describe(name, version));
		await write(`${name}.schema.json`, v.looseObject({}), tableSchema(name, site, used(name)));
	}
	const { articles, words, sentences, figures } = site.counts;
	const manifest = checked(
		Manifest,
		{ version, counts: { articles, words, sentences, figures }, files },
		'manifest.json'
	);
	const { pieces } = inPieces([`${JSON.stringify(manifest, null, '\t')}\n`]);
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

function* csvLines(name: DatasetName, rows: readonly Readonly<Record<string, Cell>>[]): Generator<string> {
	const columns = usedColumns(name, rows);
	yield csvLine(columns);
	for (const row of rows) yield csvLine(columns.map((column) => row[column] ?? null));
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
	evidence: number
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
