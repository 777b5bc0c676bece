import type { Status } from '../../schema.ts';
import { wordSet } from '../../text/words/wordSet.ts';
import { verbBefore, type Governor } from './governor.ts';
import type { Item } from './sentenceItems.ts';
import { leadOf, nounsAfter } from './sumPhrases.ts';

const announcing = wordSet('announced pledged promised unveiled earmarked');
const farthestPledge = 6;
/** No word further away says anything of a sum. */
const reach = 60;
const handedOver = wordSet('spent paid donated given awarded handed repaid wasted raised stolen');
const had = wordSet('received gave donated paid spent awarded granted fined repaid');
const being = wordSet('has have had was were been being got already since also just now only');
const offers = wordSet('offer offers bid bids approach proposal proposals contract');
const modals = wordSet("will would could should may might can shall must to be 'll not n't never");
const handing = wordSet('give donate pay spend award hand contribute repay grant');
const expected = wordSet('forecast expected predicted likely projected tipped');
const undertaken = wordSet('offer agree promise pledge vow commit decide');
const wanting = /^(?:called|calls|calling|urged|urges|urging|demanded|demands|demanding)$/;
const gifts = wordSet('gift donation settlement payout bail-out bailout fine award');

/**
 * How a sum is known, where the words that hold it settle it, whatever the rest says: "the £5m that the government
 * announced", "£5m has been spent", "was fined £5m", "had to pay £5m", "is to receive £5m", "down from £5m". Null where
 * they do not.
 */
export function saidStatus(
	items: Item[],
	at: number,
	{ from, to }: { from: number; to: number }
): Status | null {
	return saidBehind(items, at) ?? handedBehind(items, at, to) ?? saidBefore(items, at, from, to);
}

/** "the £5m that the government announced" */
function saidBehind(items: Item[], at: number): Status | null {
	for (let index = at + 1; index <= at + farthestPledge; index += 1) {
		const item = items[index];
		if (item === undefined || item.is === 'amount' || (item.is === 'mark' && item.lower !== "'s"))
			return null;
		if (announcing.has(item.lower)) return item.negated ? null : 'announced';
	}
	return null;
}

/** "£5m had been spent", "a £5m grant was paid", and not "£5m will be spent". */
function handedBehind(items: Item[], at: number, to: number): Status | null {
	let index = nounsAfter(items, at, to).to;
	if (/^(?:it|this|that|them)$/.test(items[index]?.lower ?? '')) index += 1;
	const start = index;
	while (index < to && being.has(items[index]?.lower ?? '')) index += 1;
	const verb = items[index];
	return index > start && verb !== undefined && handedOver.has(verb.lower) && !verb.negated ? 'spent' : null;
}

function saidBefore(items: Item[], at: number, from: number, to: number): Status | null {
	const lead = leadOf(items, at, from);
	const before = items[lead];
	// "down from £5m", "compared with a loss of £5m": what it was
	for (let index = at - 1; index >= Math.max(from, at - 6); index -= 1) {
		const word = items[index]?.lower ?? '';
		const last = items[index - 1]?.lower ?? '';
		if ((word === 'with' && last === 'compared') || (word === 'from' && /^(?:up|down)$/.test(last)))
			return 'not stated';
		if (items[index]?.is !== 'word' || word === 'and') break;
	}
	if (hasWord(items, Math.max(from, at - 12), at, wanting) && !hasAmount(items, Math.max(from, at - 12), at))
		return 'not stated';
	if (items[0]?.lower === 'if' && hasWord(items, Math.max(1, at - reach), at, /^(?:could|might)$/))
		return 'not stated';
	const nouns = nounsAfter(items, at, to);
	const head = items[nouns.to - 1]?.lower ?? '';
	if (nouns.to > nouns.from && (head === 'offer' || head === 'bid')) return 'announced';
	if (/^(?:offer|bid)$/.test(before?.lower ?? '') && items[lead + 1]?.lower === 'of') return 'announced';
	for (let index = nouns.from; index < nouns.to; index += 1)
		if (offers.has(items[index]?.lower ?? '')) return null;
	if (before !== undefined && lead >= from && had.has(before.lower) && !before.negated) {
		let helper = lead - 1;
		while (helper >= from && (being.has(items[helper]?.lower ?? '') || items[helper]?.lower.endsWith('ly')))
			helper -= 1;
		const isMade = items[helper + 1]?.lower === 'be' || modals.has(items[helper]?.lower ?? '');
		const isOf = items[lead + 1]?.lower === 'of' && lead + 1 < at;
		if (!isMade && !isOf && !(before.lower === 'awarded' && helper === lead - 1)) return 'spent';
	}
	const verb = verbBefore(items, at, from);
	// "received a fine of £5m"
	if (
		verb !== null &&
		/^(?:past|has)$/.test(verb.mood) &&
		/^(?:receive|get|give|pay)$/.test(items[verb.index]?.lemma ?? '') &&
		gifts.has(before?.lower ?? '')
	)
		return 'spent';
	if (verb !== null && items[verb.index]?.negated !== true && !hasAmount(items, verb.index, at)) {
		const said = saidByVerb(items, at, verb, to);
		if (said !== null) return said;
	}
	return inYear(items, nouns, to);
}

