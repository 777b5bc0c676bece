// long: all steps of the build in their order
import { existsSync, globSync } from 'node:fs';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { ArticleRow, Definitions, Site } from '#lib/schema.ts';
import { isLocal } from '#lib/present/slides/localAddress.ts';
import { handOut, holdsPapers } from '../papers/papers.ts';
import { citeFrozen } from '../frozen/citeFrozen.ts';
import { writeLicences } from '../licences/write.ts';
import { assets, compile } from '../program/compile.ts';
import { prerender } from '../program/prerender.ts';
import { programFolder } from '../program/program.ts';
import { makeTakeAway } from '../takeaway/assemble.ts';
import { basePath } from '../serving/basePath.ts';
import { compressSite } from './compress.ts';
import { readCorpus } from '../tools/corpus.ts';
import { beside, openSwap, remake } from '../tools/folderSwap.ts';
import { endOrphans } from '../processes/children.ts';
import { freeze, KeepFault, readVersions } from '../frozen/freeze.ts';
import { hasBrowser, nameOfBrowser } from '../tools/browser.ts';
import { takeLock } from '../processes/lock.ts';
import { listForOffline } from './offline.ts';
import { inOneFile } from './oneFile.ts';
import { excessIn, inOneLine } from './rights.ts';
import { root } from '../tools/root.ts';
import { runNode } from '../processes/run.ts';
import { runStep, type Step } from './steps.ts';
import { malformedIn, malformedLine } from './wellFormed.ts';

/** Where pictures are drawn, beside the pages that are made meanwhile. */
const drawn = '.cache/pictures';

/** Where slides and handout are printed, to be put beside the pages. */
const printed = '.cache/papers';

const fonts: Step = {
	name: 'fonts',
	code: ['scripts/fonts.ts'],
	inputs: [],
	options: [],
	output: 'static/fonts',
	run: async () => (await runNode(['scripts/fonts.ts'])).code
};

/** From articles and settings to `static/data`. */
export const data: Step = {
	name: 'data',
	code: ['scripts/build-data.ts'],
	inputs: ['data'],
	options: [process.env.SITE_ADDRESS ?? ''],
	output: 'static/data',
	run: async () => (await runNode(['scripts/build-data.ts'])).code,
	note: skipped
};

/** From the project's code to the program that makes every corpus's pages. */
const program = (): Step => ({
	name: 'program',
	code: ['scripts/program/compile.ts', 'vite.config.ts', 'svelte.config.js'],
	inputs: ['src', 'data/models', ...assets(), 'tsconfig.json', 'package.json'],
	options: [basePath(join(root, 'static'))],
	output: 'dist',
	run: () => compile(programFolder)
});

/** From `static/data` and the charts to pictures, which become `static/images` once the pages are made, and slides. */
const pictures: Step = {
	name: 'pictures',
	code: ['scripts/pictures.ts'],
	inputs: ['static/data'],
	options: [],
	output: drawn,
	// the site's address says already where the site's root is
	run: async () =>
		(await runNode(['scripts/pictures.ts', '--out', drawn, '--deck'], { env: { BASE_PATH: '' } })).code
};

/** From the pages of slides, as they were just built, to PDF; nothing where no browser is found. */
const papers = (folder: string): Step => ({
	name: 'papers',
	code: ['scripts/papers.ts'],
	inputs: ['present', 'fonts', 'data/site.json'].map((path) => join(relative(root, folder), path)),
	options: [nameOfBrowser()],
	output: printed,
	run: async () =>
		hasBrowser()
			? (await runNode(['scripts/papers.ts', '--site', folder, '--out', printed])).code
			: await remake(join(root, printed), async () => 0),
	note: async () => (holdsPapers(join(root, printed)) ? '' : ', none are there: npm run pdf says why')
});

/** @param keep a former build, whose frozen versions stay */
async function site(keep: string | undefined): Promise<Step> {
	const former = keep === undefined ? [] : await readVersions(keep);
	return {
		name: 'site',
		code: ['scripts/site/build.ts'],
		inputs: ['dist', 'static/data', 'LICENSE', 'package.json'],
		options: [nameOfBrowser(), ...former.map(({ version }) => version)],
		output: 'build',
		run: () => buildPages(keep)
	};
}

