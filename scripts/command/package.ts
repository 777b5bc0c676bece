/**
 * Makes what `npm pack` packs: the compiled program, the compiled command, the licences of all that is in them, and a
 * package.json without what only a checkout needs. `--restore` brings the checkout's own back.
 */
import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { missingSite } from '#lib/corpus/settings/missing.ts';
import { packagesIn } from '../licences/bundled.ts';
import { writeLicences } from '../licences/write.ts';
import { compile } from '../program/compile.ts';
import { programFolder } from '../program/program.ts';
import { inOneFile } from '../site/oneFile.ts';
import { makeFonts } from '../site/build.ts';
import { root } from '../tools/root.ts';

/** Every file that Node starts by its name; what they share goes beside them. */
const started = [
	'scripts/command/pullquote.ts',
	'scripts/build-data.ts',
	'scripts/program/liveThread.ts',
	'scripts/program/renderThread.ts',
	'scripts/processes/endWithParent.ts',
	'scripts/processes/parentWatch.ts'
];

/** Of no use in a package, or only in a checkout. */
const ofCheckout = ['scripts', 'devDependencies', 'optionalDependencies', 'private'];

const own = join(root, 'package.json');
const kept = join(root, '.cache/package.json');

if (process.argv.includes('--restore')) {
	if (existsSync(kept)) renameSync(kept, own);
} else process.exitCode = await makePackage();

async function makePackage(): Promise<number> {
	const code = (await makeFonts()) || (await compile(programFolder, { BASE_PATH: '' }));
	if (code !== 0) return code;
	const packages = await compileCommand(join(programFolder, 'command'));
	await writeLicences(programFolder, programFolder, { rights: missingSite.rights }, null, packages);
	copyFileSync(own, kept);
	const said: Record<string, unknown> = JSON.parse(readFileSync(own, 'utf8'));
	const packed = Object.fromEntries(Object.entries(said).filter(([key]) => !ofCheckout.includes(key)));
	writeFileSync(own, `${JSON.stringify(packed, null, '\t')}\n`);
	return 0;
}

/** Compiles the command into a folder. @returns the folders of the packages that are in it */
async function compileCommand(folder: string): Promise<string[]> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		root,
		ssr: { noExternal: true },
		build: {
			ssr: true,
			outDir: folder,
			emptyOutDir: true,
			target: 'node22',
			rolldownOptions: {
				input: started,
				// a checkout alone asks for it
				external: ['vite'],
				output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
			}
		}
	});
	const talk = await inOneFile('src/lib/present/deck/takeAway.ts');
	writeFileSync(join(folder, 'talk.js'), talk.code);
	copyFileSync(join(root, 'scripts/takeaway/reader.js'), join(folder, 'reader.js'));
	const files = [built].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
	return [...new Set([...packagesIn(files), ...talk.packages])];
}
