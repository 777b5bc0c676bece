import { readFileSync } from 'node:fs';
import { cast, influences } from '#lib/facts/influence.ts';
import { signalsByToken } from '#lib/facts/signals.ts';
import { placesFrom, putInfluences, sentenceFeatures, wordFinder } from '#lib/facts/stanceFeatures.ts';
import { readDocument, type Token } from '#lib/text/document.ts';
import type { Example } from './fit.ts';

interface Labelled {
	id: string;
	sentence: string;
	from: number;
	to: number;
	label: number;
}

/** Longer texts, in tokens, are left out. */
const longest = 120;

/** Read a file of sentences with a target and its label, a JSON object a line, as the network reads them. */
export function readExamples(file: string, words: ReadonlyMap<string, number>): Example[] {
	const wordOf = wordFinder(words);
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.flatMap((line) => readExample(JSON.parse(line) as Labelled, wordOf));
}

function readExample(
	{ id, sentence: text, from, to, label }: Labelled,
	wordOf: (token: Token) => number
): Example[] {
	const read = readDocument(id, text);
	const length = read.tokens.length;
	const sentence = { sentence: 1, paragraph: 1, start: 0, end: text.length, firstToken: 0, endToken: length };
	const document = { ...read, sentences: [sentence] };
	const first = document.tokens.findIndex(({ end }) => end > from);
	const last = document.tokens.findLastIndex(({ start }) => start < to);
	if (first < 0 || last < first || length > longest) return [];
	const mention = { target: 'target', sentence: 1, first, last, isPerson: true };
	const present = cast(document, sentence, [mention]);
	const signals = signalsByToken(document, sentence, () => true);
	const features = sentenceFeatures(document, sentence, wordOf);
	const rules = influences(document, sentence, signals, present, 'target');
	putInfluences(features, sentence, rules);
	return [
		{
			// newspaper, article, paragraph, …: what the ids of one article share
			article: id.split('_').slice(0, 3).join('_'),
			label,
			features,
			rules,
			places: placesFrom(features, [mention]),
			isHeard: new Uint8Array(length).fill(1).fill(0, first, last + 1)
		}
	];
}
