import { linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../tools/errorCode.ts';
import { endOrphan } from './children.ts';
import { identityOf, isAlive } from './processes.ts';

/** A lock taken on what only one process may write; `release` gives it back. */
export interface Lock {
	release(): void;
}

/**
 * Takes a lock file that names this process. A lock whose process is dead is taken over, and that of one whose parent
 * is, once it has ended too.
 * @returns the lock, or the number of the living process that holds it
 * @throws where the file cannot be written
 */
export function takeLock(path: string): Lock | number {
	const own = identityOf(process.pid);
	const release = (): void => {
		if (readLock(path) === own) rmSync(path, { force: true });
	};
	sweep(path);
	for (let attempt = 0; attempt < 10; attempt++) {
		if (create(path, own)) return { release };
		const held = readLock(path);
		if (held === null) continue;
		const [pid = 0] = held.split(' ').map(Number);
		if (isAlive(held) && !endOrphan(pid)) return pid;
		takeAway(path, held);
	}
	return 0;
}

/** Writes the lock whole or not at all: a half-written lock would look like a dead one. */
function create(path: string, content: string): boolean {
	const own = `${path}.${process.pid}`;
	writeFileSync(own, content);
	try {
		linkSync(own, path);
		return true;
	} catch (error) {
		const code = errorCode(error);
		if (code === 'EEXIST') return false;
		if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
		return createWithoutLinks(path, content);
	} finally {
		rmSync(own, { force: true });
	}
}

/** ms: a file beside a lock is written and gone long before */
const longest = 10_000;

/** Removes what processes left beside a lock that were killed while they took it. */
function sweep(path: string): void {
	for (const name of readdirSync(dirname(path))) {
		if (!name.startsWith(`${basename(path)}.`)) continue;
		const [pid = ''] = name.slice(basename(path).length + 1).split('.');
		if (!/^[1-9]\d*$/.test(pid)) continue;
		const left = join(dirname(path), name);
		if (isLeft(left, pid)) rmSync(left, { force: true });
	}
}

function isLeft(path: string, pid: string): boolean {
	try {
		// the number may be another process's by now
		return !isAlive(pid) || Date.now() - statSync(path).mtimeMs > longest;
	} catch {
		return false;
	}
}

/** For disks that know no hard links. */
function createWithoutLinks(path: string, content: string): boolean {
	try {
		writeFileSync(path, content, { flag: 'wx' });
		return true;
	} catch (error) {
		if (errorCode(error) === 'EEXIST') return false;
		throw error;
	}
}

function readLock(path: string): string | null {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if (errorCode(error) === 'ENOENT') return null;
		throw error;
	}
}

/**
 * Removes a dead process's lock. Of several that try at once one moves the file; one that finds it has moved a
 * living process's lock puts it back.
 */
function takeAway(path: string, dead: string): void {
	const aside = `${path}.${process.pid}.dead`;
	try {
		renameSync(path, aside);
		if (readLock(aside) !== dead) linkSync(aside, path);
	} catch (error) {
		if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'EEXIST') throw error;
	} finally {
		rmSync(aside, { force: true });
	}
}