/** What the nearest verb before a sum says, with nothing but words between. */
function saidByVerb(items: Item[], at: number, verb: Governor, to: number): Status | null {
	const { lower: word, lemma } = items[verb.index] ?? { lower: '', lemma: '' };
	const last = items[verb.index - 1]?.lower ?? '';
	const away = at - verb.index;
	if (/^(?:receive|give|pay)$/.test(word) && last === 'did') return 'spent';
	if (/^(?:pay|repay|spend)$/.test(word) && last === 'to' && items[verb.index - 2]?.lower === 'had')
		return 'spent';
	if (word === 'cost' && verb.mood === 'has' && away < 6) return 'spent';
	const next = items[verb.index + 1]?.lower ?? '';
	if (handing.has(lemma) && /^(?:past|has)$/.test(verb.mood) && away < 7 && !/^(?:in|by|on|back)$/.test(next))
		return 'spent';
	if (/^(?:raising|generating)$/.test(word) && last === ',' && away < 4) return 'forecast';
	if (
		word === 'costing' &&
		away < 4 &&
		hasWord(items, Math.max(0, at - reach), verb.index, /^(?:will|would)$/)
	)
		return 'forecast';
	if (/^(?:cost|result|lead|mean)$/.test(word) && /^(?:will|would)$/.test(last)) return 'forecast';
	if (verb.mood === 'to' && verb.control === 'is' && away < 10) return 'announced';
	if (verb.mood === 'to' && undertaken.has(verb.control) && away < 8) return 'announced';
	if (
		lemma === 'raise' &&
		/^(?:past|has)$/.test(verb.mood) &&
		away < 4 &&
		items[at - 1]?.lower !== 'to' &&
		last !== 'be' &&
		items[at + 1]?.lower !== 'for'
	)
		return 'spent';
	if (verb.control === 'help' && /^(?:will|would)$/.test(items[verb.index - 3]?.lower ?? ''))
		return 'forecast';
	if (verb.kind === 'forecast' && /^(?:past|now)$/.test(verb.mood) && away < 8) return 'forecast';
	if (isExpected(items, verb)) return 'forecast';
	if (/^(?:spend|pay)$/.test(lemma) && /^(?:now|bare)$/.test(verb.mood) && hasSubject(items, verb))
		return 'not stated';
	return /^(?:may|might|could)$/.test(last) && isLater(items, at, to) ? 'forecast' : null;
}

/** "is expected soon to top £5m", "sales are forecast to rise to £5m"; not "is expected to say that". */
function isExpected(items: Item[], verb: Governor): boolean {
	if (verb.kind === 'say' || verb.kind === 'promise') return false;
	let index = verb.index - 1;
	if (items[index]?.lower !== 'to') return false;
	index -= 1;
	if (/^(?:soon|also|now)$/.test(items[index]?.lower ?? '')) index -= 1;
	return (
		expected.has(items[index]?.lower ?? '') &&
		/^(?:is|are|was|were|be|been|now|widely)$/.test(items[index - 1]?.lower ?? '')
	);
}

/** Whether somebody does it in the present: "we pay", "nations spend", and no command. */
function hasSubject(items: Item[], verb: Governor): boolean {
	const subject = items[verb.subjectEnd];
	if (verb.mood === 'now') return subject?.is === 'word' || subject?.is === 'organisation';
	return (
		verb.subjectEnd === verb.index - 1 &&
		(/^(?:we|they|who|people)$/.test(subject?.lower ?? '') ||
			(subject?.is === 'word' && subject.lower !== subject.lemma && subject.lower.endsWith('s')))
	);
}

/** "over the next three months", "by 2022", "next year" behind a sum. */
function isLater(items: Item[], at: number, to: number): boolean {
	for (let index = at + 1; index < Math.min(to, at + 20); index += 1) {
		const word = items[index]?.lower ?? '';
		if (word === 'next' || (word === 'by' && /^20\d\d$/.test(items[index + 1]?.lower ?? ''))) return true;
	}
	return false;
}

/** "a £5m gift to the party in 2003" */
function inYear(items: Item[], nouns: { from: number; to: number }, to: number): Status | null {
	if (nouns.to === nouns.from || !gifts.has(items[nouns.to - 1]?.lower ?? '')) return null;
	for (let index = nouns.to; index < Math.min(to, nouns.to + 6); index += 1) {
		const word = items[index]?.lower ?? '';
		if (items[index]?.is === 'mark') return null;
		if (word === 'ago' || (/^(?:19|20)\d\d$/.test(word) && items[index - 1]?.lower !== 'to')) return 'spent';
	}
	return null;
}

function hasWord(items: Item[], from: number, to: number, words: RegExp): boolean {
	for (let index = from; index < to; index += 1) if (words.test(items[index]?.lower ?? '')) return true;
	return false;
}

function hasAmount(items: Item[], from: number, to: number): boolean {
	for (let index = from; index < to; index += 1) if (items[index]?.is === 'amount') return true;
	return false;
}
