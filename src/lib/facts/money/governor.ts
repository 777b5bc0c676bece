import { wordSet } from '../../text/words/wordSet.ts';
import { verbKinds, type MoneyKind } from './moneyWords.ts';
import type { Item } from './sentenceItems.ts';

/** How a verb is said: "will pay", "could pay", "to pay", "has paid", "is paid", "paying", "paid", "pays", "pay". */
export type Mood = 'will' | 'may' | 'to' | 'has' | 'passive' | 'ing' | 'past' | 'now' | 'bare';

/** A verb that governs a sum, with what stands around it. */
export interface Governor {
	index: number;
	kind: MoneyKind;
	mood: Mood;
	/** the dictionary form of what "to" hangs on: "plans" in "plans to pay" */
	control: string;
	/** where its subject ends, behind which only helpers stand */
	subjectEnd: number;
}

const helpers = wordSet(`
	will shall would could might may can should must to has have had having is are was were be been being not never also now
	already previously recently still since then just only ever further yesterday today soon currently always even do does did
	'll won't wouldn't could've never later only actually initially definitely
`);
const nounMarkers = wordSet(`
	the a an its their his her our my this that these those any some no every each of in on for from by with at 's and or
	deep new total annual extra further big massive proposed planned possible more
`);
const passiveHelpers = wordSet('is are was were be been being get got');

/** The verb at `index` as it is said, or null where no verb known to be used of money stands there. */
function verbAt(items: Item[], index: number, from: number): Governor | null {
	const item = items[index];
	if (item?.is !== 'word') return null;
	const kind = verbKinds.get(item.lemma);
	if (kind === undefined) return null;
	const before = items[index - 1]?.lower ?? '';
	const inflected = item.lower.endsWith('ing') || (item.lower !== item.lemma && !item.lower.endsWith('s'));
	if (index > from && nounMarkers.has(before) && !(inflected && !/^(?:the|a|an)$/.test(before))) return null;
	// "its spending plans" are things, "it plans to spend" is done
	if (item.lower === 'plans' && items[index + 1]?.lower !== 'to') return null;
	if (
		item.lower === 'spending' &&
		/^(?:plans|cuts|power|review|budget|limits)$/.test(items[index + 1]?.lower ?? '')
	)
		return null;
	if (isNounBehindNoun(items, index, from)) return null;
	let mood: Mood | null = null;
	let control = '';
	let back = index - 1;
	while (back >= from && items[back]?.is === 'word') {
		const lower = items[back]?.lower ?? '';
		if (!helpers.has(lower) && !lower.endsWith('ly')) break;
		if (/^(?:will|shall|'ll|won't)$/.test(lower)) mood = 'will';
		else if (/^(?:would|could|might|may|can|should|must|wouldn't)$/.test(lower)) mood = 'may';
		else if (lower === 'to' && mood === null) {
			mood = 'to';
			control = items[back - 1]?.lemma ?? '';
			if (/^(?:is|are|was|were)$/.test(items[back - 1]?.lower ?? '')) control = 'is';
		} else if (/^(?:has|have|had|having)$/.test(lower)) mood ??= 'has';
		else if (passiveHelpers.has(lower)) mood ??= 'passive';
		back -= 1;
	}
	mood ??= item.lower.endsWith('ing')
		? 'ing'
		: item.lower !== item.lemma && !item.lower.endsWith('s')
			? 'past'
			: item.lower === item.lemma
				? 'bare'
				: 'now';
	return { index, kind, mood, control, subjectEnd: back };
}

/** A verb may follow these as it is: many, or none that does it. */
const notNouns = wordSet(`
	people police women men children staff media who that which they you may help helps let make please could should
	most many few both all also either when if where while because and but not then often therefore thus
`);
/** What has the same form in the past. */
const unchanging = wordSet('cut cost hit set put bid shed let');

/** "a profit share", "the ticket price": in the present, a verb behind one thing would end in "s". */
function isNounBehindNoun(items: Item[], index: number, from: number): boolean {
	const item = items[index];
	const before = items[index - 1];
	if (item === undefined || before?.is !== 'word' || index - 1 < from) return false;
	return (
		item.lower === item.lemma &&
		!unchanging.has(item.lower) &&
		!helpers.has(before.lower) &&
		before.lower === before.lemma &&
		/^\p{L}[\p{L}-]{2,}$/u.test(before.lower) &&
		!notNouns.has(before.lower) &&
		!/(?:s|ly)$/.test(before.lower)
	);
}

/** The nearest verb known to be used of money that stands before `at`, no further than `from`. */
export function verbBefore(items: Item[], at: number, from: number): Governor | null {
	for (let index = at - 1; index >= from; index -= 1) {
		const verb = verbAt(items, index, from);
		if (verb !== null) return verb;
	}
	return null;
}

/** The first such verb behind `at`, before `to`. */
export function verbAfter(items: Item[], at: number, to: number): Governor | null {
	for (let index = at + 1; index < to; index += 1) {
		const verb = verbAt(items, index, at + 1);
		if (verb !== null) return verb;
	}
	return null;
}
