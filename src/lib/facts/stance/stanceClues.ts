// long: a list of clues, whose places in the weights it fixes
import { byForm } from '../../text/words/byForm.ts';
import type { Document, Sentence, Token } from '../../text/document.ts';
import type { NameKind } from '../../schema.ts';
import type { PolarWord } from '../sentiment/polarity.ts';
import { factors, type SentenceFeatures, type TargetSpan } from './model/stanceFeatures.ts';
import { companyDimensions, dimensions, type StanceModel } from './model/stanceModel.ts';
import type { Signal } from './signals.ts';
import { wordSet } from '../../text/words/wordSet.ts';

/**
 * What is known of a target in a sentence, for the last reading (`stanceJudge.ts`): numbers of the sentence as a
 * whole, and the words by the side and the distance at which they stand.
 */
export interface Clues {
	/** `wholeClues` numbers */
	whole: Float64Array;
	/** each clue's place in the table of weights, −1 for one that was given already */
	places: number[];
	/** the token of each, counted from the sentence's first */
	at: number[];
}

/** Kinds of a word's clue: by side, distance and company. */
const kinds = 10;
/** Bits of a place in the table of words' weights. */
const tableBits = 16;
export const tableSize = 2 ** tableBits;

const said = wordSet(
	'said says told added insisted claimed warned argued accused suggested announced urged denied predicted described stressed admitted acknowledged'
);
const we = wordSet('we our us ours');
const one = wordSet('i my me');
const modals = ['will', 'would', 'should', 'must', 'can', 'could', 'may', 'might', 'shall', 'need', 'ought'];
/** Too common to tell the company of a word. */
const common = wordSet(
	`the a an of to and in is are was were be been it this that for on with as by at from or`
);

/** The clues that say who speaks, and those that say what is said. */
export const voiceClues = 35 + modals.length;
const polarClues = 24;
/** The words' company: of the target's own, of those before, behind, of all, and of the sentence before. */
const companies = 5 * companyDimensions;
/** Where these stand, and how many numbers there are of the sentence as a whole. */
export const companyFrom = voiceClues + polarClues;
const wholeClues = companyFrom + companies;
/** A word this near to the target, in tokens, is beside it. */
const nearby = 3;
/** A sentence of this many tokens is as short as any. */
const shortest = 10;

/** All that clues are made of. */
interface Evidence {
	document: Document;
	sentence: Sentence;
	features: SentenceFeatures;
	/** the target's mentions, in reading order, and what it is as a name */
	spans: readonly TargetSpan[];
	name: NameKind | undefined;
	isQuoted: Uint8Array;
	/** how much of each token is the writer's own */
	own: Float64Array;
	/** the signals by token, and what they say of the target */
	signals: readonly (Signal | undefined)[];
	rules: readonly PolarWord[];
}

