import type { TargetSetting } from '../settings.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { NameMention, Stance, ThemeMention } from './annotate.ts';
import { score } from './contributions.ts';
import { signalReader, type Signal } from './signals.ts';
import { type PolarWord } from './polarWords.ts';
import { targetFinder, type TargetMention } from './targets.ts';

/** The sum of valences at which a stance reaches 0.71. */
const saturation = 0.8;

/**
 * Make a reader of the author's stance toward targets, −1…1: one for each target and sentence that mentions
 * it outside quoted speech, in reading order, spanning the first such mention, with the words that made it;
 * their contributions add up to the stance. Themes, names and phrases of `targets` are their mentions; every
 * named person is a target too.
 *
 * @throws {RangeError} if a phrase holds no word
 */
export function stanceReader(
	targets: TargetSetting[]
): (document: Document, themes: ThemeMention[], names: NameMention[]) => Stance[] {
	const find = targetFinder(targets);
	const read = signalReader();
	return (document, themes, names) => {
		const mentions = find(document, themes, names).filter(({ first }) => !isQuoted(document, first));
		const stances: Stance[] = [];
		for (let at = 0; at < mentions.length;) {
			const number = mentions[at]?.sentence ?? 0;
			let end = at;
			while (mentions[end]?.sentence === number) end++;
			const sentence = document.sentences[number - 1];
			if (sentence !== undefined) stances.push(...inSentence(document, sentence, mentions.slice(at, end)));
			at = end;
		}
		return stances;
	};

	function inSentence(document: Document, sentence: Sentence, mentions: TargetMention[]): Stance[] {
		const signals = new Map<number, Signal>();
		for (const signal of read(document, sentence)) {
			if (isQuoted(document, signal.first)) continue;
			for (let at = signal.first; at <= signal.last; at++) signals.set(at, signal);
			if (!signals.has(signal.reaches)) signals.set(signal.reaches, signal);
		}
		const seen = new Set<string>();
		const stances: Stance[] = [];
		for (const { target, first, last } of mentions) {
			if (seen.has(target)) continue;
			seen.add(target);
			const words = influences(document, sentence, signals, mentions, target);
			const start = document.tokens[first]?.start ?? 0;
			const end = document.tokens[last]?.end ?? 0;
			const { score: stance, words: shares } = score(document, words, saturation);
			stances.push({ target, sentence: sentence.sentence, start, end, stance, words: shares });
		}
		return stances;
	}
}

function isQuoted({ tokens, quotations }: Document, token: number): boolean {
	const start = tokens[token]?.start ?? 0;
	let low = 0;
	let high = quotations.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((quotations[middle]?.end ?? 0) > start) high = middle;
		else low = middle + 1;
	}
	return (quotations[low]?.start ?? Infinity) <= start;
}

/** What is left of a word's weight across these marks and words, which part one clause from another. */
const breaks = new Map([
	[',', 0.8],
	[';', 0.4],
	[':', 0.6],
	['–', 0.6],
	['—', 0.6],
	['(', 0.7],
	[')', 0.7],
	['.', 0.4],
	['but', 0.5],
	['yet', 0.5],
	['whilst', 0.3],
	['while', 0.3],
	['whereas', 0.3],
	['although', 0.5],
	['though', 0.5],
	['because', 0.7],
	['if', 0.6],
	['when', 0.7],
	['which', 0.7],
	['who', 0.7],
	['that', 0.7],
	['others', 0.4]
]);
/** Behind these a target is told what to be, which is no praise of what it is. */
const wishes = new Set(['must', 'should', 'need', 'ought']);
const personal = new Set(['he', 'she', 'his']);
const impersonal = new Set(['it', 'they', 'its', 'their']);
/** What is left where a pronoun stands for the target. */
const pronoun = 0.7;
/** Too light to put a distance between two words. */
const light = new Set(['the', 'a', 'an', 'of']);
/** A word further than this from a target says nothing of it. */
const farthest = 40;
/** The distance, in words, at which half is left: of a word before the target, and of one behind it. */
const halfBefore = 4;
const halfBehind = 10;
/** What is left across another target, across a verb that governs the target, and of praise inside an attack. */
const acrossRival = 0.5;
const acrossFrame = 0.4;
const insideAttack = 0.3;
const insideWish = 0.4;
/** What is left of a conditional clause. */
const conditional = 0.5;

