import type { Direction } from '../../../schema.ts';
import { wordSet } from '../../../text/words/wordSet.ts';
import type { Item } from '../sentenceItems.ts';
import { fillers, leadOf, lossWords, nounsAfter } from '../sumPhrases.ts';

const shares = wordSet(
	'half third thirds quarter quarters tenth fifth most part much percentage share proportion fraction rest all none % cent'
);
const changes = wordSet(
	'cut cuts reduction fall drop decline decrease rise increase growth slump saving savings squeeze uplift boost'
);
const givenThings = wordSet(
	'grant grants fund funds funding subsidy subsidies award awards contract contracts loan loans donation donations budget budgets support aid programme programmes scheme schemes'
);
const outcomes = wordSet('profit profits turnover revenue revenues offer bid loan loans');
const endings = wordSet(
	'ended ends end expired expires expire lapsed lapse lapses stopped stops stop ceased ceases cease finished closes closed dried'
);
const takenAway = wordSet(
	'cut axed scrapped withdrawn slashed cancelled abolished removed lost halved frozen reduced stopped ended'
);
const refusals = wordSet(
	'refuse refused refuses refusing reject rejected rejects rejecting deny denied denies denying decline declined'
);
const auxiliaries = wordSet(
	'is are was were will be been being has have had would could may might to not now soon also finally'
);
const moves = wordSet(
	'fall falls fell fallen falling drop drops dropped decline declines declined decrease decreases decreased slump slumped plunged down up rise rises rose risen rising climbed climbs increase increases increased grew grown grow grows jumped soared surged lost gained added by'
);

/**
 * What can be said of a sum's direction by its place in the sentence alone, whatever the verb: a minus sign or red
 * figures are a loss, a share's whole and the level behind a change are none. Null where the place says nothing.
 */
export function certainDirection(
	body: string,
	items: Item[],
	at: number,
	{ from, to }: { from: number; to: number }
): Direction | null {
	if (isNegative(body, items, at)) return 'loss';
	if (isInTheRed(items, at)) return 'loss';
	if (isWholeOfShare(items, at, from)) return 'none';
	if (isLevelOfLoss(items, at, from)) return 'loss';
	if (isLevel(items, at, from) || isFromTo(items, at)) return 'none';
	if (isOutcome(items, at, from, to)) return 'none';
	if (isDeniedForAnother(items, at)) return 'none';
	return fateOfGift(items, at, from, to);
}

