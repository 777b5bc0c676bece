import type { Direction } from '../../../schema.ts';
import { wordSet } from '../../../text/words/wordSet.ts';
import type { Item } from '../sentenceItems.ts';
import { fillers, leadOf, lossWords, nounsAfter } from '../sumPhrases.ts';
import { isBetterOff, isGiven, isSavedFor, things } from './givenSums.ts';
import { hasAny } from './hasAny.ts';
import { penaltyDirection } from './penaltyDirection.ts';

const losing = wordSet('lose loses losing lost forfeit forfeits forfeited stole stolen');
const bereft = wordSet('stripped robbed deprived starved mugged');
const lossNouns = wordSet('loss losses hit hole shortfall shortfalls gap blow');
const giftNouns = wordSet(
	'grant grants donation donations gift gifts boost rebate windfall subsidy award injection bonus uplift dividend dividends'
);
const paying = wordSet('pay pays paid paying');
const forced = wordSet('ordered had has have must forced told made');
const rescues = wordSet('bailout bail-out compensation dividend dividends');
const giving = wordSet(
	'give gave gives given giving donate donated donates receive received receives receiving won'
);
const cutting = wordSet(
	'cut cuts cutting slash slashes slashed slashing axe axed axing trim trimmed reduce reduces reduced reducing'
);
const rising = wordSet('rise rises rose risen rising increase increases increased grow grows grew grown');
const raising = wordSet(
	'increase increases increased increasing raise raises raised raising boost boosts boosted boosting'
);
const cuts = wordSet('cut cuts cutback cutbacks paycut paycuts');
/** What somebody goes without when it is cut. */
const provisions = wordSet(`
	spending budget budgets service services grant grants funding pay pension pensions profit profits benefit benefits
	allowance allowances income jobs school schools hospital hospitals police
`);
/** Cut to somebody's good, or to nobody's harm. */
const burdens = wordSet(`
	tax taxes taxation duty rate rates vat cost costs price prices bill bills debt debts borrowing waste deficit deficits
	fares fees interest charges bureaucracy overheads efficiency stamp
`);
const payCuts = wordSet('paycut paycuts');
const totals = wordSet('totalling worth of');
const gone = wordSet('stolen');
const denials = wordSet('not no never');
/** What loses in price, not in money. */
const traded = wordSet(
	'share shares stock stocks futures crude oil gold barrel dollar euro pound sterling index'
);
/** What is had of "£5m in grants". */
const givenIn = wordSet('grants donations aid gifts subsidies awards');
/** What is done with a gift that makes it none. */
const undone = wordSet(
	'no without repay repaid repays return returned returns back refuse refused reject rejected deny denied seek seeks sought want wants request requested need needs'
);

/**
 * The direction that the words which hold a sum itself give it: "lose £5m", "a loss of £5m", "a £5m shortfall", "£5m
 * less for", "a £5m boost". Null where they give none, or are denied.
 */
export function plainDirection(
	items: Item[],
	at: number,
	{ from, to }: { from: number; to: number }
): Exclude<Direction, 'none'> | null {
	const lead = leadOf(items, at, from);
	const before = lead < from ? undefined : items[lead];
	const word = before?.lower ?? '';
	const isOf = lead >= from && lead + 1 < at && items[lead + 1]?.lower === 'of';
	if (before?.negated === true || items[at - 1]?.negated === true) return null;
	if (losing.has(word) && !isOf)
		return hasAny(items, Math.max(from, lead - 15), lead, traded) ? null : 'loss';
	if (isOf && (bereft.has(word) || lossNouns.has(word))) return 'loss';
	if (isCutOf(items, at, from, to, lead) || penaltyDirection(items, at, from, to, lead) !== null)
		return 'loss';
	const nouns = nounsAfter(items, at, to);
	const first = items[nouns.from]?.lower ?? '';
	const last = items[nouns.to - 1]?.lower ?? '';
	if (nouns.to > nouns.from && lossNouns.has(last)) return 'loss';
	const less = items[nouns.from + 1]?.lower ?? '';
	if (first === 'less' && (/^(?:for|in)$/.test(less) || provisions.has(less))) return 'loss';
	if (isOf && cuts.has(word) && items[lead + 1]?.lower !== 'by' && payCuts.has(word)) return 'loss';
	if (isLostBehind(items, at, to) || isCostOf(items, at, from)) return 'loss';
	if (payCuts.has(word) && hasAny(items, lead + 1, at, totals)) return 'loss';
	if (
		hasAny(items, nouns.from, Math.min(to, nouns.to + 4), gone) &&
		!hasAny(items, nouns.to, nouns.to + 4, denials)
	)
		return 'loss';
	if (lossWords.has(word) || undone.has(word) || undone.has(items[lead - 1]?.lower ?? '')) return null;
	if (isOf && giftNouns.has(word)) return 'gain';
	if (isGiven(items, at, from, to, lead)) return 'gain';
	if (isRiseOf(items, at, from, lead) || isSavedFor(items, from, lead)) return 'gain';
	if (isBetterOff(items, at)) return 'gain';
	if (giving.has(word) && !isOf && !hasAny(items, nouns.from, nouns.to, things)) return 'gain';
	// "the grant (£3m) was welcome"
	if (items[at - 1]?.lower === '(' && giftNouns.has(items[at - 2]?.lower ?? '')) return 'gain';
	if (nouns.to === nouns.from) return null;
	// who pays it has less
	if (last === 'compensation' && hasAny(items, Math.max(from, lead - 3), lead + 1, paying))
		return hasAny(items, Math.max(from, lead - 3), lead, forced) ? 'loss' : null;
	return giftNouns.has(last) ||
		rescues.has(last) ||
		(givenIn.has(first) && items[nouns.from - 1]?.lower === 'in')
		? 'gain'
		: null;
}

