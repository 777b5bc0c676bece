import {
	closeSync,
	existsSync,
	fsyncSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync
} from 'node:fs';
import { realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { takeLock } from './lock.ts';

/** An output folder that is replaced as a whole. Everything is written in `fresh`, beside it. */
export interface OutputFolder {
	fresh: string;
	/** puts what was written in the old folder's place */
	replace(): void;
	/** gives up what was not put in place, and the lock */
	close(): void;
}

/** Why an output folder cannot be used. */
export interface OutputFault {
	code: 'E174' | 'E175';
	fault: string;
}

/**
 * Prepares to replace a folder: takes its lock, puts right what a killed build left, makes an empty folder beside it.
 *
 * The swap is two renames. A build killed between them leaves the old folder whole under another name beside it,
 * and the next build puts it back first.
 * @throws where the place cannot be written
 */
export function openOutput(folder: string): OutputFolder | OutputFault {
	mkdirSync(dirname(folder), { recursive: true });
	const target = existsSync(folder) ? realpathSync(folder) : folder;
	const fault = foreign(target);
	if (fault) return fault;
	const beside = join(dirname(target), `.${basename(target)}`);
	const lock = takeLock(`${beside}.lock`);
	if (typeof lock === 'number') {
		const who = lock === 0 ? '' : ` (process ${lock})`;
		return { code: 'E174', fault: `another build is writing here${who}` };
	}
	const fresh = `${beside}.new`;
	const old = `${beside}.old`;
	try {
		recover(target, old);
		rmSync(fresh, { recursive: true, force: true });
		mkdirSync(fresh);
	} catch (error) {
		lock.release();
		throw error;
	}
	return {
		fresh,
		replace() {
			if (existsSync(target)) renameSync(target, old);
			renameSync(fresh, target);
			syncFolder(dirname(target));
			rmSync(old, { recursive: true, force: true });
		},
		close() {
			try {
				recover(target, old);
				rmSync(fresh, { recursive: true, force: true });
			} finally {
				lock.release();
			}
		}
	};
}

/** After a build that was killed in the middle of its swap: the old folder comes back, or goes. */
function recover(target: string, old: string): void {
	if (!existsSync(old)) return;
	if (existsSync(target)) rmSync(old, { recursive: true, force: true });
	else renameSync(old, target);
}

/** A folder that holds files and no manifest of ours is somebody else's. */
function foreign(folder: string): OutputFault | null {
	if (!existsSync(folder)) return null;
	if (!lstatSync(folder).isDirectory()) return { code: 'E175', fault: 'not a folder' };
	if (readdirSync(folder).length === 0 || holdsManifest(folder)) return null;
	return { code: 'E175', fault: 'the folder holds files that are not a build’s' };
}

/** A manifest of this or of another version. */
const AnyManifest = v.object({
	version: v.string(),
	files: v.array(v.object({ file: v.string(), sha256: v.string() }))
});

function holdsManifest(folder: string): boolean {
	try {
		return v.is(AnyManifest, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
	} catch {
		return false;
	}
}

/** Asks the system to put a folder's entries on the disk; where that cannot be asked, it is left to it. */
export function syncFolder(folder: string): void {
	try {
		const descriptor = openSync(folder, 'r');
		try {
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
	} catch {
		// Windows has no such call for folders
	}
}
