import type { Direction, Status } from '../schema.ts';
import type { Item } from './sentenceItems.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Money taken away, or less of it. */
const lossWords = words(`
	axe axed axing blow clawback cut cuts cutting cutback cutbacks decline declined decrease decreased drain drained
	drop dropped fall fallen falling fell fewer forfeit gap hit hits hole less lose loses losing loss losses lost
	missing reduce reduced reduces reducing reduction reductions removed scrapped shortfall shortfalls shrink shrinking
	shrunk slash slashed slashes slashing slump squeeze strip stripped stripping withdraw withdrawal withdrawing
	withdrawn withdrew wiped worse
`);
/** Money given, or more of it. */
const gainWords = words(`
	additional allocate allocated allocation award awarded awards boost boosted boosting boosts donate donated donating
	donation donations earmarked extra fund funding gain gained gains gave generate generated get gets getting gift
	give given gives giving got grant grants increase increased increases inject injected injecting injection invest
	invested investing investment invests more provide provided provides providing raise raised raises raising receive
	received receives receiving rise rises rising rose secure secured top-up uplift win windfall winning won
`);
/** Things that are given, and so say nothing by standing near: "cut the grant by £5m". */
const gifts = words(
	'award awards donation donations fund funding gift grant grants investment more extra additional'
);
/** Money spent, owed or saved is neither lost nor gained. */
const neutralWords = words(`
	borrow borrowed borrowing buy bought charge charged cost costing costs earn earned earns fined owe owed owes owing
	pay paid paying pays price priced save saved saves saving savings sell sold spend spending spends spent worth
`);
/** What is no gain by rising and no loss by falling. */
const burdens = words(`
	bill bills borrowing charges cost costs fare fares premiums debt debts deficit deficits fee fees fine fines interest price prices rent rents
	salaries salary tax taxes taxation wages
`);
const negations = words(
	"no not never without don't doesn't didn't won't isn't wasn't cannot can't neither nor"
);

/** Between a sum and the word on its left that says what it is. */
const fillers = words(`
	a about almost an and another approximately around as at by close even excess fewer from further in just least
	less many more much nearly new no of only or over reported roughly some than that the to total totalling under
	up whole worth amounting estimated an its their our this
`);
/** Between a sum and the noun on its right; none of them ends the noun phrase. */
const rates = words('a an per year week month day head household each annually annual yearly person family');

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
	const cue = cueAfter(items, at, to) ?? cueBefore(items, at, from) ?? cueFurther(items, at, from, to);
	if (cue === null || cue < 0) return 'none';
	const lower = (index: number): string => (index < from || index >= to ? '' : (items[index]?.lower ?? ''));
	if ([cue - 1, cue - 2, cue - 3].some((index) => negations.has(lower(index)))) return 'none';
	if (burdens.has(lower(cue - 1))) return 'none';
	for (let index = cue + 1; index < at; index += 1) if (burdens.has(lower(index))) return 'none';
	if (cue > at && /^(?:in|of|on|to)$/.test(lower(cue + 1)))
		for (const index of [cue + 2, cue + 3]) if (burdens.has(lower(index))) return 'none';
	return lossWords.has(lower(cue)) ? 'loss' : 'gain';
}

function isCue(item: Item | undefined): boolean {
	return item?.is === 'word' && (lossWords.has(item.lower) || gainWords.has(item.lower));
}

/** The noun phrase a sum opens or fills: "£200 million boost", "£5m a year in extra grants". */
export function nounsAfter(items: Item[], at: number, to: number): { from: number; to: number } {
	let from = at + 1;
	while (from < to && rates.has(items[from]?.lower ?? '')) from += 1;
	if (items[from]?.lower === 'worth') from += 1;
	if (/^(?:in|of)$/.test(items[from]?.lower ?? '')) from += 1;
	let end = from;
	while (end < to && end - from < 5) {
		const item = items[end];
		if (item?.is === 'amount' || item?.is === 'mark' || small.has(item?.lower ?? '')) break;
		end += 1;
	}
	return { from, to: end };
}
const small = words(`
	a about across after an and are as at be because been before being but by can could did do does for from had has
	have if in into is it last may might must next now of on or over shall should so than that the their then these
	they this those through to under until was we were when where which while who will with would
`);

/** The last cue of the noun phrase after a sum: "£5m funding cut" is a cut. */
function cueAfter(items: Item[], at: number, to: number): number | null {
	const nouns = nounsAfter(items, at, to);
	for (let index = nouns.to - 1; index >= nouns.from; index -= 1) if (isCue(items[index])) return index;
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
	const auxiliary = /^(?:is|are|was|were|will|has|have|had|would|could|may|might|be|being|been)$/;
	if (auxiliary.test(items[at + 1]?.lower ?? ''))
		for (let index = at + 2; index < Math.min(to, at + 8); index += 1) {
			if (isCue(items[index])) return index;
			if (neutralWords.has(items[index]?.lower ?? '')) return -1;
		}
	for (let index = at - 1; index >= Math.max(from, at - 10); index -= 1) {
		const item = items[index];
		if (item?.is === 'amount') break;
		if (isCue(item) && !gifts.has(item?.lower ?? '')) return index;
		if (item !== undefined && neutralWords.has(item.lower)) return -1;
	}
	return null;
}

