import type { TargetSetting } from '../settings.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { NameMention, Stance, ThemeMention } from './annotate.ts';
import { score } from './contributions.ts';
import { cast, influences } from './influence.ts';
import { signalsOf, type Signal } from './signals.ts';
import { targetFinder, type TargetMention } from './targets.ts';

/** The sum of valences at which a stance reaches 0.71. */
const saturation = 0.8;

/**
 * Make a reader of the author's stance toward targets, −1…1: one for each target and sentence that mentions
 * it outside quoted speech, in reading order, spanning the first such mention, with the words that made it;
 * their contributions add up to the stance. Themes, names and phrases of `targets` are their mentions; every
 * named person is a target too.
 *
 * Words say something of the targets around them (`signals.ts`), the more so the nearer they stand and the
 * less parts them (`influence.ts`). Nothing here was trained on sentences with targets. Measured on those of
 * NewsMTSC (Hamborg and Donnay 2021, development sets, people and groups in US news), macro F1 is .54 and .58
 * with the site's three states. A better model takes this one's place by being such a reader.
 *
 * @throws {RangeError} if a phrase holds no word
 */
export function stanceReader(
	targets: TargetSetting[]
): (document: Document, themes: ThemeMention[], names: NameMention[]) => Stance[] {
	const find = targetFinder(targets);
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
		const signals: (Signal | undefined)[] = [];
		for (const signal of signalsOf(document, sentence)) {
			if (isQuoted(document, signal.first)) continue;
			for (let at = signal.first; at <= signal.last; at++) signals[at - sentence.firstToken] = signal;
			signals[signal.reaches - sentence.firstToken] ??= signal;
		}
		const present = cast(document, sentence, mentions);
		const seen = new Set<string>();
		const stances: Stance[] = [];
		for (const { target, first, last } of mentions) {
			if (seen.has(target)) continue;
			seen.add(target);
			const words = influences(document, sentence, signals, present, target);
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
