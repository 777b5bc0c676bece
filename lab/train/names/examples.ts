import {
	edgeWord,
	pairCount,
	pairFeatures,
	roleFeatures,
	roleWords
} from '#lib/facts/names/model/nameFeatures.ts';
import { runFinder } from '#lib/facts/names/model/nameRuns.ts';
import { begin, inside, last, type NameModel, unit } from '#lib/facts/names/model/nameModel.ts';
import {
	nameWordReader,
	wordReader,
	type NameWord,
	type WordKnowledge
} from '#lib/facts/names/model/nameWords.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import type { Labelled } from './labelled.ts';

/** A stretch of words that may hold names: the places of each word's features, and the state people gave it. */
export interface Example {
	features: Int32Array[];
	states: Uint8Array;
}

/** Make the reader of examples for a table of `size` places, with the very words and features of the tagger. */
export function exampleReader(size: number, clusters: NameModel['clusters']): (text: Labelled) => Example[] {
	const readWord = wordReader(clusters);
	const readWords = nameWordReader(readWord);
	const findRuns = runFinder();
	const edge = readWord(edgeWord, edgeWord);
	const byRole = new Map<WordKnowledge, Int32Array[]>();
	const featuresIn = (word: WordKnowledge, role: number): Int32Array => {
		let known = byRole.get(word);
		if (known === undefined) byRole.set(word, (known = []));
		return (known[role] ??= roleFeatures(word, role, size));
	};
	const pairs = new Int32Array(pairCount);
	return ({ text, names }) => {
		const document = readDocument('', text);
		return document.sentences.flatMap((sentence) => {
			const words = readWords(document, sentence);
			const runs = findRuns(words);
			const states = statesOf(words, runs.active, names);
			const examples: Example[] = [];
			for (let at = 0; at < words.length; at++) {
				const from = at;
				const features: Int32Array[] = [];
				for (; at < words.length && runs.active[at] === 1; at++) {
					const roles = roleWords(words, runs, at, edge);
					pairFeatures(runs, at, roles, size, pairs);
					const alone = roles.flatMap((word, role) => [...featuresIn(word, role)]);
					features.push(Int32Array.from([...alone, ...pairs]));
				}
				if (at > from) examples.push({ features, states: states.slice(from, at) });
			}
			return examples;
		});
	};
}

/** Each word's state; a name with words that the tagger never looks at counts as none. */
function statesOf(words: readonly NameWord[], active: Uint8Array, names: Labelled['names']): Uint8Array {
	const states = new Uint8Array(words.length);
	for (const { start, end, label } of names) {
		const from = words.findIndex((word) => word.start === start);
		const to = words.findIndex((word) => word.end === end);
		if (from < 0 || to < from || active.subarray(from, to + 1).includes(0)) continue;
		const first = 1 + 4 * label;
		states.fill(first + inside, from, to + 1);
		states[from] = first + begin;
		states[to] = first + (from === to ? unit : last);
	}
	return states;
}
