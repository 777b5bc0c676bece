/** Small files beside the data that the dialog asks for: the list of pictures, the name of the frozen version. */
import { asset } from '$app/paths';
import * as v from 'valibot';

const Current = v.object({ version: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)) });

/** A JSON file of the site, checked, or null where it is missing or does not fit. */
export async function fetched<Schema extends v.GenericSchema>(
	fetch: typeof globalThis.fetch,
	path: `/${string}`,
	schema: Schema
): Promise<v.InferOutput<Schema> | null> {
	const response = await fetch(asset(path)).catch(() => null);
	if (!response?.ok) return null;
	const result = v.safeParse(schema, await response.json().catch(() => null));
	return result.success ? result.output : null;
}

/** The name of the frozen version that this build left behind, 12 hexadecimal digits, or null where it left none. */
export async function currentVersion(fetch: typeof globalThis.fetch): Promise<string | null> {
	return (await fetched(fetch, '/v/current.json', Current))?.version ?? null;
}
