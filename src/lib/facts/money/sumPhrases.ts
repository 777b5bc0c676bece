import { wordSet } from '../../text/words/wordSet.ts';
import type { Item } from './sentenceItems.ts';

/** Money taken away, or less of it. */
export const lossWords = wordSet(`
	axe axed axing blow clawback clawed confiscated deprived disappear disappeared robbed starved vanish vanished cut cuts cutting cutback cutbacks decline declined decrease decreased drain drained
	drop dropped fall fallen falling fell fewer forfeit gap hit hits hole less lose loses losing loss losses lost
	missing reduce reduced reduces reducing reduction reductions removed scrapped shortfall shortfalls shrink shrinking
	shrunk slash slashed slashes slashing slump squeeze strip stripped stripping withdraw withdrawal withdrawing
	withdrawn withdrew wiped worse
`);
/** Money given, or more of it. */
const gainWords = wordSet(`
	additional bring bringing brings brought allocate allocated allocation award awarded awards boost boosted boosting boosts donate donated donating
	donation donations earmarked extra fund funding gain gained gains gave generate generated get gets getting gift
	give given gives giving got grant grants increase increased increases inject injected injecting injection invest
	invested investing investment invests more provide provided provides providing raise raised raises raising receive
	received receives receiving rise rises rising rose secure secured top-up uplift win windfall winning won
`);
/** Whether a word says that money is lost or gained. */
export function isCue(item: Item | undefined): boolean {
	return item?.is === 'word' && (lossWords.has(item.lower) || gainWords.has(item.lower));
}

/** Between a sum and the word on its left that says what it is. */
export const fillers = wordSet(`
	a about almost an and another approximately around as at back by close even excess fewer from further in just least
	less many more much nearly new no of only or over reported roughly some than that the to total totalling under
	up whole worth amounting estimated an its their our this massive huge whopping staggering mere record combined
	sum likely average
`);
/** The place before what may stand between a sum and the word that governs it. */
export function leadOf(items: Item[], at: number, from: number): number {
	let lead = at - 1;
	while (lead >= from && fillers.has(items[lead]?.lower ?? '')) lead -= 1;
	return lead;
}

/** Between a sum and the noun on its right; none of them ends the noun phrase. */
const rates = wordSet(
	'a an per year week month day head household each annually annual yearly person family'
);

/** The noun phrase a sum opens or fills: "£200 million boost", "£5m a year in extra grants". */
export function nounsAfter(items: Item[], at: number, to: number): { from: number; to: number } {
	let from = behindBrackets(items, at, to);
	while (from < to && rates.has(items[from]?.lower ?? '')) from += 1;
	if (items[from]?.lower === 'worth') from += 1;
	if (/^(?:in|of)$/.test(items[from]?.lower ?? '')) from += 1;
	if (/^[“‘"]$/.test(items[from]?.lower ?? '')) from += 1;
	let end = from;
	while (end < to && end - from < 5) {
		const item = items[end];
		if (item?.is === 'amount' || item?.is === 'mark' || smallWords.has(item?.lower ?? '')) break;
		end += 1;
	}
	return { from, to: end };
}

/** Behind a sum and the same in other currencies: "$676m (£352m; 515m euros) loss". */
function behindBrackets(items: Item[], at: number, to: number): number {
	let index = at + 1;
	if (items[index]?.lower === '(' && items[index + 1]?.is === 'amount')
		do index += 1;
		while (index < to && (items[index]?.is === 'amount' || /^[;,]$/.test(items[index]?.lower ?? '')));
	return items[index]?.lower === ')' && index > at + 1 ? index + 1 : at + 1;
}

export const smallWords = wordSet(`
	a about across after an and are as at be because been before being but by can could did do does for from had has
	have if in into is it last may might must next now of on or over shall should so than that the their then these
	they this those through to under until was we were when where which while who will with would
`);
