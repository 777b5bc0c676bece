/** Builds the fonts, the data and the site, each only where something it depends on has changed. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './site/build.ts';

const keep = readKeep();
if (keep === undefined) {
	console.error('usage: npm run build [-- --keep DIR], DIR a former build whose frozen versions stay');
	process.exitCode = 64;
} else process.exitCode = await buildSite(keep === '' ? undefined : resolve(keep));

/** The folder that --keep names, "" where it is not given, undefined where the options are wrong. */
function readKeep(): string | undefined {
	try {
		const { values } = parseArgs({ options: { keep: { type: 'string' } } });
		return values.keep === '' ? undefined : (values.keep ?? '');
	} catch {
		return undefined;
	}
}
