import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A folder that is replaced as a whole. Everything is written in `fresh`, beside it. */
export interface FolderSwap {
	fresh: string;
	/** puts what was written in the old folder's place */
	replace(): void;
	/** gives up what was not put in place */
	close(): void;
}

/** Where a folder's successor is written, its predecessor set aside and its lock kept: `.NAME` beside it. */
export function beside(folder: string): string {
	return join(dirname(folder), `.${basename(folder)}`);
}

/**
 * Prepares to replace a folder: puts right what a killed process left, makes an empty folder beside it.
 *
 * The swap is two renames. A process killed between them leaves the old folder whole under another name beside it,
 * and the next one puts it back first. Whoever calls this sees to it that nobody else does at once.
 * @throws where the place cannot be written
 */
export function openSwap(folder: string): FolderSwap {
	const fresh = `${beside(folder)}.new`;
	const old = `${beside(folder)}.old`;
	const clear = (): void => {
		recover(folder, old);
		rmSync(fresh, { recursive: true, force: true });
	};
	clear();
	mkdirSync(fresh);
	return {
		fresh,
		replace() {
			if (existsSync(folder)) renameSync(folder, old);
			renameSync(fresh, folder);
			syncFolder(dirname(folder));
			rmSync(old, { recursive: true, force: true });
		},
		close: clear
	};
}

/**
 * Makes a folder anew: in place of the old one if the work ends with 0, else not at all.
 * @param make writes into the folder it is given; resolves to the exit code, which is passed on
 */
export async function remake(folder: string, make: (fresh: string) => Promise<number>): Promise<number> {
	const swap = openSwap(folder);
	try {
		const code = await make(swap.fresh);
		if (code === 0) swap.replace();
		return code;
	} finally {
		swap.close();
	}
}

/** After a process that was killed in the middle of its swap: the old folder comes back, or goes. */
function recover(folder: string, old: string): void {
	if (!existsSync(old)) return;
	if (existsSync(folder)) rmSync(old, { recursive: true, force: true });
	else renameSync(old, folder);
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
