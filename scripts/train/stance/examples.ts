import { readFileSync } from 'node:fs';
import { cast, influences } from '#lib/facts/influence.ts';
import { parseNameModel } from '#lib/facts/nameModel.ts';
import { nameFinder } from '#lib/facts/names.ts';
import { signalsByToken } from '#lib/facts/signals.ts';
import { placesFrom, putInfluences, sentenceFeatures, wordFinder } from '#lib/facts/stanceFeatures.ts';
import { targetFinder } from '#lib/facts/targets.ts';
import { readDocument, type Token } from '#lib/text/document.ts';
import { readModelFiles } from '../../tools/models.ts';
import type { Example } from './gradient.ts';

interface Labelled {
	id: string;
	sentence: string;
	from: number;
	to: number;
	label: number;
}

const target = 'target';
const find = targetFinder([]);
const names = nameFinder({ names: [], not_names: [], several: [] }, parseNameModel(readModelFiles().names));

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
	// as on the site: what others are named in the sentence parts words from the target
	const others = names(document).filter(({ start, end }) => end <= from || start >= to);
	const own = { name: target, kind: 'person' as const, sentence: 1, start: from, end: to };
	const mentions = find(
		document,
		[],
		[...others, own].sort((a, b) => a.start - b.start)
	);
	const mention = mentions.find((one) => one.target === target);
	if (mention === undefined || length > longest) return [];
	const { first, last } = mention;
	const present = cast(document, sentence, mentions);
	const signals = signalsByToken(document, sentence, () => true);
	const features = sentenceFeatures(document, sentence, wordOf);
	const rules = influences(document, sentence, signals, present, target);
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
