import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cast, influences } from '#lib/facts/stance/influence.ts';
import { parseNameModel } from '#lib/facts/names/model/nameModel.ts';
import { nameFinder } from '#lib/facts/names/names.ts';
import { signalsByToken } from '#lib/facts/stance/signals.ts';
import {
	noTarget,
	placesFrom,
	putInfluences,
	sentenceFeatures,
	targetSpans,
	wordFinder
} from '#lib/facts/stance/model/stanceFeatures.ts';
import { targetFinder } from '#lib/facts/stance/targets.ts';
import type { Span, Token } from '#lib/text/document.ts';
import { mentionsAround, oneSentence, target, targetSettings } from '../../evaluate/tasks/target.ts';
import { readModelFile } from '../../../scripts/tools/models.ts';
import type { Example } from './gradient.ts';

interface Labelled {
	id: string;
	sentence: string;
	from: number;
	to: number;
	label: number;
}
interface Rated {
	text: string;
	/** the mean of what readers gave it, −4…4 */
	mean: number;
}

const find = targetFinder(targetSettings);
const names = nameFinder({ names: [], not_names: [], several: [] }, parseNameModel(readModelFile('names')));

/** Longer texts, in tokens, are left out, and shorter ones that are rated as a whole. */
const longest = 120;
const shortest = 3;
/** From here on, and below its negative, a text rated as a whole praises or blames. */
const ratingThreshold = 0.5;
/** How much one of them counts beside a sentence read for a target. */
const ratedWeight = 0.3;

/** Sentences to learn from, as the network reads them. */
export interface Examples {
	/** each with a target and its label */
	labelled: Example[];
	/** editorials' sentences rated as a whole: they say which words praise and blame, whomever */
	rated: Example[];
}

/** Read the files of sentences in a folder, a JSON object a line. */
export function readExamples(folder: string, words: ReadonlyMap<string, number>): Examples {
	const wordOf = wordFinder(words);
	const labelled = readLines(join(folder, 'newsmtsc_train.jsonl')) as Labelled[];
	const targets = new Map<string, number>();
	for (const { sentence } of labelled) targets.set(sentence, (targets.get(sentence) ?? 0) + 1);
	const rated = readLines(join(folder, 'nyt_editorials_train.jsonl')) as Rated[];
	return {
		labelled: labelled.flatMap((one) => {
			const example = readLabelled(one, wordOf);
			if (example === undefined) return [];
			return [{ ...example, isOneOfSeveral: (targets.get(one.sentence) ?? 0) > 1 }];
		}),
		rated: rated.flatMap((one) => readRated(one, wordOf))
	};
}

function readLines(file: string): unknown[] {
	const lines = readFileSync(file, 'utf8').split('\n');
	return lines.filter((line) => line !== '').map((line): unknown => JSON.parse(line));
}

function readLabelled(
	{ id, sentence: text, from, to, label }: Labelled,
	wordOf: (token: Token) => number
): Omit<Example, 'isOneOfSeveral'> | undefined {
	const { document, sentence } = oneSentence(text);
	const { length } = document.tokens;
	// as on the site: what others are named in the sentence parts words from the target
	const around = mentionsAround(document, names(document), { from, to });
	const mentions = find(document, around.themes, around.names);
	const present = cast(document, sentence, mentions);
	const own = present.own.get(target);
	if (own === undefined || length > longest) return undefined;
	const signals = signalsByToken(document, sentence, () => true);
	const features = sentenceFeatures(document, sentence, wordOf, startsOf(around.names));
	const rules = influences(document, sentence, signals, present, target);
	putInfluences(features, sentence, rules);
	const { spans, names: unread } = targetSpans(document, sentence, own);
	const isHeard = new Uint8Array(length).fill(1);
	for (const at of unread) isHeard[at] = 0;
	return {
		// newspaper, article, paragraph, …: what the ids of one article share
		article: id.split('_').slice(0, 3).join('_'),
		label,
		weight: 1,
		features,
		rules,
		places: placesFrom(features, spans),
		isHeard
	};
}

function readRated({ text, mean }: Rated, wordOf: (token: Token) => number): Example[] {
	const { document, sentence } = oneSentence(text);
	const { length } = document.tokens;
	if (length < shortest || length > longest) return [];
	return [
		{
			article: '',
			label: mean >= ratingThreshold ? 1 : mean <= -ratingThreshold ? -1 : 0,
			weight: ratedWeight,
			isOneOfSeveral: false,
			features: sentenceFeatures(document, sentence, wordOf, startsOf(names(document))),
			rules: [],
			places: new Uint8Array(length).fill(noTarget),
			isHeard: new Uint8Array(length).fill(1)
		}
	];
}

function startsOf(found: readonly Span[]): ReadonlySet<number> {
	return new Set(found.map(({ start }) => start));
}
