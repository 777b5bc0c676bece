import type { Document, Sentence, Span } from '../../../text/document.ts';
import { byForm } from '../../../text/words/byForm.ts';
import { isApostrophe, isDigit, isLetter, isUpper } from '../../../text/words/characters.ts';
import {
	firstNames,
	genericWords,
	honours,
	notNames,
	offices,
	organisationHeads,
	organisationOpenings,
	particles,
	peoples,
	placeHeads,
	placeOpenings,
	places,
	postnominals,
	titles,
	wordlikeFirstNames
} from '../gazetteer.ts';
import type { WordClusters } from './nameModel.ts';
import { organisationWords, placeWords } from '../wellKnown.ts';

/** A word as the tagger of names reads it: a possessive "’s" is a word of its own, "W." is one word. */
export interface NameWord extends Span {
	known: WordKnowledge;
}

/** What is known of a written word by itself. */
export interface WordKnowledge {
	/** hashes of the word in small letters, of its shape ("Xxx", "XX", "dd"), its cluster, its traits */
	lower: number;
	shape: number;
	cluster: number;
	coarse: number;
	traits: number;
	/** it starts with a capital, or holds one ("al-Qaeda") */
	capital: boolean;
	digit: boolean;
	/** with a capital it is still no name: "The", "However", "Monday" */
	common: boolean;
	mark: boolean;
	/** words and marks that may stand between the capitals of one name */
	link: boolean;
	/** hashes of its features: the first `near` hold at a distance, the others of the word itself */
	features: Int32Array;
	near: number;
	/** sums of weights by role, filled by the tagger as they are needed */
	sums: (Int32Array | undefined)[];
}

const links = new Set([
	'of',
	'for',
	'and',
	'the',
	'&',
	'in',
	'on',
	'to',
	'with',
	"'s",
	'-',
	'–',
	'/',
	...particles
]);
const listedPlaces = new Set(places);
const traitSets: ReadonlySet<string>[] = [
	firstNames,
	wordlikeFirstNames,
	honours,
	titles,
	offices,
	postnominals,
	particles,
	organisationHeads,
	organisationOpenings,
	genericWords,
	peoples,
	placeHeads,
	placeOpenings,
	listedPlaces,
	notNames,
	placeWords,
	organisationWords
];

function hashText(text: string, seed: number): number {
	let hash = seed;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return mix(hash, text.length);
}

export function mix(hash: number, value: number): number {
	let mixed = Math.imul(hash ^ Math.imul(value, 0x9e3779b1), 0x85ebca6b);
	mixed ^= mixed >>> 15;
	mixed = Math.imul(mixed, 0xc2b2ae35);
	return mixed ^ (mixed >>> 13);
}

/** The hash that clusters are looked up by: 28 bits, never 0. */
export function wordHash(lower: string): number {
	return (hashText(lower, 0x811c9dc5) >>> 4) | 1;
}

function shapeOf(text: string): string {
	let shape = '';
	let run = 0;
	for (let at = 0; at < text.length && shape.length < 8; at++) {
		const code = text.charCodeAt(at);
		const letter = isUpper(code) ? 'X' : isLetter(code) ? 'x' : isDigit(code) ? 'd' : text.charAt(at);
		run = shape.endsWith(letter) ? run + 1 : 1;
		if (run < 3 || letter === 'd') shape += letter;
	}
	return shape;
}

/** Read words with the clusters of a model; what is known of a word is kept for the next time. */
export function wordReader(clusters: WordClusters): (text: string, lower: string) => WordKnowledge {
	const known = new Map<string, WordKnowledge>();
	const most = 60_000;
	return (text, lower) => {
		let knowledge = known.get(text);
		if (knowledge !== undefined) return knowledge;
		if (known.size >= most) known.clear();
		knowledge = read(text, lower, clusters);
		// A slice keeps its whole article alive in memory; the round trip through an array does not.
		known.set(Array.from(text).join(''), knowledge);
		return knowledge;
	};
}

function read(text: string, lower: string, clusters: WordClusters): WordKnowledge {
	const first = text.charCodeAt(0);
	const digit = isDigit(first);
	let capital = false;
	for (let at = 0; at < text.length && !capital; at++) capital = isUpper(text.charCodeAt(at));
	let cluster = clusters.of(wordHash(lower));
	if (cluster === 0 && lower.includes('-'))
		cluster = clusters.of(wordHash(lower.slice(lower.lastIndexOf('-') + 1)));
	const coarse = clusters.coarse[cluster] ?? 0;
	let traits = 0;
	const own: number[] = [];
	const lowerFeature = hashText(lower, 1);
	const shape = shapeOf(text);
	const shapeFeature = hashText(shape, 2);
	own.push(lowerFeature, shapeFeature, mix(3, cluster), mix(4, coarse));
	const composed = text.normalize();
	for (const [index, words] of traitSets.entries()) {
		if (!words.has(composed)) continue;
		traits |= 1 << index;
		own.push(mix(5, index));
	}
	own.push(mix(6, traits));
	own.push(hashText(lower.slice(-3), 7));
	const near = own.length;
	own.push(hashText(text, 8));
	for (let length = 1; length <= 4 && length < lower.length; length++) {
		own.push(hashText(lower.slice(0, length), 8 + length), hashText(lower.slice(-length), 12 + length));
	}
	own.push(
		hashText(lower.slice(-3) + shape, 17),
		mix(hashText(shape, 18), cluster),
		mix(19, Math.min(lower.length, 8))
	);
	return {
		lower: lowerFeature,
		shape: shapeFeature,
		cluster,
		coarse,
		traits,
		capital,
		digit,
		common: notNames.has(text),
		mark: !capital && !digit && !isLetter(first),
		link: links.has(lower),
		features: Int32Array.from(own),
		near,
		sums: []
	};
}

/** Make a reader of a sentence's words, which stand until it reads the next sentence. */
export function nameWordReader(
	readWord: (text: string, lower: string) => WordKnowledge
): (document: Document, sentence: Sentence) => readonly NameWord[] {
	const owned = readWord("'s", "'s");
	const readToken = byForm(({ text, lower }) => readWord(text, lower));
	// made once and written anew for each sentence
	const made: NameWord[] = [];
	const words: NameWord[] = [];

	function put(start: number, end: number, known: WordKnowledge): void {
		const word = (made[words.length] ??= { start, end, known });
		word.start = start;
		word.end = end;
		word.known = known;
		words.push(word);
	}

	return ({ body, tokens }, { firstToken, endToken }) => {
		words.length = 0;
		for (let at = firstToken; at < endToken; at++) {
			const token = tokens[at];
			if (token === undefined) break;
			const { start, end, lower, text } = token;
			const next = tokens[at + 1];
			if (token.kind === 'punctuation') {
				// "Labour 's" is "Labour's"
				if (isApostrophe(body.charCodeAt(start)) && next?.start === end && next.lower === 's') {
					put(start, next.end, owned);
					at += 1;
				} else put(start, end, readToken(token));
			} else if (end - start > 2 && lower.endsWith("'s")) {
				put(start, end - 2, readWord(text.slice(0, -2), lower.slice(0, -2)));
				put(end - 2, end, owned);
			} else if (
				next?.start === end &&
				next.lower === '.' &&
				(end - start === 1 || text === 'St' || text === 'Dr' || titles.has(text))
			) {
				const isInitial = end - start === 1;
				put(start, next.end, isInitial ? readWord(`${text}.`, `${lower}.`) : readToken(token));
				at += 1;
			} else put(start, end, readToken(token));
		}
		return words;
	};
}
