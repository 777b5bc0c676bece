import type { Direction } from '../../../schema.ts';
import { wordSet } from '../../../text/words/wordSet.ts';
import type { Item } from '../sentenceItems.ts';
import { fillers, isCue, leadOf, lossWords, nounsAfter } from '../sumPhrases.ts';

/** Things that are given, and so say nothing by standing near: "cut the grant by £5m". */
const gifts = wordSet(
	'award awards donation donations fund funding gift grant grants investment more extra additional'
);
/** Money spent, owed or saved is neither lost nor gained. */
const neutralWords = wordSet(`
	borrow borrowed borrowing buy bought charge charged cost costing costs earn earned earns fined owe owed owes owing
	pay paid paying pays price priced save saved saves saving savings sell sold spend spending spends spent worth
`);
/** What is no gain by rising and no loss by falling. */
const burdens = wordSet(`
	bill bills borrowing charges cost costs fare fares premiums debt debts deficit deficits fee fees fine fines interest price prices rent rents
	salaries salary tax taxes taxation wages
`);
const promises = wordSet('pledge pledged pledges promise promised promises promising');
const takes = wordSet('take takes taking taken took');
/** Between a noun and what becomes of it. */
const auxiliaries = wordSet('is are was were will has have had would could may might be being been');

/**
 * Whether a sum is money lost or gained, by the word beside it ("a £1bn hole", "cut by £5m", "a £200 million
 * boost"), else by the nearest such word of its clause. "none" where none says so, where it is denied, and where
 * what rises or falls is a burden such as a tax.
 */
export function directionOf(
	items: Item[],
	at: number,
	{ from, to }: { from: number; to: number }
): Direction {
	if (isTaken(items, at, from, to)) return 'loss';
	const cue = cueAfter(items, at, from, to) ?? cueBefore(items, at, from) ?? cueFurther(items, at, from, to);
	if (cue === null || cue < 0) return 'none';
	const lower = (index: number): string => (index < from || index >= to ? '' : (items[index]?.lower ?? ''));
	if (items[cue]?.negated === true) return 'none';
	if (burdens.has(lower(cue - 1))) return 'none';
	for (let index = cue + 1; index < at; index += 1) if (burdens.has(lower(index))) return 'none';
	if (cue > at && /^(?:in|of|on|to)$/.test(lower(cue + 1)))
		for (const index of [cue + 2, cue + 3]) if (burdens.has(lower(index))) return 'none';
	return lossWords.has(lower(cue)) || isGone(items, cue) ? 'loss' : 'gain';
}

/** "take £1bn from low earners", "£5m short". */
function isTaken(items: Item[], at: number, from: number, to: number): boolean {
	const next = at + 1 < to ? (items[at + 1]?.lower ?? '') : '';
	if (next === 'short') return items[at + 2]?.is !== 'word' || items[at + 2]?.lower === 'of';
	if (!/^(?:from|out|away|off)$/.test(next)) return false;
	const verb = items[leadOf(items, at, from)];
	return verb !== undefined && takes.has(verb.lower) && !verb.negated;
}

/** "£45m will go", and not "£45m will go to schools". */
function isGone(items: Item[], index: number): boolean {
	return items[index]?.lower === 'go' && !/^(?:to|on|into|towards)$/.test(items[index + 1]?.lower ?? '');
}

/**
 * The last cue of the noun phrase after a sum: "£5m funding cut" is a cut. What happens to a gift says more than the
 * gift: "lost £5m in grants", "the £5m grant was axed".
 */
function cueAfter(items: Item[], at: number, from: number, to: number): number | null {
	const nouns = nounsAfter(items, at, to);
	let cue: number | null = null;
	for (let index = nouns.to - 1; index >= nouns.from && cue === null; index -= 1)
		if (isCue(items[index])) cue = index;
	if (cue === null || !gifts.has(items[cue]?.lower ?? '')) return cue;
	const fate = [leadOf(items, at, from), cueOfFate(items, nouns.to, to)];
	return fate.find((index) => index !== null && lossWords.has(items[index]?.lower ?? '')) ?? cue;
}

/** The cue behind an auxiliary at `start`: "was axed", "will soon be lost". */
function cueOfFate(items: Item[], start: number, to: number): number | null {
	if (!auxiliaries.has(items[start]?.lower ?? '')) return null;
	for (let index = start + 1; index < Math.min(to, start + 7); index += 1) {
		if (isCue(items[index]) || isGone(items, index)) return index;
		if (neutralWords.has(items[index]?.lower ?? '')) return -1;
	}
	return null;
}

/**
 * The cue on the left that governs a sum: "cut of £5m", "lose up to £5m", "cut its grants by £5m". −1 where a word
 * for spending, owing or saving does.
 */
function cueBefore(items: Item[], at: number, from: number): number | null {
	let by = false;
	let index = at - 1;
	for (; index >= from && fillers.has(items[index]?.lower ?? ''); index -= 1)
		by ||= items[index]?.lower === 'by';
	const item = items[index];
	if (index < from || item?.is === 'mark') return null;
	if (isCue(item) && !(by && gifts.has(item?.lower ?? ''))) return index;
	if (promises.has(item?.lower ?? '') && items[at + 1]?.lower === 'for') return index;
	if (item !== undefined && neutralWords.has(item.lower)) return -1;
	if (!by) return null;
	for (let back = index; back >= from && index - back < 7; back -= 1) {
		const word = items[back];
		if (isCue(word) && !gifts.has(word?.lower ?? '')) return back;
	}
	return null;
}

/** "£1bn will be lost", "the hit on charities will be £4.5bn": the nearest cue of the clause. */
function cueFurther(items: Item[], at: number, from: number, to: number): number | null {
	const fate = cueOfFate(items, nounsAfter(items, at, to).to, to);
	if (fate !== null) return fate;
	for (let index = at - 1; index >= Math.max(from, at - 10); index -= 1) {
		const item = items[index];
		if (item?.is === 'amount') break;
		if (isCue(item) && !gifts.has(item?.lower ?? '')) return index;
		if (item !== undefined && neutralWords.has(item.lower)) return -1;
	}
	return null;
}