/** Make a finder of clues. */
export function clueFinder({ words, networks }: StanceModel): (evidence: Evidence) => Clues {
	const vectors = networks[0]?.vectors ?? new Float32Array();
	const unknown = words.size + 1;
	const wordOf = byForm(({ lower, lemma }: Token): number => words.get(lemma) ?? words.get(lower) ?? unknown);
	const isCommon = byForm(({ lower, kind }: Token) => kind !== 'word' || common.has(lower));

	return (evidence) => {
		const whole = new Float64Array(wholeClues);
		putVoice(whole, evidence);
		putPolar(whole, evidence);
		putCompany(whole, evidence);
		return { whole, ...wordClues(evidence) };
	};

	/** The words' company around the target, each sum drawn together by its length. */
	function putCompany(
		whole: Float64Array,
		{ document, sentence, features, spans, isQuoted }: Evidence
	): void {
		const { tokens, sentences } = document;
		const { firstToken, endToken } = sentence;
		const [{ first, last } = { first: 0, last: 0 }] = spans;
		const count = endToken - firstToken;
		const isHeard = hearing(isQuoted, first);
		const put = (part: number, from: number, to: number, wordAt: (at: number) => number): void => {
			let words = 0;
			const start = companyFrom + part * companyDimensions;
			for (let at = Math.max(0, from); at < to; at++) {
				const word = wordAt(at);
				if (word < 0) continue;
				words++;
				for (let dimension = 0; dimension < companyDimensions; dimension++)
					whole[start + dimension]! += vectors[word * dimensions + dimension]!;
			}
			const scale = 1 / Math.sqrt(words + 1);
			for (let dimension = 0; dimension < companyDimensions; dimension++) whole[start + dimension]! *= scale;
		};
		const here = (at: number): number => {
			const token = tokens[firstToken + at];
			return token === undefined || !isHeard(at) || isCommon(token) ? -1 : (features.words[at] ?? -1);
		};
		put(0, first, last + 1, here);
		put(1, first - 4, first, here);
		put(2, last + 1, Math.min(count, last + 6), here);
		put(3, 0, count, here);
		const before = sentences[sentence.sentence - 2];
		if (before !== undefined)
			put(4, before.firstToken, before.endToken, (at) => {
				const token = tokens[at];
				if (token === undefined || isCommon(token)) return -1;
				const word = wordOf(token);
				return word === unknown ? -1 : word;
			});
	}

	/** Words and pairs of words, by side and distance. */
	function wordClues({
		document,
		sentence,
		features,
		spans,
		isQuoted
	}: Evidence): Pick<Clues, 'places' | 'at'> {
		const { tokens } = document;
		const { firstToken, endToken } = sentence;
		const [{ first, last } = { first: 0, last: 0 }] = spans;
		const places: number[] = [];
		const at: number[] = [];
		const seen = new Set<number>();
		const put = (kind: number, token: number, word: number, other = 0): void => {
			const place = placeOf(kind, word, other);
			if (seen.has(place)) return;
			seen.add(place);
			places.push(place);
			at.push(token);
		};
		const isHeard = hearing(isQuoted, first);
		let before = -1;
		for (let index = 0; index < endToken - firstToken; index++) {
			const token = tokens[firstToken + index];
			if (token === undefined) break;
			const isName = features.factors[index * factors] === 1;
			// a word under a negation is another word
			const turn = features.factors[index * factors + 1] === 1 ? kinds : 0;
			const word = isName ? words.size : wordOf(token);
			const distance = index < first ? first - index : index > last ? index - last : 0;
			const side = index < first ? 0 : 1;
			if (word === unknown || !isHeard(index)) {
				before = -1;
				continue;
			}
			if (distance === 0) {
				if (!isName) put(0, index, word);
			} else {
				if (!isName) {
					put(turn + 1 + side, index, word);
					if (distance <= 3) put(turn + 3 + side, index, word);
					if (distance === 1) put(turn + 5 + side, index, word);
					put(turn + 7, index, word);
				}
				if (before >= 0 && index - 1 !== last) put(turn + 8 + side, index, word, before);
			}
			before = word;
		}
		return { places, at };
	}
}

/** Whether a token counts: of somebody else's words only those among which the target itself stands. */
function hearing(isQuoted: Uint8Array, target: number): (at: number) => boolean {
	const isSpoken = isQuoted[target] === 1;
	return (at) => isSpoken || isQuoted[at] !== 1;
}

function placeOf(kind: number, word: number, other: number): number {
	let hash =
		Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b) ^ Math.imul(other + 1, 0xc2b2ae35);
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
	return (hash ^ (hash >>> 15)) >>> (32 - tableBits);
}

/** Who seems to speak, and in what manner of text. */
function putVoice(whole: Float64Array, evidence: Evidence): void {
	const { document, sentence, features, spans, name, isQuoted, own } = evidence;
	const { tokens, sentences } = document;
	const { firstToken, endToken } = sentence;
	const length = endToken - firstToken;
	const [{ first, last } = { first: 0, last: 0 }] = spans;
	let next = 0;
	const put = (value: number | boolean): void => {
		whole[next++] = Number(value);
	};
	let quoted = 0;
	let digits = 0;
	let ownSum = 0;
	let [isSaid, isSaidBefore, isSaidBehind, isSaidThat, isSaidByPronoun] = [false, false, false, false, false];
	let [firstSaid, lastSaid] = [-1, -1];
	let [isOurs, isMine, isYours, isAsked, isCalled, isAccording, isNegated] = Array<boolean>(7).fill(false);
	const modal = modals.map(() => false);
	for (let at = 0; at < length; at++) {
		const token = tokens[firstToken + at];
		if (token === undefined) break;
		const { lower } = token;
		quoted += isQuoted[at] ?? 0;
		ownSum += own[at]!;
		if (token.kind === 'number') digits++;
		if (features.factors[at * factors + 1] === 1) isNegated = true;
		if (isQuoted[at] !== 1 && said.has(lower)) {
			isSaid = true;
			if (firstSaid < 0) firstSaid = at;
			lastSaid = at;
			if (at < first) isSaidBefore = true;
			if (at > last) isSaidBehind = true;
			if (tokens[firstToken + at + 1]?.lower === 'that') isSaidThat = true;
			if (at > 0 && /^(?:s?he|they)$/.test(tokens[firstToken + at - 1]?.lower ?? '')) isSaidByPronoun = true;
		}
		if (we.has(lower)) isOurs = true;
		else if (one.has(lower)) isMine = true;
		else if (lower === 'you' || lower === 'your') isYours = true;
		else if (lower === '?') isAsked = true;
		else if (lower === '!') isCalled = true;
		else if (lower === 'according') isAccording = true;
		const which = modals.indexOf(lower);
		if (which >= 0) modal[which] = true;
	}
	const names = features.names[length] ?? 0;
	put(quoted > 0);
	put(isQuoted[first] === 1);
	put(quoted / length);
	put(isSaid);
	put(isSaidBefore);
	put(isSaidBehind);
	put(firstSaid >= 0 && firstSaid < 8);
	put(lastSaid >= 0 && lastSaid > length - 8);
	put(isSaidThat);
	put(isSaidByPronoun);
	put(isAccording === true);
	put(isOurs === true);
	put(isMine === true);
	put(isYours === true);
	const before = sentences[sentence.sentence - 2];
	let [isSaidEarlier, isOursEarlier, isMineEarlier] = [false, false, false];
	for (let at = before?.firstToken ?? 0; at < (before?.endToken ?? 0); at++) {
		const lower = tokens[at]?.lower ?? '';
		if (said.has(lower)) isSaidEarlier = true;
		else if (we.has(lower)) isOursEarlier = true;
		else if (one.has(lower)) isMineEarlier = true;
	}
	put(isSaidEarlier);
	put(isOursEarlier);
	put(isMineEarlier);
	put(isAsked === true);
	put(isCalled === true);
	put(Math.min(length, 60) / 30);
	put(first / length);
	put(Math.min(names, 6) / 3);
	put(Math.min(digits, 2));
	put(isNegated === true);
	put(1 - ownSum / length);
	put(1 - (own[first] ?? 1));
	put(spans.length > 1);
	put(/^\p{Lu}/u.test(tokens[firstToken + first]?.text ?? ''));
	put(name === 'organisation');
	put(name === 'place');
	put(name === 'person');
	put(Math.min(4, last - first + 1) / 2);
	put(first > 0 && tokens[firstToken + first - 1]?.lower === 'the');
	put(first > 0 && /^an?$/.test(tokens[firstToken + first - 1]?.lower ?? ''));
	put(first === 0);
	for (const isThere of modal) put(isThere);
}

