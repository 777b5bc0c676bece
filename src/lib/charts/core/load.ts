/** Reads what the build script wrote, checks it against the contract, and says in words what is wrong. */
import { building } from '$app/environment';
import { asset } from '$app/paths';
import * as v from 'valibot';
import { datasets, Definitions, type DatasetName, type Row } from '../../schema.ts';

type Fetch = typeof globalThis.fetch;

/**
 * One JSON file under `/data/`, checked.
 *
 * @throws {Error} one line: which file, what is wrong, what to do
 */
export async function readDocument<Schema extends v.GenericSchema>(
	fetch: Fetch,
	file: string,
	schema: Schema
): Promise<v.InferOutput<Schema>> {
	const fail = (fault: string) =>
		new Error(`/data/${file}: ${fault}. Reload the page; if it stays, build the data again.`);
	const response = await fetch(asset(`/data/${file}`)).catch(() => {
		throw fail('could not be reached');
	});
	if (!response.ok) throw fail(`the server answered ${response.status}`);
	let value: unknown;
	try {
		value = JSON.parse(await response.text());
	} catch {
		throw fail('is not whole JSON');
	}
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw fail(`does not fit this site's version (${v.getDotPath(issue) ?? 'root'}: ${issue.message})`);
}

/** All rows of one dataset. */
function readDataset<Name extends DatasetName>(fetch: Fetch, name: Name): Promise<Row<Name>[]> {
	return readDocument(fetch, `${name}.json`, v.array(datasets[name])) as Promise<Row<Name>[]>;
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
	return {
		rows: (name) => once(name, () => readDataset(fetch, name)),
		definitions: () => once('definitions', () => readDocument(fetch, 'definitions.json', Definitions))
	};
}