/** Makes the fonts, where what they are made of changed. Resolves to the exit code. */
export function makeFonts(): Promise<number> {
	return runStep(fonts);
}

/** Makes the fonts and the data, where they changed. Resolves to the exit code. */
export async function buildData(): Promise<number> {
	const [one, other] = await Promise.all([makeFonts(), runStep(data)]);
	return one || other;
}

/** Compiles the program, where its code changed. Resolves to the exit code. */
export function compileProgram(): Promise<number> {
	return runStep(program());
}

/** Draws the pictures into `static/images`, where anything that they show has changed. Resolves to the exit code. */
export async function drawPictures(): Promise<number> {
	const code = await runStep(pictures);
	return code || (await remake(join(root, 'static/images'), async (images) => putPictures(images)));
}

/**
 * Makes the whole site in `build/`, leaving out each step whose inputs are those of its last good run.
 * Resolves to the exit code of the first step that failed, or 0. Two builds at once are refused.
 *
 * @param keep a former build, which may be `build/` itself, whose frozen versions stay
 */
export async function buildSite(keep?: string): Promise<number> {
	await mkdir(join(root, '.cache'), { recursive: true });
	const lock = takeLock(join(root, '.cache', 'build.lock'));
	if (typeof lock === 'number') {
		console.error(`another build is running (process ${lock}) → wait for it to end, or end it`);
		return 1;
	}
	try {
		endOrphans();
		clearLeft();
		const code = (await buildData()) || (await compileProgram()) || (await runStep(await site(keep)));
		if (code === 0) await sayAddress();
		return code;
	} catch (error) {
		if (!(error instanceof KeepFault)) throw error;
		console.error(error.message);
		return 2;
	} finally {
		lock.release();
	}
}

/** Puts right what killed builds left beside the folders that are replaced as a whole, also where none is remade. */
function clearLeft(): void {
	for (const folder of [data.output, 'static/images', drawn, printed, 'build']) {
		const path = join(root, folder);
		// the data may be written by themselves meanwhile
		const lock = takeLock(`${beside(path)}.lock`);
		if (typeof lock === 'number') continue;
		openSwap(path).close();
		lock.release();
	}
}

/** What is changed or made once the rest stands: by what is printed, listed, frozen and cited. */
const late = /^(?:present\/.*|charts\/[^/]+\/index\.html|licences\.txt|offline\.json|service-worker\.js)$/;

/** Makes `build/` beside itself, so that a build broken off leaves the old site whole. */
async function buildPages(keep: string | undefined): Promise<number> {
	if (keep === undefined) await sayLost();
	return await remake(join(root, 'build'), (folder) => makeSite(folder, { keep }));
}

/**
 * Makes the whole site in an empty folder, from the data and the pictures. Resolves to the exit code.
 *
 * @param keep a former build, whose frozen versions stay
 * @param program the compiled program
 */
export async function makeSite(
	folder: string,
	{ keep, program = programFolder }: { keep?: string | undefined; program?: string } = {}
): Promise<number> {
	const [made, pictured] = await Promise.all([makePages(folder, program), drawPictures()]);
	if (made !== 0 || pictured !== 0) return made || pictured;
	await dropUnasked(folder);
	await putPictures(join(folder, 'images'));
	const [papered] = await Promise.all([
		runStep(papers(folder)),
		compressSite(folder, (file) => !late.test(file))
	]);
	if (papered !== 0) return papered;
	await handOut(join(root, printed), folder);
	await cp(join(root, drawn, 'deck.pptx'), join(folder, 'present/deck.pptx'));
	const [site, talk] = await Promise.all([readSite(), inOneFile('src/lib/present/deck/takeAway.ts')]);
	await writeLicences(folder, program, site, (await readDefinitions()).prices, talk.packages);
	for (const line of await makeTakeAway(folder, site.address, talk.code)) console.log(line);
	for (const line of await listForOffline(folder)) console.log(line);
	for (const line of await freeze(folder, keep)) console.log(line);
	await citeFrozen(folder);
	await compressSite(folder, (file) => late.test(file));
	if (!(await canBeRead(folder))) return 70;
	return (await keepsRights(folder)) ? 0 : 1;
}

