import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { StanceNetwork } from '#lib/facts/stance/model/stanceModel.ts';
import type { Lesson, Task } from './worker.ts';

/** Learn several networks, as many at once as the machine has processors; they come in the order of the tasks. */
export async function learnAll(
	tasks: readonly Task[],
	lesson: Lesson,
	told: (done: number) => void
): Promise<StanceNetwork[]> {
	const networks: StanceNetwork[] = [];
	const waiting = [...tasks.keys()].reverse();
	let done = 0;
	const work = (): Promise<void> =>
		new Promise((finished, failed) => {
			const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: lesson });
			let own: number | undefined;
			const next = (): void => {
				own = waiting.pop();
				if (own === undefined) worker.terminate().then(() => finished(), failed);
				else worker.postMessage(tasks[own]);
			};
			worker.on('error', failed).on('message', (network: StanceNetwork) => {
				if (own !== undefined) networks[own] = network;
				told(++done);
				next();
			});
			next();
		});
	await Promise.all(Array.from({ length: Math.min(tasks.length, availableParallelism()) }, work));
	return networks;
}
