/** Reads what the build script wrote, checks it against the contract, and says in words what is wrong. */
import { building } from '$app/environment';
import { asset } from '$app/paths';
import * as v from 'valibot';
import {
	datasets,
	Definitions,
	Site,
	type ArticleDocument,
	type DatasetName,
	type Row
} from '../../schema.ts';
import { PackedArticle, unpackArticle } from '../../schema/packedArticle.ts';
import { unpackedText } from './packed.ts';

type Fetch = typeof globalThis.fetch;

/**
 * One JSON file under `/data/`, checked.
 *
 * @throws {Error} one line: which file, what is wrong, what to do
 */
export function readDocument<Schema extends v.GenericSchema>(
	fetch: Fetch,
	file: string,
	schema: Schema
): Promise<v.InferOutput<Schema>> {
	return readFile(fetch, file, 'JSON', schema, JSON.parse);
}

/** All that was found in an article. @throws {Error} one line, as `readDocument` */
export async function readArticle(fetch: Fetch, article: string): Promise<ArticleDocument> {
	return unpackArticle(await readArticlePart(fetch, article, PackedArticle));
}

/** As much of an article's file as a schema says. @throws {Error} one line, as `readDocument` */
export function readArticlePart<Schema extends v.GenericSchema>(
	fetch: Fetch,
	article: string,
	schema: Schema
): Promise<v.InferOutput<Schema>> {
	return readFile(fetch, `articles/${article}.bin`, 'JSON', schema, JSON.parse, unpackedText);
}

async function readFile<Schema extends v.GenericSchema>(
	fetch: Fetch,
	file: string,
	format: string,
	schema: Schema,
	parse: (text: string) => unknown,
	textOf: (response: Response) => Promise<string> = (response) => response.text()
): Promise<v.InferOutput<Schema>> {
	const fail = (fault: string) =>
		new Error(`/data/${file}: ${fault}. Reload the page; if it stays, build the data again.`);
	const response = await fetch(asset(`/data/${file}`)).catch(() => {
		throw fail('could not be reached');
	});
	if (!response.ok) throw fail(`the server answered ${response.status}`);
	let value: unknown;
	try {
		value = parse(await textOf(response));
	} catch {
		throw fail(`is not whole ${format}`);
	}
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw fail(`does not fit this site's version (${v.getDotPath(issue) ?? 'root'}: ${issue.message})`);
}

/** All rows of one dataset; a large one has no JSON, and is read by code that no page needs for others. */
async function readDataset<Name extends DatasetName>(
	fetch: Fetch,
	name: Name,
	{ csv_only = [] }: Pick<Site, 'csv_only'>
): Promise<Row<Name>[]> {
	const rows = v.array(datasets[name]);
	if (!csv_only.includes(name)) return (await readDocument(fetch, `${name}.json`, rows)) as Row<Name>[];
	const { rowsOfCsv } = await import('../../schema/fromCsv.ts');
	const read = await readFile(fetch, `${name}.csv`, 'CSV', rows, (text) => rowsOfCsv(name, text));
	return read as Row<Name>[];
}

/** What a chart or a page may ask of the data. Files are read once however often they are asked for. */
export interface Tables {
	rows<Name extends DatasetName>(name: Name): Promise<Row<Name>[]>;
	definitions(): Promise<Definitions>;
}

/** While the site is built its data stand still: what one page has read and checked, the next need not. */
const readByBuild = new Map<string, Promise<unknown>>();

/** The year whose prices sums of money can be brought into, or null where no series of prices is known. */
export async function priceYear(data: Tables): Promise<number | null> {
	return (await data.definitions()).prices?.to_year ?? null;
}

export function tables(fetch: Fetch): Tables {
	const read = building ? readByBuild : new Map<string, Promise<unknown>>();
	const once = <T>(key: string, make: () => Promise<T>): Promise<T> => {
		const known = read.get(key) ?? make();
		read.set(key, known);
		return known as Promise<T>;
	};
	const site = () => once('site', () => readDocument(fetch, 'site.json', v.pick(Site, ['csv_only'])));
	return {
		rows: (name) => once(name, async () => readDataset(fetch, name, await site())),
		definitions: () => once('definitions', () => readDocument(fetch, 'definitions.json', Definitions))
	};
}
