import type { TargetSetting } from '../settings.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { NameMention, Stance, ThemeMention } from './annotate.ts';
import { score } from './contributions.ts';
import { signalReader, type Signal } from './signals.ts';
import { type PolarWord } from './polarWords.ts';
import { targetFinder, type TargetMention } from './targets.ts';

/** The sum of valences at which a stance reaches 0.71. */
const saturation = 1.4;

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
	['which', 0.8],
	['who', 0.8],
	['that', 0.9]
]);

const light = new Set(['the', 'a', 'an', 'of']);
/** A word further than this from a target says nothing of it. */
const farthest = 40;

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
	const others = new Set(mentions.filter((mention) => mention.target !== target).map(({ first }) => first));
	for (const { first, last } of own) {
		for (const step of [-1, 1]) {
			let gap = 0;
			let kept = 1;
			const from = step < 0 ? first - 1 : last + 1;
			for (let at = from; at >= firstToken && at < endToken && Math.abs(at - from) < farthest; at += step) {
				const signal = signals.get(at);
				if (signal !== undefined) {
					const reach = step < 0 ? 4 : 10;
					const weight = (kept * reach) / (reach + gap);
					if (weight > (strongest.get(signal)?.weight ?? 0)) {
						const valence = weight * (step < 0 ? signal.behind : signal.before);
						strongest.set(signal, { weight, valence });
					}
				}
				const token = tokens[at];
				if (token === undefined) continue;
				if (token.kind !== 'punctuation' && !light.has(token.lower)) gap++;
				kept *= breaks.get(token.lower) ?? 1;
				if (others.has(at)) kept *= 0.5;
			}
		}
	}
	const words: PolarWord[] = [];
	for (const [{ first, last }, { valence }] of strongest) {
		const isOwn = own.some((mention) => mention.first <= last && mention.last >= first);
		if (valence !== 0 && !isOwn) words.push({ first, last, valence });
	}
	return words.sort((a, b) => a.first - b.first);
}