/** The program's own files, the corpus's data, and every page of it. */
async function makePages(folder: string, program: string): Promise<number> {
	const corpus = join(root, 'static');
	await cp(join(program, 'client'), folder, { recursive: true });
	await cp(join(corpus, 'data'), join(folder, 'data'), { recursive: true });
	// pictures are drawn meanwhile
	const isComing = (path: string) => path.startsWith('images/');
	const faults = await prerender({ program, corpus, out: folder, isComing });
	for (const fault of faults.slice(0, 20)) console.error(fault);
	return faults.length === 0 ? 0 : 70;
}

/**
 * Leaves out what only the framework's own links would ask for, of which none leads to an embed, and the list of what
 * no page links to, once the pages are made.
 */
async function dropUnasked(folder: string): Promise<void> {
	for (const file of globSync('embed/*/**/__data.json', { cwd: folder })) await rm(join(folder, file));
	await rm(join(folder, 'unlinked.html'));
}

/** Whether all XML and JSON of the site can be read by other programs; says where it cannot. */
async function canBeRead(folder: string): Promise<boolean> {
	const malformed = await malformedIn(folder);
	for (const line of malformed.slice(0, 20).map(malformedLine)) console.error(line);
	return malformed.length === 0;
}

/** Whether no page or file holds more of an article than its rights allow; says where one does. */
async function keepsRights(folder: string): Promise<boolean> {
	const rows = v.parse(
		v.array(ArticleRow),
		JSON.parse(await readFile(join(root, 'static/data/articles.json'), 'utf8'))
	);
	const limited = rows.filter(({ quotable }) => quotable !== null).length;
	if (limited === 0) return true;
	const excess = await excessIn(folder, (await readCorpus()).articles);
	for (const line of excess.slice(0, 20).map(inOneLine)) console.error(line);
	console.log(`rights: ${limited} articles limited, ${excess.length} places that show too much`);
	return excess.length === 0;
}

/** Puts the pictures in place of those of the last build. */
async function putPictures(folder: string): Promise<number> {
	await rm(folder, { recursive: true, force: true });
	await cp(join(root, drawn), folder, { recursive: true, filter: (path) => !path.endsWith('.pptx') });
	return 0;
}

/** Says so before frozen versions that `build/` was told to keep go with it. */
async function sayLost(): Promise<void> {
	const build = join(root, 'build');
	const [, ...former] = existsSync(build) ? await readVersions(build) : [];
	if (former.length > 0)
		console.log(
			`versions: ${former.length} former ones in build/ go → npm run build -- --keep build keeps them`
		);
}

async function readSite(): Promise<Site> {
	return v.parse(Site, JSON.parse(await readFile(join(root, 'static/data/site.json'), 'utf8')));
}

async function readDefinitions(): Promise<Definitions> {
	return v.parse(Definitions, JSON.parse(await readFile(join(root, 'static/data/definitions.json'), 'utf8')));
}

/** Says so while embeds, previews and citations lead to this machine only. */
async function sayAddress(): Promise<void> {
	const { address } = await readSite();
	if (!isLocal(address)) return;
	console.log(`address: ${address} is this machine → set address in data/site.yaml before publishing`);
}

/** What `report.json` says was left out: a skipped article is named each time, also when nothing is rebuilt. */
async function skipped(): Promise<string> {
	const report: unknown = JSON.parse(await readFile(join(root, 'static/data/report.json'), 'utf8'));
	if (typeof report !== 'object' || report === null) return '';
	if (!('found' in report && 'accepted' in report && 'skipped' in report) || report.skipped === 0) return '';
	return `, ${report.accepted} of ${report.found} articles read, ${report.skipped} skipped (npm run data says why)`;
}
