import type { Document } from '../text/document.ts';
import type { Contribution } from './annotate.ts';
import type { PolarWord } from './polarWords.ts';

/**
 * Turn a sum of valences into a score between −1 and 1 and each word's share of it. The sum S becomes
 * S ÷ √(S² + s²), s being the `saturation`: nearly in proportion while it is small, never beyond ±1. Each
 * word has its part of the score in proportion, rounded to three digits, and the score is the sum of these.
 */
export function score(
	{ tokens }: Document,
	words: PolarWord[],
	saturation: number
): { score: number; words: Contribution[] } {
	let sum = 0;
	for (const { valence } of words) sum += valence;
	const length = Math.sqrt(sum * sum + saturation * saturation);
	const shares: Contribution[] = [];
	let thousandths = 0;
	for (const { first, last, valence } of words) {
		const share = Math.round((1000 * valence) / length);
		const start = tokens[first]?.start;
		const end = tokens[last]?.end;
		if (share === 0 || start === undefined || end === undefined) continue;
		thousandths += share;
		shares.push({ start, end, contribution: share / 1000 });
	}
	return { score: thousandths / 1000, words: shares };
}
