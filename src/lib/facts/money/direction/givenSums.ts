import { wordSet } from '../../../text/words/wordSet.ts';
import type { Item } from '../sentenceItems.ts';
import { nounsAfter } from '../sumPhrases.ts';
import { hasAny } from './hasAny.ts';

/** What is had, but is no money given. */
export const things = wordSet('offer loan bid threshold maximum minimum limit');
const offering = wordSet(
	'provide provides provided providing offer offers offered pledge pledges pledged contribute contributes contributed'
);

/** "save families £5 a week": somebody has it then; to save a sum alone is no gain. */
export function isSavedFor(items: Item[], from: number, lead: number): boolean {
	let words = 0;
	for (let index = lead; index >= Math.max(from, lead - 6); index -= 1) {
		const item = items[index];
		if (item === undefined || item.is === 'mark' || item.is === 'amount') return false;
		if (/^(?:save|saves|saving|saved)$/.test(item.lower)) return words > 0 && !item.negated;
		if (/^(?:on|by|in|taxpayer|taxpayers|of|to|as|at|government|treasury|council|state)$/.test(item.lower))
			return false;
		words += 1;
	}
	return false;
}

/**
 * "gave the party a sum of £5m", "are to receive a share of £5", "was granted £5m", "settled for £5m", "offered £5m to
 * the scheme", "provide £5m a year for schools".
 */
export function isGiven(items: Item[], at: number, from: number, to: number, lead: number): boolean {
	const lower = (index: number): string => (index < from || index >= to ? '' : (items[index]?.lower ?? ''));
	if (lower(lead) === 'for' && lower(lead - 1) === 'settled') return true;
	const nouns = nounsAfter(items, at, to);
	if (hasAny(items, nouns.from, nouns.to, things)) return false;
	if (/^(?:granted|awarded)$/.test(lower(lead)) && lead === at - 1) return !items[lead]?.negated;
	for (let index = lead; index >= Math.max(from, at - 8); index -= 1) {
		const item = items[index];
		if (item === undefined || item.is === 'mark' || item.is === 'amount') break;
		if (/^(?:of|in|by|for|from|that|which|and)$/.test(item.lower) && item.lower !== lower(lead)) break;
		const isHad = /^(?:receive|receives|received|receiving)$/.test(item.lower);
		const isHanded = /^(?:gave|give|gives|given)$/.test(item.lower) && at - index > 2 && at - index < 7;
		if ((isHad || isHanded) && !item.negated) return !hasAny(items, index + 1, at, things);
	}
	if (!offering.has(lower(lead)) || items[lead]?.negated === true) return false;
	let index = nouns.to;
	while (
		index < to &&
		/^(?:a|per|year|years|over|yearly|annually|month|week|two|three|four|five|six|ten)$|^\d+$/.test(
			lower(index)
		)
	)
		index += 1;
	if (lower(index) === 'for') return !/ing$/.test(lower(index + 1));
	const next = items[index + 1];
	return (
		lower(index) === 'to' &&
		(next?.is !== 'word' || /^(?:a|an|the|its|their|our|his|her|all|each|every)$/.test(next.lower))
	);
}

/** "£5 a week better off". */
export function isBetterOff(items: Item[], at: number): boolean {
	let index = at + 1;
	while (/^(?:a|an|per|each|week|year|month|day)$/.test(items[index]?.lower ?? '')) index += 1;
	return items[index]?.lower === 'better' && items[index + 1]?.lower === 'off';
}
