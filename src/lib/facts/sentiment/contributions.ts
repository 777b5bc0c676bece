import type { Document } from '../../text/document.ts';
import type { Contribution } from '../fact.ts';
import type { PolarWord } from './polarity.ts';

/**
 * Turn a sum of valences into a score between −1 and 1 and each word's share of it. The sum S becomes
 * S ÷ √(S² + s²), s being the `saturation`: nearly in proportion while it is small, never beyond ±1. Each
 * word has its part of the score in proportion. Score and shares have three digits and the shares add up
 * to the score: where rounding would miss it, those nearest to the next thousandth give way.
 */
export function score(
	{ tokens }: Document,
	words: PolarWord[],
	saturation: number
): { score: number; words: Contribution[] } {
	let sum = 0;
	for (const { valence } of words) sum += valence;
	const scale = 1 / Math.sqrt(sum * sum + saturation * saturation);
	return shared(
		tokens,
		words,
		words.map(({ valence }) => valence * scale),
		sum * scale
	);
}

/**
 * Round a score and its words' shares, which add up to it, to three digits, so that they still do.
 *
 * @param parts each word's share of the score, unrounded
 */
export function shared(
	tokens: Document['tokens'],
	words: readonly PolarWord[],
	parts: readonly number[],
	score: number
): { score: number; words: Contribution[] } {
	// Adding 0 turns −0 into 0.
	const total = Math.round(score * 1000) + 0;
	const shares = parts.map((part) => Math.round(part * 1000));
	apportion(shares, parts, total);
	const contributions: Contribution[] = [];
	for (let index = 0; index < words.length; index++) {
		const { first, last } = words[index]!;
		const share = shares[index] ?? 0;
		const start = tokens[first]?.start;
		const end = tokens[last]?.end;
		if (share !== 0 && start !== undefined && end !== undefined) {
			contributions.push({ start, end, contribution: share / 1000 });
		}
	}
	return { score: total / 1000, words: contributions };
}

/** Move as many shares by one as it takes for them to add up to the total: those rounded furthest the other way. */
function apportion(shares: number[], parts: readonly number[], total: number): void {
	let missing = total;
	for (const share of shares) missing -= share;
	if (missing === 0) return;
	const step = Math.sign(missing);
	for (; missing !== 0; missing -= step) {
		let furthest = 0;
		let most = -Infinity;
		for (let index = 0; index < shares.length; index++) {
			const error = step * (parts[index]! * 1000 - shares[index]!);
			if (error > most) [furthest, most] = [index, error];
		}
		shares[furthest]! += step;
	}
}
