import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Painting, Paints } from './paint.ts';

/** Paints every picture, as many at once as the machine has processors. @throws {Error} where one cannot be painted */
export async function paintAll(paintings: readonly Painting[], paints: Paints): Promise<void> {
	// the widest take longest: they go first
	const waiting = [...paintings].sort((a, b) => a.width - b.width);
	const painter = () =>
		new Promise<void>((done, failed) => {
			const worker = new Worker(new URL('./paint.ts', import.meta.url), { workerData: paints });
			const next = () => {
				const painting = waiting.pop();
				if (painting) worker.postMessage(painting);
				else worker.terminate().then(() => done(), failed);
			};
			worker.on('message', next).on('error', failed);
			next();
		});
	await Promise.all(Array.from({ length: Math.min(8, availableParallelism()) }, painter));
}
