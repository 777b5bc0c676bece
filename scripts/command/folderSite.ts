/** The whole site of somebody's folder, to be put on any host. */
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { licencesFile } from '../licences/file.ts';
import { prerender } from '../program/prerender.ts';
import { programFolder } from '../program/program.ts';
import { compressSite } from '../site/compress.ts';
import { listForOffline } from '../site/offline.ts';
import { drawFolderPictures, textsOf, type OwnFolder } from '../site/ownFolder.ts';
import { excessIn, inOneLine, type ReadText } from '../site/rights.ts';
import { makeTakeAway, takeAwayFile } from '../takeaway/assemble.ts';
import { remake } from '../tools/folderSwap.ts';
import { packaged } from '../tools/packaged.ts';

/** Makes the site of a folder whose data are there. Resolves to the exit code. */
export async function buildFolderSite(folder: OwnFolder, out: string): Promise<number> {
	const target = resolve(out);
	if (isForeign(target)) {
		console.error(
			`${out} E175 the folder holds files that are no site of ours → name an empty or a new folder with --out`
		);
		return 2;
	}
	await mkdir(dirname(target), { recursive: true });
	const code = await remake(target, (fresh) => makeSite(folder, fresh));
	if (code === 0) console.log(`the site is in ${out} → put all of it on a host`);
	return code;
}

/** Makes the file that holds the whole site of a folder. Resolves to the exit code. */
export async function exportTakeAway(folder: OwnFolder, file: string): Promise<number> {
	const site = join(folder.corpus, 'site');
	const code = await remake(site, (fresh) => makeSite(folder, fresh));
	if (code !== 0) return code;
	await mkdir(dirname(resolve(file)), { recursive: true });
	await copyFile(join(site, takeAwayFile), file);
	await rm(site, { recursive: true });
	console.log(`the site is in ${file} → open it in a browser, with no network`);
	return 0;
}

function isForeign(folder: string): boolean {
	if (!existsSync(folder)) return false;
	if (!lstatSync(folder).isDirectory()) return true;
	return readdirSync(folder).length > 0 && !existsSync(join(folder, 'data/manifest.json'));
}

async function makeSite(folder: OwnFolder, out: string): Promise<number> {
	const { corpus } = folder;
	const pictured = await drawFolderPictures(folder);
	if (pictured !== 0 && !packaged) return pictured;
	await cp(join(programFolder, 'client'), out, { recursive: true });
	await cp(join(corpus, 'data'), join(out, 'data'), { recursive: true });
	if (pictured === 0) await cp(join(corpus, 'images'), join(out, 'images'), { recursive: true });
	const isComing = (path: string): boolean => path.startsWith('images/');
	const faults = await prerender({ program: programFolder, corpus, out, isComing });
	for (const fault of faults.slice(0, 20)) console.error(fault);
	if (faults.length > 0) return 70;
	const site: { address: string } = JSON.parse(await readFile(join(corpus, 'data/site.json'), 'utf8'));
	const licences = join(programFolder, licencesFile);
	if (existsSync(licences)) await copyFile(licences, join(out, licencesFile));
	for (const line of await makeTakeAway(out, site.address, await talkCode())) console.log(line);
	for (const line of await listForOffline(out)) console.log(line);
	const texts: ReadText[] = JSON.parse(await readFile(textsOf(folder), 'utf8'));
	const excess = await excessIn(out, texts);
	for (const line of excess.slice(0, 20).map(inOneLine)) console.error(line);
	if (excess.length > 0) return 70;
	await compressSite(out, () => true);
	return 0;
}

/** The script that turns slides in the take-away file. */
async function talkCode(): Promise<string> {
	if (packaged) return await readFile(join(import.meta.dirname, 'talk.js'), 'utf8');
	const { inOneFile } = await import('../site/oneFile.ts');
	return (await inOneFile('src/lib/present/deck/takeAway.ts')).code;
}
