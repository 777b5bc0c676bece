import { readFileSync } from 'node:fs';
import { errorCode } from '../tools/errorCode.ts';

/** How a process is written down: its number, and where the system tells (Linux) when it started. */
export function identityOf(pid: number): string {
	return `${pid} ${startOf(pid)}`.trim();
}

/** Whether the process that was written down lives; one that got the number of a dead one later does not count. */
export function isAlive(identity: string): boolean {
	const [pid = '', start = ''] = identity.split(' ');
	if (!/^[1-9]\d*$/.test(pid)) return false;
	try {
		process.kill(Number(pid), 0);
	} catch (error) {
		if (errorCode(error) === 'ESRCH') return false;
	}
	return start === '' || startOf(Number(pid)) === start;
}

/** Waits while nothing else of this process runs. */
export function pause(milliseconds: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** When a process started, in ticks since boot; empty where that is not known, or it is dead already. */
function startOf(pid: number): string {
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const [state, ...rest] = fields.slice(fields.lastIndexOf(')') + 2).split(' ');
		return state === 'Z' || state === 'X' ? '' : (rest[18] ?? '');
	} catch {
		return '';
	}
}
