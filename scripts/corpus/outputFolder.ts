import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { beside, openSwap, type FolderSwap } from '../tools/folderSwap.ts';
import { takeLock } from '../processes/lock.ts';

/** Why an output folder cannot be used. */
export interface OutputFault {
	code: 'E174' | 'E175';
	fault: string;
}

/**
 * Prepares to replace an output folder: takes its lock, which `close` gives back, and opens the swap.
 * @throws where the place cannot be written
 */
export function openOutput(folder: string): FolderSwap | OutputFault {
	mkdirSync(dirname(folder), { recursive: true });
	const target = existsSync(folder) ? realpathSync(folder) : folder;
	const fault = foreign(target);
	if (fault) return fault;
	const lock = takeLock(`${beside(target)}.lock`);
	if (typeof lock === 'number') {
		const who = lock === 0 ? '' : ` (process ${lock})`;
		return { code: 'E174', fault: `another build is writing here${who}` };
	}
	try {
		const swap = openSwap(target);
		return {
			...swap,
			close() {
				try {
					swap.close();
				} finally {
					lock.release();
				}
			}
		};
	} catch (error) {
		lock.release();
		throw error;
	}
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
