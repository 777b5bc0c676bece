import { byForm } from '../../../text/words/byForm.ts';
import type { Document, Sentence, Token } from '../../../text/document.ts';
import { negation } from '../../../text/words/negation.ts';
import { isShouted } from '../../../text/sentences/shouted.ts';
import { polarityOf, type PolarityReader, type PolarWord } from '../../sentiment/polarity.ts';
import { isNameOfTarget, targetKind, targetKinds } from '../targetKind.ts';
import type { TargetMention } from '../targets.ts';

/**
 * What the model of stance is told of each token besides its word: a capital inside the sentence, negation,
 * the valence where it stands, and what the rules make of it for the target and against it.
 */
export const factors = 5;
/** From this factor on, they are each target's own. */
export const targetFactor = 3;
const steps = 19;
/** The places around a target. */
const around = 2 * 3 * steps;
/**
 * Where a token stands from the target: 19 steps of distance, for each of 0, 1, 2 and more clause marks between, with
 * no other name between and with one; or inside it, for each kind of target.
 */
export const places = around + targetKinds;
/** The place of every token where a text is read for no target. The middle of the steps, where nothing else stands. */
export const noTarget = 9;

const clauseMarks = new Set(
	', ; : – — ( ) . but yet whilst while whereas although though because if when which who that said says'.split(
		' '
	)
);

/** A sentence's tokens as the model reads them, whatever the target. */
export interface SentenceFeatures {
	/** the word of each token in the model's list, −1 for one that is not in it and for names */
	words: Int32Array;
	/** `factors` numbers a token */
	factors: Float32Array;
	/** how many marks and words that part clauses stand before each token, and after the last */
	marks: Int32Array;
	/** how many names start before each token, and before the last one's end */
	names: Int32Array;
}

/**
 * Read what the model needs to know of a sentence's tokens, whatever the target.
 *
 * @param nameStarts the offsets at which names start: of the first word, whose capital says nothing, they tell one
 */
export function sentenceFeatures(
	document: Document,
	{ sentence, firstToken, endToken }: Sentence,
	wordOf: (token: Token) => number,
	nameStarts: ReadonlySet<number>,
	polarity: PolarityReader = polarityOf
): SentenceFeatures {
	const { body, tokens } = document;
	const length = endToken - firstToken;
	const isNegated = negation(tokens, firstToken, endToken);
	const features: SentenceFeatures = {
		words: new Int32Array(length).fill(-1),
		factors: new Float32Array(length * factors),
		marks: new Int32Array(length + 1),
		names: new Int32Array(length + 1)
	};
	let starts = true;
	const isCapital = isShouted(document, { firstToken, endToken });
	for (let at = 0; at < length; at++) {
		const token = tokens[firstToken + at];
		if (token === undefined) break;
		const code = body.charCodeAt(token.start);
		const isName =
			token.kind === 'word' &&
			!isCapital &&
			code >= 0x41 &&
			code <= 0x5a &&
			(!starts || nameStarts.has(token.start));
		if (token.kind !== 'punctuation') starts = false;
		if (!isName) features.words[at] = wordOf(token);
		if (isName) features.factors[at * factors] = 1;
		if (isNegated[at] === true) features.factors[at * factors + 1] = 1;
		const startsName = isName && (at === 0 || features.factors[(at - 1) * factors] === 0);
		features.names[at + 1] = (features.names[at] ?? 0) + (startsName ? 1 : 0);
		features.marks[at + 1] = (features.marks[at] ?? 0) + (clauseMarks.has(token.lower) ? 1 : 0);
	}
	for (const { first, last, valence } of polarity(document).words[sentence - 1] ?? []) {
		for (let at = first; at <= last; at++) features.factors[(at - firstToken) * factors + 2] = 2 * valence;
	}
	return features;
}

/** Make a finder of a token's word in the model's list: −1 for one that is not in it. */
export function wordFinder(words: ReadonlyMap<string, number>): (token: Token) => number {
	return byForm(({ lower, lemma }) => {
		const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
		return words.get(bare) ?? words.get(lemma) ?? words.get(bare.slice(bare.lastIndexOf('-') + 1)) ?? -1;
	});
}

/** Put what the rules say of one target where its words stand, in place of what they said of another. */
export function putInfluences(
	{ factors: values }: SentenceFeatures,
	{ firstToken }: Sentence,
	influences: readonly PolarWord[]
): void {
	for (let at = 0; at < values.length; at += factors)
		values[at + targetFactor] = values[at + targetFactor + 1] = 0;
	for (const { first, last, valence } of influences) {
		for (let at = first; at <= last; at++)
			values[(at - firstToken) * factors + (targetFactor + (valence > 0 ? 0 : 1))] = valence;
	}
}

/** A target's tokens in a sentence, counted from the sentence's first, and the number of its kind. */
export interface TargetSpan {
	first: number;
	last: number;
	kind: number;
}

/** Where a target is mentioned in a sentence, and which of its tokens are its names, which are not read. */
export function targetSpans(
	{ tokens }: Document,
	{ firstToken }: Sentence,
	own: readonly TargetMention[]
): { spans: TargetSpan[]; names: number[] } {
	const names: number[] = [];
	const spans = own.map(({ first, last, name }) => {
		const words = tokens.slice(first, last + 1);
		for (const [at, token] of words.entries()) if (isNameOfTarget(token)) names.push(first + at - firstToken);
		return { first: first - firstToken, last: last - firstToken, kind: targetKind(words, name) };
	});
	return { spans, names };
}

/**
 * The place of each token from the nearest of the target's mentions.
 *
 * @param mentions in reading order
 */
export function placesFrom(
	{ marks, names, words: { length } }: SentenceFeatures,
	mentions: readonly TargetSpan[]
): Uint8Array {
	const found = new Uint8Array(length);
	let next = 0;
	for (let at = 0; at < length; at++) {
		while (next + 1 < mentions.length && distance(mentions[next + 1], at) <= distance(mentions[next], at))
			next++;
		const mention = mentions[next];
		if (mention === undefined) break;
		const { first, last, kind } = mention;
		if (at < first) {
			found[at] = 9 - step(first - at) + between(at, first) + beyondName(at + 1, first);
		} else if (at > last) {
			found[at] = 9 + step(at - last) + between(last + 1, at) + beyondName(last + 1, at);
		} else found[at] = around + kind;
	}
	return found;

	function beyondName(from: number, to: number): number {
		return (names[to] ?? 0) > (names[from] ?? 0) ? 3 * steps : 0;
	}

	function between(from: number, to: number): number {
		return steps * Math.min((marks[to] ?? 0) - (marks[from] ?? 0), 2);
	}
}

function distance(mention: { first: number; last: number } | undefined, at: number): number {
	if (mention === undefined) return Infinity;
	return Math.max(mention.first - at, at - mention.last, 0);
}

function step(distance: number): number {
	if (distance <= 4) return distance;
	return distance <= 6 ? 5 : distance <= 9 ? 6 : distance <= 14 ? 7 : distance <= 22 ? 8 : 9;
}
