import { build } from 'vite';
import { packagesIn } from '../licences/bundled.ts';

/** A script that needs no other file, and the folders of the packages that are in it. */
export interface OneFile {
	code: string;
	packages: string[];
}

/**
 * A module of the site that exports nothing, and all that it imports, as one script.
 *
 * @param input its file, from the project's root
 * @throws {Error} where it fetches parts of itself later
 */
export async function inOneFile(input: string): Promise<OneFile> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		build: { write: false, modulePreload: false, rolldownOptions: { input } }
	});
	for (const bundle of [built].flat())
		if ('output' in bundle && bundle.output.length === 1)
			return { code: bundle.output[0].code, packages: packagesIn(bundle.output) };
	throw new Error(`${input} does not fit in one file`);
}