const statusWords = new Map<string, Status>();
for (const [status, list] of [
	[
		'estimated',
		'estimate estimated estimates estimating estimation calculate calculated calculates calculation calculations reckon reckoned reckons'
	],
	[
		'forecast',
		'forecast forecasts forecasting predict predicted predicts prediction predictions projected projection projections expects anticipates anticipated'
	],
	[
		'announced',
		'announce announced announces announcing announcement pledge pledged pledges promise promised promises unveil unveiled unveils commit committed commitment plans planned planning proposed proposes proposal earmarked allocated confirmed'
	]
] as const)
	for (const word of list.split(' ')) statusWords.set(word, status);
/** With "to" behind them: "thought to be £5m". */
const statusBeforeTo = new Map<string, Status>([
	['thought', 'estimated'],
	['believed', 'estimated'],
	['expected', 'forecast'],
	['set', 'forecast'],
	['due', 'forecast'],
	['likely', 'forecast']
]);
const spentWords = words('spent paid donated invested handed gave given awarded repaid');
const farthestStatus = 25;

/**
 * How a sum is known: estimated, forecast, announced or spent, by the nearest word of its clause that says so;
 * "spent" only by a word right beside it ("spent £5m", "£5m was paid").
 */
export function statusOf(items: Item[], at: number, { from, to }: { from: number; to: number }): Status {
	for (let away = 1; away <= farthestStatus; away += 1) {
		for (const index of [at - away, at + away]) {
			if (index < from || index >= to) continue;
			const word = items[index]?.lower ?? '';
			if (word === '') continue;
			const status =
				statusWords.get(word) ?? (items[index + 1]?.lower === 'to' ? statusBeforeTo.get(word) : undefined);
			if (status !== undefined) return status;
		}
	}
	return isSpent(items, at, from) ? 'spent' : 'not stated';
}

function isSpent(items: Item[], at: number, from: number): boolean {
	let index = at - 1;
	while (index >= from && fillers.has(items[index]?.lower ?? '')) index -= 1;
	if (index >= from && spentWords.has(items[index]?.lower ?? '')) return !willBe(items, index);
	const past = /^(?:was|were|has|have|had|been)$/;
	let after = at + 1;
	while (past.test(items[after]?.lower ?? '')) after += 1;
	return after > at + 1 && spentWords.has(items[after]?.lower ?? '');
}

/** "to be spent", "will be paid", "would have given". */
function willBe(items: Item[], at: number): boolean {
	return [1, 2, 3].some((back) =>
		/^(?:will|would|be|could|should|may|might|to)$/.test(items[at - back]?.lower ?? '')
	);
}

const instruments = new Map<string, string>();
for (const [instrument, list] of [
	['grant', 'grant grants'],
	['loan', 'loan loans'],
	['donation', 'donation donations'],
	['investment', 'investment'],
	['tax', 'tax taxes levy'],
	['benefit', 'benefit benefits'],
	['bonus', 'bonus bonuses'],
	['fine', 'fine fines'],
	['subsidy', 'subsidy subsidies'],
	['fees', 'fee fees'],
	['debt', 'debt debts'],
	['contract', 'contract contracts']
] as const)
	for (const word of list.split(' ')) instruments.set(word, instrument);

/** What the money is, where the phrase of the sum names it: "£5m in grants", "a loan of £5m". Else null. */
export function instrumentOf(items: Item[], at: number, to: number): string | null {
	const nouns = nounsAfter(items, at, to);
	for (let index = nouns.from; index < nouns.to; index += 1) {
		const instrument = instruments.get(items[index]?.lower ?? '');
		if (instrument !== undefined) return instrument;
	}
	let index = at - 1;
	while (
		index > 0 &&
		/^(?:of|worth|totalling|up|to|about|over|more|than|a|an)$/.test(items[index]?.lower ?? '')
	)
		index -= 1;
	return index < at - 1 ? (instruments.get(items[index]?.lower ?? '') ?? null) : null;
}

/** Words after "to" that make it no receiver but a purpose: "£5m to help charities". */
const verbs = words(`
	avoid back bail be boost build buy compensate cover create cut deal deliver develop do encourage ensure expand
	extend fight fill finance fix fund get give help improve invest keep make meet open pay plug promote prop protect
	provide reduce repair replace rescue restore run save set shore spend stop subsidise support tackle train
`);
const determiners = words('the a an its their our his her this that those these all');

/**
 * Whom or what the money concerns, in the article's own words: "community organisations" in "£1 billion less for
 * community organisations across the country". Null where no such phrase follows.
 */
export function scopeOf(body: string, items: Item[], at: number, to: number): string | null {
	const nouns = nounsAfter(items, at, to);
	const preposition = items[nouns.to]?.lower ?? '';
	const named = isCue(items[nouns.to - 1]);
	if (preposition !== 'for' && preposition !== 'on' && !(preposition === 'to' && named)) return null;
	let from = nouns.to + 1;
	if (preposition !== 'for' && verbs.has(items[from]?.lower ?? '')) return null;
	while (determiners.has(items[from]?.lower ?? '')) from += 1;
	let end = from;
	while (end < to && end - from < 8) {
		const item = items[end];
		if (item === undefined || item.is === 'amount' || small.has(item.lower)) break;
		if (item.is === 'mark' && !/^[‘’“”"']$|^'s$/.test(item.lower)) break;
		end += 1;
	}
	const first = items[from];
	const last = items[end - 1];
	if (first === undefined || last === undefined || end === from) return null;
	const scope = body.slice(first.start, last.end).replace(/\s+/g, ' ');
	return /\p{L}/u.test(scope) ? scope : null;
}
