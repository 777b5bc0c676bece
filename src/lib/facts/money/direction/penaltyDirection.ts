import { wordSet } from '../../../text/words/wordSet.ts';
import type { Item } from '../sentenceItems.ts';
import { nounsAfter } from '../sumPhrases.ts';
import { hasAny } from './hasAny.ts';

const penalties = wordSet('fine fines penalty penalties');
const levels = wordSet(
	'maximum minimum top highest standard rather refused refuse refusing instead avoid avoided no without face faces faced'
);
const paying = wordSet('pay pays paid paying payment payout payouts repay repaid');
const quarrels = wordSet(
	'lawsuit lawsuits suit suits charges claims claim case cases dispute disputes allegations investigation inquiry action litigation'
);
const hitting = wordSet('hit hits hitting slapped landed');
/** How far behind a sum its purpose is looked for, and what it is for behind that. */
const nearby = 10;

/**
 * "loss" for a sum that somebody has to pay for what was done: "fined £5m", "agreed to pay a £5m fine", "£5m in
 * penalties", "paid £5m to settle a lawsuit", "a £5m settlement of the suit", "hit with a £5m bill"; null else. What
 * the law allows for ("a maximum fine of £5,000") and what is not paid is no loss.
 *
 * @param lead the place of the word that governs the sum, before what may stand between
 */
export function penaltyDirection(
	items: Item[],
	at: number,
	from: number,
	to: number,
	lead: number
): 'loss' | null {
	const lower = (index: number): string => (index < from || index >= to ? '' : (items[index]?.lower ?? ''));
	const isOf = lead + 1 < at && lower(lead + 1) === 'of';
	if (hasAny(items, Math.max(from, lead - 4), at, levels) || items[at - 1]?.negated === true) return null;
	if (lower(lead) === 'fined' && !isOf) return 'loss';
	if (isOf && penalties.has(lower(lead))) return /^to$/.test(lower(at - 1)) ? null : 'loss';
	const nouns = nounsAfter(items, at, to);
	const last = lower(nouns.to - 1);
	if (nouns.to > nouns.from && penalties.has(last) && lower(at - 1) !== 'to') return 'loss';
	if (penalties.has(lower(nouns.from)) && lower(nouns.from - 1) === 'in') return 'loss';
	if (isSettled(items, at, from, to)) return 'loss';
	for (let index = lead; index >= Math.max(from, lead - 6); index -= 1)
		if (hitting.has(lower(index)) && items.slice(index + 1, at).some(({ lower: word }) => word === 'with'))
			return lower(lead) === 'bill' || last === 'bill' || lower(lead) === 'with' ? 'loss' : null;
	return null;
}

/** "pay £5m in October to settle charges", "a £5m payout to settle a lawsuit", "a £5m settlement in a lawsuit". */
function isSettled(items: Item[], at: number, from: number, to: number): boolean {
	const end = Math.min(to, at + nearby);
	for (let index = at + 1; index < end; index += 1) {
		const word = items[index]?.lower ?? '';
		const behind = hasAny(items, index + 1, Math.min(to, index + 8), quarrels);
		if (/^(?:settle|resolve)$/.test(word) && items[index - 1]?.lower === 'to')
			return behind && hasAny(items, Math.max(from, at - 12), index, paying);
		if (word === 'settlement') return behind;
	}
	return false;
}
