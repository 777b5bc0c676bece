import { setTimeout } from 'node:timers/promises';

/**
 * Work that many changes ask for: it waits for more of them, is done, and is done once more where it was asked for in the
 * meantime; never twice at a time.
 *
 * @param pause ms: an editor may write several files at once
 */
export function gathered(work: () => Promise<void>, pause: number): () => Promise<void> {
	let isWorking = false;
	let again = false;
	return async () => {
		again = isWorking;
		if (isWorking) return;
		isWorking = true;
		try {
			do {
				await setTimeout(pause);
				again = false;
				await work();
			} while (again);
		} finally {
			isWorking = false;
		}
	};
}