/** "on -£3m", "minus £3m", "the result was (£3m)"; not a bullet's dash, nor a sum in brackets behind its noun. */
function isNegative(body: string, items: Item[], at: number): boolean {
	const start = items[at]?.start ?? 0;
	const end = items[at]?.end ?? 0;
	const before = body.charAt(start - 1);
	if ((before === '-' || before === '−') && /[\s(]/.test(body.charAt(start - 2)) && at > 1)
		return items[at - 2]?.is !== 'amount';
	// a dash that nothing but a sign can be: "at –£3m"
	if (before === '–' && /^(?:at|of|to|from|on|was|is)$/.test(items[at - 2]?.lower ?? '')) return true;
	const word = items[at - 1]?.lower ?? '';
	if (word === 'minus' || (word === 'negative' && items[at - 2]?.is !== 'amount')) return true;
	if (word !== '(' || body.charAt(end) !== ')' || before !== '(') return false;
	return /^(?:was|is|were|are|be|of|at|to|by|from|stood)$/.test(items[at - 2]?.lower ?? '');
}

/** "£3m in the red", "£5m short", "£40 worse off", "£2m adrift", "£600 out of pocket". */
function isInTheRed(items: Item[], at: number): boolean {
	let index = at + 1;
	while (/^(?:a|per|each|week|year|month)$/.test(items[index]?.lower ?? '')) index += 1;
	const words = [0, 1, 2].map((step) => items[index + step]?.lower ?? '');
	const phrase = words.join(' ');
	return (
		phrase === 'in the red' ||
		phrase === 'out of pocket' ||
		phrase.startsWith('in deficit') ||
		phrase.startsWith('in arrears') ||
		phrase.startsWith('worse off') ||
		phrase.startsWith('overdrawn') ||
		phrase.startsWith('adrift')
	);
}

/** "10 per cent of £2bn", "half of its £40m grant", "a 20% cut in the £5bn budget". */
function isWholeOfShare(items: Item[], at: number, from: number): boolean {
	let index = at - 1;
	while (
		index >= from &&
		fillers.has(items[index]?.lower ?? '') &&
		!/^(?:of|in)$/.test(items[index]?.lower ?? '')
	)
		index -= 1;
	const preposition = items[index]?.lower ?? '';
	if (index <= from || !/^(?:of|in|to|from)$/.test(preposition)) return false;
	index -= 1;
	const noun = items[index]?.lower ?? '';
	if (preposition === 'of' && shares.has(noun)) return true;
	if (!changes.has(noun)) return false;
	return /^(?:%|cent)$/.test(items[index - 1]?.lower ?? '') || shares.has(items[index - 1]?.lower ?? '');
}

/** "losses had deepened to £3m", "losses rose from £2m to £3m". */
function isLevelOfLoss(items: Item[], at: number, from: number): boolean {
	if (!/^(?:to|from)$/.test(items[at - 1]?.lower ?? '')) return false;
	for (let index = at - 2; index >= Math.max(from, at - 18); index -= 1) {
		const word = items[index]?.lower ?? '';
		if (/^(?:losses|loss)$/.test(word)) return true;
		if (/^(?:profit|profits|sales|revenue|income|while|and)$/.test(word)) return false;
	}
	return false;
}

/** "fell £2m to £8m, from £10m", "cut by £2m to £8m": what it was and what it comes to. */
function isLevel(items: Item[], at: number, from: number): boolean {
	let index = at - 1;
	while (
		index >= from &&
		fillers.has(items[index]?.lower ?? '') &&
		!/^(?:to|from)$/.test(items[index]?.lower ?? '')
	)
		index -= 1;
	if (index < from || !/^(?:to|from)$/.test(items[index]?.lower ?? '')) return false;
	index -= 1;
	if (items[index]?.lower === ',') index -= 1;
	for (; index >= Math.max(from, at - 12); index -= 1) {
		if (items[index]?.is !== 'amount') continue;
		let back = index - 1;
		while (back >= from && fillers.has(items[back]?.lower ?? '') && !moves.has(items[back]?.lower ?? ''))
			back -= 1;
		const word = items[back]?.lower ?? '';
		return moves.has(word) || word === 'to' || lossWords.has(word);
	}
	return false;
}

/** Both of "rises from £5 to £8", and of "rose to £8 from £5". */
function isFromTo(items: Item[], at: number): boolean {
	const before = items[at - 1]?.lower;
	if (before === 'to' && items[at + 1]?.lower === 'from' && items[at + 2]?.is === 'amount') return true;
	if (before === 'from' && items[at - 2]?.is === 'amount' && items[at - 3]?.lower === 'to') return true;
	if (before === 'from') return items[at + 1]?.lower === 'to' && items[at + 2]?.is === 'amount';
	return before === 'to' && items[at - 2]?.is === 'amount' && items[at - 3]?.lower === 'from';
}

/** "a £5m profit", "received a £5m takeover offer", and not what is lost: "lost a £5m loan". */
function isOutcome(items: Item[], at: number, from: number, to: number): boolean {
	const nouns = nounsAfter(items, at, to);
	if (nouns.to === nouns.from || !outcomes.has(items[nouns.to - 1]?.lower ?? '')) return false;
	return !lossWords.has(items[leadOf(items, at, from)]?.lower ?? '') && items[nouns.to]?.lower !== 'cut';
}

/** The first of "not £2m but £3m". */
function isDeniedForAnother(items: Item[], at: number): boolean {
	if (items[at - 1]?.lower !== 'not') return false;
	return [1, 2].some((step) => items[at + step]?.lower === 'but') && hasAmount(items, at + 2, at + 5);
}

function hasAmount(items: Item[], from: number, to: number): boolean {
	for (let index = from; index < to; index += 1) if (items[index]?.is === 'amount') return true;
	return false;
}

/** Behind a list of sums: "grants of £1m, £2m or £3m". */
function behindList(items: Item[], at: number, to: number): number {
	let end = at + 1;
	for (let index = end; index < to; index += 1) {
		if (items[index]?.is === 'amount') end = index + 1;
		else if (!/^(?:,|and|or)$/.test(items[index]?.lower ?? '')) break;
	}
	return end;
}

/** "a grant of £3m ended", "the fund of £3m was cut", "the £3m grant will not be renewed", "refused a grant of £3m". */
function fateOfGift(items: Item[], at: number, from: number, to: number): Direction | null {
	const nouns = nounsAfter(items, at, to);
	let isGift = false;
	for (let index = nouns.from; index < nouns.to; index += 1)
		isGift ||= givenThings.has(items[index]?.lower ?? '');
	let lead = at - 1;
	while (lead >= from && fillers.has(items[lead]?.lower ?? '')) lead -= 1;
	const isOf =
		items[at - 1]?.lower === 'of' ||
		(fillers.has(items[at - 1]?.lower ?? '') && items[lead + 1]?.lower === 'of');
	if (isOf && givenThings.has(items[lead]?.lower ?? '')) isGift = true;
	else lead = at;
	if (!isGift) return null;
	let back = lead - 1;
	while (back >= from && fillers.has(items[back]?.lower ?? '')) back -= 1;
	if (refusals.has(items[back]?.lower ?? '')) return 'none';
	let index = isOf ? behindList(items, at, to) : nouns.to;
	let denied = false;
	let passive = false;
	while (index < to && auxiliaries.has(items[index]?.lower ?? '')) {
		denied ||= items[index]?.lower === 'not';
		passive = true;
		index += 1;
	}
	const verb = items[index]?.lower ?? '';
	if (endings.has(verb) && !denied) return 'loss';
	if (!passive) return null;
	if (denied) return /^(?:renewed|continued|replaced|extended)$/.test(verb) ? 'loss' : 'none';
	if (refusals.has(verb)) return 'none';
	return takenAway.has(verb) ? 'loss' : null;
}
