import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../corpus/files.ts';

/** A lock taken on what only one process may write; `release` gives it back. */
export interface Lock {
	release(): void;
}

/**
 * Takes a lock file that names this process. A lock whose process is dead is taken over.
 * @returns the lock, or the number of the living process that holds it
 * @throws where the file cannot be written
 */
export function takeLock(path: string): Lock | number {
	const own = `${process.pid} ${startOf(process.pid)}`;
	const release = (): void => {
		if (readLock(path) === own) rmSync(path, { force: true });
	};
	for (let attempt = 0; attempt < 10; attempt++) {
		if (create(path, own)) {
			sweep(path);
			return { release };
		}
		const held = readLock(path);
		if (held === null) continue;
		const [pid = 0] = held.split(' ').map(Number);
		if (isAlive(held)) return pid;
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

/** Removes what processes left beside a lock that were killed while they took it. */
function sweep(path: string): void {
	for (const name of readdirSync(dirname(path))) {
		const left = name.startsWith(`${basename(path)}.`) ? name.slice(basename(path).length + 1) : '';
		const [pid = ''] = left.split('.');
		if (/^[1-9]\d*$/.test(pid) && !isAlive(pid)) rmSync(join(dirname(path), name), { force: true });
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

/** Whether the process that wrote a lock lives; one that got the number of a dead one later does not count. */
function isAlive(lock: string): boolean {
	const [pid = '', start = ''] = lock.split(' ');
	if (!/^[1-9]\d*$/.test(pid)) return false;
	try {
		process.kill(Number(pid), 0);
	} catch (error) {
		if (errorCode(error) === 'ESRCH') return false;
	}
	return start === '' || startOf(Number(pid)) === start;
}

/** When a process started, in ticks since boot, where the system tells (Linux); else empty. */
function startOf(pid: number): string {
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19] ?? '';
	} catch {
		return '';
	}
}
