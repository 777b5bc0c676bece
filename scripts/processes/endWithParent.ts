/**
 * Loaded before every script that `runNode` starts: ends this process, whatever it is doing, as soon as the one that
 * started it is gone, however that ended. The two hold the ends of a pipe, which the system closes with either.
 */
import { isMainThread, Worker } from 'node:worker_threads';
import { startedFile } from '../tools/packaged.ts';
import { parentVariable } from './children.ts';

const parent = process.env[parentVariable];
// threads, and what this process starts in turn with Node's own means, load this too and have no such pipe
if (isMainThread && parent !== undefined) {
	delete process.env[parentVariable];
	if (process.ppid !== Number(parent)) process.kill(process.pid, 'SIGKILL');
	// a thread of its own sees the pipe close while the script computes
	new Worker(new URL(startedFile('./parentWatch.ts'), import.meta.url), { execArgv: [] }).unref();
}