/** What the rules find, in the voice of whoever speaks where the target stands, and the words' own valences. */
function putPolar(
	whole: Float64Array,
	{ sentence, features, spans, signals, rules, isQuoted }: Evidence
): void {
	const length = sentence.endToken - sentence.firstToken;
	const [{ first, last } = { first: 0, last: 0 }] = spans;
	let next = voiceClues;
	const put = (value: number): void => {
		whole[next++] = value;
	};
	/** by signs: what verbs say that know their roles, what other words do, and what support or opposition does */
	const said = { frames: [0, 0], words: [0, 0], views: [0, 0] };
	let attacks = 0;
	let near = 0;
	let strongest = 0;
	for (const { first: from, last: to, valence } of rules) {
		const signal = signals[from - sentence.firstToken];
		const sign = valence > 0 ? 0 : 1;
		said[signal?.isFrame === true ? 'frames' : 'words'][sign]! += Math.abs(valence);
		if (signal?.isView === true) said.views[sign]! += Math.abs(valence);
		if (signal?.isAttack === true) attacks -= valence;
		const [start, end] = [from - sentence.firstToken, to - sentence.firstToken];
		const distance = end < first ? first - end : start > last ? start - last : 0;
		if (distance <= nearby) near += valence;
		if (Math.abs(valence) > Math.abs(strongest)) strongest = valence;
	}
	const bounded = (value: number, saturation = 0.8): number =>
		value / Math.sqrt(value * value + saturation * saturation);
	const praise = said.frames[0]! + said.words[0]!;
	const blame = said.frames[1]! + said.words[1]!;
	for (const [pro, contra] of [said.frames, said.words, said.views]) {
		put(bounded(pro!));
		put(bounded(contra!));
	}
	for (const value of [praise, blame, praise - blame, near, attacks, strongest]) put(bounded(value));
	put(bounded(praise - blame, 0.21));
	// in a short sentence there is little else to speak of
	const plain = Math.min(1, (shortest / length) ** 2);
	put(plain * bounded(praise - blame, 0.21));
	put(plain * bounded(praise));
	put(plain * bounded(blame));
	put(rules.length === 0 ? 1 : 0);
	put(Math.min(rules.length, 5) / 3);
	const isHeard = hearing(isQuoted, first);
	const valences = (from: number, to: number): void => {
		let [up, down] = [0, 0];
		for (let at = Math.max(0, from); at < Math.min(length, to); at++) {
			if (!isHeard(at)) continue;
			const valence = features.factors[at * factors + 2]!;
			if (valence > 0) up += valence;
			else down -= valence;
		}
		put(Math.tanh(up / 2));
		put(Math.tanh(down / 2));
	};
	valences(0, length);
	valences(first - 5, last + 6);
	valences(first, last + 1);
}