/**
 * What a sentence's signals say of one target: each speaks of the mention it is nearest to, weaker with
 * every word, mark, conjunction and other target between them.
 */
function influences(
	document: Document,
	{ firstToken, endToken }: Sentence,
	signals: Map<number, Signal>,
	mentions: TargetMention[],
	target: string
): PolarWord[] {
	const { tokens } = document;
	const strongest = new Map<Signal, { weight: number; valence: number }>();
	const own = mentions.filter((mention) => mention.target === target);
	const rivals = new Map<number, TargetMention>();
	for (const mention of mentions) {
		if (mention.target === target) continue;
		for (let at = mention.first; at <= mention.last; at++) rivals.set(at, mention);
	}
	const conditionalTo = tokens[firstToken]?.lower === 'if' ? clauseEnd(document, firstToken, endToken) : -1;
	const meet = (signal: Signal, weight: number, valence: number): void => {
		if (weight > (strongest.get(signal)?.weight ?? 0)) {
			const kept = signal.first < conditionalTo ? conditional : 1;
			strongest.set(signal, { weight, valence: kept * weight * valence });
		}
	};
	const walk = (from: number, step: -1 | 1, start: number, inside: Signal | undefined): void => {
		const isBehind = step < 0;
		const half = isBehind ? halfBefore : halfBehind;
		let gap = 0;
		let kept = start;
		let keptPraise = 1;
		let passed = inside;
		let rival: TargetMention | undefined;
		let joined = false;
		for (let at = from; at >= firstToken && at < endToken && Math.abs(at - from) < farthest; at += step) {
			const token = tokens[at];
			if (token === undefined) continue;
			const other = rivals.get(at);
			if (other !== undefined && other !== rival) kept *= acrossRival;
			rival = other;
			const signal = signals.get(at);
			if (signal !== undefined && signal !== passed) {
				if (passed?.isFrame === true && isBehind && !joined) kept *= acrossFrame;
				if (passed?.isFrame === true && !isBehind && passed.before < 0 && passed.behind === 0)
					keptPraise *= insideAttack;
				const valence = isBehind ? signal.behind : signal.before;
				meet(signal, (kept * half) / (half + gap), valence * (valence > 0 ? keptPraise : 1));
				passed = signal;
				joined = false;
			}
			if (token.lower === 'and' || token.lower === 'or') joined = true;
			if (token.kind !== 'punctuation' && !light.has(token.lower)) gap++;
			kept *= breaks.get(token.lower) ?? 1;
			if (!isBehind && gap < 4 && wishes.has(token.lemma)) keptPraise *= insideWish;
		}
	};
	for (const { first, last } of own) {
		let inside: Signal | undefined;
		for (let at = first; at <= last; at++) {
			const signal = signals.get(at);
			if (signal?.isFrame !== true) continue;
			inside = signal;
			meet(signal, 1, Math.min(signal.first < first ? signal.behind : signal.before, 0));
		}
		walk(first - 1, -1, 1, inside);
		walk(last + 1, 1, 1, inside);
	}
	for (const at of pronouns(document, endToken, mentions, target)) walk(at + 1, 1, pronoun, undefined);
	const words: PolarWord[] = [];
	for (const [{ first, last }, { valence }] of strongest) {
		if (valence !== 0) words.push({ first, last, valence });
	}
	return words.sort((a, b) => a.first - b.first);
}

/** The pronouns that stand for a target: each for the last mention before it of a person, or of no person. */
function pronouns(
	{ tokens }: Document,
	endToken: number,
	mentions: TargetMention[],
	target: string
): number[] {
	const found: number[] = [];
	let person = '';
	let thing = '';
	let next = 0;
	for (let at = mentions[0]?.first ?? endToken; at < endToken; at++) {
		for (
			let mention = mentions[next];
			mention !== undefined && mention.first <= at;
			mention = mentions[++next]
		) {
			if (mention.isPerson) person = mention.target;
			else thing = mention.target;
		}
		const lower = tokens[at]?.lower ?? '';
		if ((personal.has(lower) && person === target) || (impersonal.has(lower) && thing === target))
			found.push(at);
	}
	return found;
}

function clauseEnd({ tokens }: Document, from: number, to: number): number {
	for (let at = from; at < to; at++) if (tokens[at]?.lower === ',' || tokens[at]?.lower === 'then') return at;
	return to;
}
