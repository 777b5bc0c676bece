/**
 * Reads articles, then serves their site to this machine: `npm start` those in `data/`, `npm start -- FOLDER` those in
 * a folder of one's own, and whatever else `pullquote` does. Pages are made when they are asked for, and follow every
 * change of an article or a setting; pictures and papers too, the first time.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { showAndFollow } from './command/follow.ts';
import { runCommand } from './command/command.ts';
import { readOptions } from './command/options.ts';
import { buildData, buildSite, compileProgram, drawPictures, makeFonts } from './site/build.ts';
import { root } from './tools/root.ts';

/** Made once asked for, with the whole site: slides and handout to print, the file to take away, frozen versions. */
const published = /^(?:present\/[^/]+\.(?:pdf|pptx)|pullquote\.html|licences\.txt|v\/.+)$/;

const args = process.argv.slice(2);
const port = portOfOwn(args);
process.exitCode =
	port === null
		? await runCommand(args, async () => (await makeFonts()) || (await compileProgram()))
		: await showOwn(port);

/** The port to show the project's own articles at; null where something else is asked for. */
function portOfOwn(given: readonly string[]): number | null {
	// a path stands in, as none is given
	const options = readOptions([...given, '.']);
	return typeof options !== 'string' &&
		options.paths.length === 1 &&
		options.action === 'show' &&
		!options.help &&
		!options.version
		? options.port
		: null;
}

/** The project's own `data/`. */
async function showOwn(port: number): Promise<number> {
	const corpus = join(root, 'static');
	const code = (await buildData()) || (await compileProgram());
	if (code !== 0) return code;
	let made = new Map<string, Promise<number>>();
	const once = async (what: string, make: () => Promise<number>): Promise<boolean> => {
		const making = made.get(what) ?? make();
		made.set(what, making);
		return (await making) === 0;
	};
	const holding = (folder: string, path: string): string | null =>
		existsSync(join(folder, path)) ? folder : null;
	return await showAndFollow(
		{
			sources: join(root, 'data'),
			corpus,
			read: buildData,
			corrections: () => join(root, 'data'),
			told: () => 'data',
			async makeFile(path) {
				if (path.startsWith('images/'))
					return (await once('images', drawPictures)) ? holding(corpus, path) : null;
				if (!published.test(path)) return null;
				return (await once('site', () => buildSite())) ? holding(join(root, 'build'), path) : null;
			},
			changed: () => (made = new Map())
		},
		port
	);
}
