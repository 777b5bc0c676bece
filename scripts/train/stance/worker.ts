/** A worker that learns networks: told a seed and the fold to leave out, it answers with the network. */
import { join } from 'node:path';
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
const examples = readExamples(join(folder, 'newsmtsc_train.jsonl'), words.words);

parentPort?.on('message', ({ without, ...settings }: Task) => {
	const own = examples.filter(({ article }) => without === undefined || foldOf(article, folds) !== without);
	parentPort?.postMessage(fit(own, words, settings));
});
