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
