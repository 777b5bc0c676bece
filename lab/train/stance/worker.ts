/** A worker that learns networks: told a seed and the fold to leave out, it answers with the network. */
import { parentPort, workerData } from 'node:worker_threads';
import { readExamples } from './examples.ts';
import { fit, type FitSettings } from './fit.ts';
import { foldOf } from './judge.ts';
import { readVectors } from './vectors.ts';

/** What a worker is told at first. */
export interface Lesson {
	folder: string;
	folds: number;
}
/** One network to learn: all examples' if no fold is left out. */
export interface Task extends FitSettings {
	without: number | undefined;
}

const { folder, folds } = workerData as Lesson;
const words = readVectors(folder);
const { labelled, rated } = readExamples(folder, words.words);

parentPort?.on('message', ({ without, ...settings }: Task) => {
	const own = labelled.filter(({ article }) => without === undefined || foldOf(article, folds) !== without);
	// sentences with several targets are the hardest, and the fewest: they are read twice a round
	const again = own.filter(({ isOneOfSeveral }) => isOneOfSeveral);
	parentPort?.postMessage(fit([...own, ...again, ...rated], words, settings));
});
