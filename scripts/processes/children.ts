/** What is known of the processes that the project's scripts start, so that none outlives the one that started it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, isAlive, pause } from './processes.ts';
import { cacheHome } from '../tools/cacheHome.ts';
import { packaged } from '../tools/packaged.ts';
import { root } from '../tools/root.ts';

/** The variable that tells a child its parent's number. */
export const parentVariable = 'PULLQUOTE_PARENT';

/** The descriptor of the pipe that ends a child with its parent. */
export const parentPipe = 3;

/** Where each living child is written down: a file by its number, a line for itself and one for its parent. */
const notes = packaged ? join(cacheHome(), 'children') : join(root, '.cache', 'children');

/** ms: a child whose parent is gone ends by itself well within this */
const patience = 5000;

/** Writes down a child of this process. @returns what to do once it has ended */
export function noteChild(pid: number): () => void {
	const note = join(notes, String(pid));
	mkdirSync(notes, { recursive: true });
	writeFileSync(note, `${identityOf(pid)}\n${identityOf(process.pid)}\n`);
	return () => rmSync(note, { force: true });
}

/** Waits for the end of every child whose parent was killed, and ends one that does not end by itself. */
export function endOrphans(): void {
	if (!existsSync(notes)) return;
	for (const name of readdirSync(notes)) endOrphan(name);
}

/** @returns whether a process was such a child: it has ended now */
export function endOrphan(pid: number | string): boolean {
	const note = join(notes, String(pid));
	const [child = '', parent = ''] = readNote(note).split('\n');
	if (child === '' || isAlive(parent)) return false;
	if (!waitForEnd(child)) {
		process.kill(Number.parseInt(child), 'SIGKILL');
		if (!waitForEnd(child)) return false;
	}
	rmSync(note, { force: true });
	return true;
}

/** Empty where there is none: another build may have dealt with it. */
function readNote(note: string): string {
	try {
		return readFileSync(note, 'utf8');
	} catch {
		return '';
	}
}

function waitForEnd(child: string): boolean {
	const started = performance.now();
	while (isAlive(child)) {
		if (performance.now() - started > patience) return false;
		pause(5);
	}
	return true;
}
