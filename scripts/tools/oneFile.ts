import { build } from 'vite';

/**
 * A module of the site that exports nothing, and all that it imports, as one script.
 *
 * @param input its file, from the project's root
 * @throws {Error} where it fetches parts of itself later
 */
export async function inOneFile(input: string): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		build: { write: false, modulePreload: false, rolldownOptions: { input } }
	});
	for (const bundle of [built].flat())
		if ('output' in bundle && bundle.output.length === 1) return bundle.output[0].code;
	throw new Error(`${input} does not fit in one file`);
}