/** "cut £5m from services", "cut spending by £5m", "£5m in spending cuts"; not a cut in taxes or costs. */
function isCutOf(items: Item[], at: number, from: number, to: number, lead: number): boolean {
	const word = items[lead]?.lower ?? '';
	const next = items[at + 1]?.lower ?? '';
	if (lead >= from && cutting.has(word) && /^(?:from|off)$/.test(next))
		return !hasAny(items, at + 2, Math.min(to, at + 6), burdens);
	if (items[lead + 1]?.lower === 'by' && lead + 1 < at) {
		let verb = lead;
		while (verb >= from && lead - verb < 6 && !cutting.has(items[verb]?.lower ?? '')) verb -= 1;
		if (verb >= from && cutting.has(items[verb]?.lower ?? '') && items[verb]?.negated !== true)
			return hasAny(items, verb + 1, lead + 1, provisions) && !hasAny(items, verb + 1, lead + 1, burdens);
	}
	const nouns = nounsAfter(items, at, to);
	return (
		nouns.to > nouns.from &&
		cuts.has(items[nouns.to - 1]?.lower ?? '') &&
		!hasAny(items, nouns.from, nouns.to, burdens) &&
		!hasAny(items, nouns.to, Math.min(to, nouns.to + 5), burdens)
	);
}

/** "the budget rose by £5m", "pay is to rise by £5 a week". */
function isRiseOf(items: Item[], at: number, from: number, lead: number): boolean {
	if (items[lead + 1]?.lower !== 'by' || lead + 1 >= at) return false;
	if (!rising.has(items[lead]?.lower ?? '')) return isRaised(items, from, lead);
	const start = Math.max(from, lead - 8);
	return hasAny(items, start, lead, provisions) && !hasAny(items, start, lead, burdens);
}

/** "increase the health budget by £5m", "raising pensions by £5 a week". */
function isRaised(items: Item[], from: number, lead: number): boolean {
	for (let index = lead - 1; index >= Math.max(from, lead - 5); index -= 1)
		if (raising.has(items[index]?.lower ?? ''))
			return (
				items[index]?.negated !== true &&
				hasAny(items, index + 1, lead + 1, provisions) &&
				!hasAny(items, index + 1, lead + 1, burdens)
			);
	return false;
}

/** "the £5m it lost", "the £5m that the firm lost". */
function isLostBehind(items: Item[], at: number, to: number): boolean {
	for (let index = at + 1; index < Math.min(to, at + 5); index += 1) {
		if (items[index]?.is === 'mark' || items[index]?.is === 'amount') return false;
		if (items[index]?.lower === 'lost')
			return index > at + 1 && !/^(?:is|are|was|were|be|been|being)$/.test(items[index - 1]?.lower ?? '');
	}
	return false;
}

/** "has cost it £5m", "cost them £5m": whose money it was is said. */
function isCostOf(items: Item[], at: number, from: number): boolean {
	let index = at - 1;
	while (index > from && fillers.has(items[index]?.lower ?? '')) index -= 1;
	if (!/^(?:it|them|him|her|us|me)$/.test(items[index]?.lower ?? '') || items[index - 1]?.lower !== 'cost')
		return false;
	return !/^(?:will|would|could|may|might|to|can|not)$/.test(items[index - 2]?.lower ?? '');
}
