import { wordSet } from '../../../text/words/wordSet.ts';
import { verbBefore } from '../governor.ts';
import { ending, isName, named, nobody, ownerBefore, subject } from './namedSources.ts';
import { describedAt, type Attribution } from './namelessSources.ts';
import { isBetweenSums, type Item } from '../sentenceItems.ts';
import { reportingVerbs } from './sourceWords.ts';

const participles = wordSet(
	'announced approved authorised calculated claimed estimated fined forecast ordered pledged predicted projected promised proposed published reported revealed suggested unveiled set'
);
const statements = wordSet(
	'estimate estimates figure figures forecast forecasts calculation calculations analysis report research survey study data prediction pledge promise promises announcement plan plans bid offer claim claims proposals proposal'
);
/** What no words of a sum reach beyond, in items. */
const farthest = 60;
const contrasts = wordSet('but while whereas although though yet');

/**
 * Find who states the sum at `at`, or undertakes to pay it: the subject of the nearest reporting verb before it
 * ("Stephen Bubb, the head of ACEVO, estimates that …", "Stephen Bubb said: “…”"), the subject of the verb that plans
 * the sum ("the party will spend …"), who is named after it ("as estimated by the NCVO", "according to ACEVO", "says
 * Stephen Bubb"), or the owner of the estimate ("ACEVO’s estimate of …").
 *
 * @param body the text that the items are from: where nobody is named, "the company" and "the chancellor" are given
 * in its words
 */
export function attributionOf(body: string, items: Item[], at: number): Attribution {
	let from = at;
	while (from > 0 && at - from < farthest && !parts(items, from - 1)) from -= 1;
	let to = at + 1;
	while (to < items.length && to - at < farthest && !parts(items, to)) to += 1;
	const quoted = quotedBy(body, items, at);
	if (quoted !== null) return quoted;
	const pledged = pledgedBehind(body, items, at, to);
	if (pledged !== null && pledged !== nobody) return pledged;
	const planned = plannedBy(body, items, at, from);
	if (planned !== null) return namedBefore(items, planned, at);
	let unknown = false;
	for (let index = at - 1; index >= from; index -= 1) {
		// "of the £5m that he pledged, £3m was spent": he says nothing of the £3m
		if (reportingVerbs.has(items[index]?.lower ?? '') && isWithin(items, index, at)) continue;
		const who = statedAt(body, items, index, from, at, at);
		// "of the £5m that he promised": somebody, who may be named before
		if (who !== null && who !== nobody) return who;
		unknown ||= who === nobody;
	}
	for (let index = at + 1; index < to && !unknown; index += 1) {
		// "£5m in taxes, and observers say that …" says something else
		if (items[index + 1]?.lower === 'that' && reportingVerbs.has(items[index]?.lower ?? '')) break;
		const who = statedAt(body, items, index, at + 1, to, at);
		if (who !== null) return who;
	}
	return openingSource(body, items, at) ?? nobody;
}

/** Whose figures a sentence opens with: "Figures from the ministry showed exports of £5m, while imports were £6m". */
function openingSource(body: string, items: Item[], at: number): Attribution | null {
	const to = Math.min(at, 7);
	for (let index = 0; index < to; index += 1) {
		if (!statements.has(items[index]?.lower ?? '')) continue;
		if (/^(?:by|from)$/.test(items[index + 1]?.lower ?? '')) return named(items, index + 2, at);
		return ownerBefore(body, items, index, 0);
	}
	return null;
}

function parts(items: Item[], at: number): boolean {
	const item = items[at];
	return (
		(item?.lower === ';' && !isBetweenSums(items, at)) ||
		(item?.is === 'word' && contrasts.has(item.lower) && items[at - 1]?.lower === ',')
	);
}

/** Who is quoted with the sum: "A spokesman for the club said: “We need £5m”", "“We need £5m,” said Mary Poole". */
function quotedBy(body: string, items: Item[], at: number): Attribution | null {
	const first = Math.max(0, at - farthest);
	for (let index = at - 1; index > first; index -= 1) {
		const mark = items[index]?.lower ?? '';
		if (mark === '”') return null;
		if (mark !== '“' && mark !== '"') continue;
		const lead = items[index - 1]?.lower ?? '';
		if (!/^[:,]$/.test(lead) || !reportingVerbs.has(items[index - 2]?.lower ?? '')) return null;
		const who = subject(body, items, index - 3, first);
		return who === nobody ? null : who;
	}
	return null;
}

/** "the £5m the prime minister pledged", "the £5m ministers hope to save": who says so just behind the sum. */
function pledgedBehind(body: string, items: Item[], at: number, to: number): Attribution | null {
	for (let index = at + 1; index < Math.min(to, at + 6); index += 1) {
		const item = items[index];
		// "the £5m that its advisers say it is worth"
		if (index === at + 1 && item?.lower === 'that') continue;
		if (item === undefined || item.is === 'mark' || item.is === 'amount' || elsewhere.has(item.lower))
			return null;
		if (index === at + 1 || !(reportingVerbs.has(item.lower) || plans.has(item.lemma))) continue;
		return subject(body, items, index - 1, at + 1);
	}
	return null;
}

const plans = wordSet('plan agree promise pledge offer aim hope want is intend propose seek vow look commit');

const auxiliaries = /^(?:has|have|had|also|is|are|was|were|previously|already|now)$/;

/** "Labour will spend £5m", "Britain is to give £5m", "the airline plans to raise £5m": who undertakes it. */
function plannedBy(body: string, items: Item[], at: number, from: number): Attribution | null {
	const verb = verbBefore(items, at, from);
	if (verb === null || at - verb.index > 7) return null;
	if (verb.mood === 'ing' || (verb.mood === 'to' && !plans.has(verb.control))) {
		const promised = promisedBy(body, items, verb.index, from);
		if (promised !== null) return promised;
	}
	for (let index = verb.index + 1; index < at; index += 1) if (items[index]?.is === 'amount') return null;
	if (!/^(?:give|spend|pay|raise|cut|save|get|plan|promise)$/.test(verb.kind)) return null;
	// "will be cut": its subject undertakes nothing
	if (/^(?:be|been|being)$/.test(items[verb.index - 1]?.lower ?? '')) return null;
	// a headline's "Wal-Mart to pay £5m"
	if (verb.mood === 'to' && isName(items[verb.subjectEnd])) return ending(body, items, verb.subjectEnd, from);
	const is = verb.mood === 'to' && plans.has(verb.control);
	if (verb.mood !== 'will' && !is) return null;
	let end = verb.subjectEnd;
	// "plans to", "has agreed to": the subject stands before that verb
	if (is && verb.control !== 'is') {
		end = verb.subjectEnd;
		while (end >= from && auxiliaries.test(items[end]?.lower ?? '')) end -= 1;
		if (plans.has(items[end]?.lemma ?? '')) end -= 1;
		while (end >= from && auxiliaries.test(items[end]?.lower ?? '')) end -= 1;
	}
	// "Norbrook won, agreeing to pay £5m"
	if (items[verb.subjectEnd]?.lower.endsWith('ing') && is && items[end]?.lower === ',') {
		const first = items[from]?.lower === 'the' ? from + 1 : from;
		const winner = isName(items[first]) ? ending(body, items, first, from) : null;
		return winner === null ? null : asFirm(items, first, winner);
	}
	const who = subject(body, items, end, from);
	return who === null || who === nobody ? null : asFirm(items, end, who);
}

/** "the firm", where the sentence has named one, and only one. */
function namedBefore(items: Item[], who: Attribution, at: number): Attribution {
	if (who.speaker !== null || !/^(?:firm|company|group|bank|airline)$/.test(who.organisation ?? ''))
		return who;
	const firms = new Set(
		items
			.slice(Math.max(0, at - farthest), at)
			.flatMap(({ is, name }) => (is === 'organisation' ? [name] : []))
	);
	const [only] = firms;
	return firms.size === 1 && only !== undefined ? { speaker: null, organisation: only } : who;
}

/** Who will do something to raise or by spending a sum: "The party will tax land to raise £5m". */
function promisedBy(body: string, items: Item[], verb: number, from: number): Attribution | null {
	for (let index = verb - 1; index > from && verb - index < 30; index -= 1) {
		if (items[index]?.is === 'amount' || items[index]?.lower === 'that') return null;
		if (items[index]?.lower !== 'will') continue;
		const who = subject(body, items, index - 1, from);
		return who === null || who === nobody || who.organisation === null ? null : who;
	}
	return null;
}

/** One name without a title undertakes a sum, and nobody of that name is known: it is a firm ("Norbrook will pay £5m"). */
function asFirm(items: Item[], end: number, who: Attribution): Attribution {
	const alone = who.speaker !== null && who.organisation === null && !who.speaker.includes(' ');
	let index = end;
	while (index > 0 && items[index]?.name !== who.speaker) index -= 1;
	if (items[index]?.is !== 'person') return who;
	const isTitled = titles.test(items[index - 1]?.lower ?? '');
	return alone && !isTitled ? { speaker: null, organisation: who.speaker } : who;
}
const titles =
	/^(?:mr|mrs|ms|miss|dr|sir|lord|lady|prof|professor|president|chancellor|minister|secretary|leader)$/;

/** Who states something at this word, looking no further than `[from, to)`; null where the word reports nothing. */
function statedAt(
	body: string,
	items: Item[],
	index: number,
	from: number,
	to: number,
	at: number
): Attribution | null {
	const word = items[index]?.lower ?? '';
	if (word === '') return null;
	if (word === 'to' && items[index - 1]?.lower === 'according')
		return named(items, index + 1, to) ?? describedAt(body, items, index + 1, to);
	if (participles.has(word) && !isOfAnother(items, index, at)) {
		// "fined £5m (€6m) by the regulator"
		let by = index + 1;
		while (by < index + 8 && /^[(;)]?$/.test(items[by]?.lower ?? '') && items[by]?.is !== 'word') by += 1;
		if (items[by]?.lower === 'by') {
			const end = Math.max(to, Math.min(items.length, by + 12));
			return named(items, by + 1, end) ?? describedAt(body, items, by + 1, end);
		}
	}
	if (statements.has(word)) {
		const owner = ownerBefore(body, items, index, from);
		if (owner !== null) return owner;
		if (/^(?:by|from)$/.test(items[index + 1]?.lower ?? '')) return named(items, index + 2, to);
	}
	if (!reportingVerbs.has(word)) return null;
	// "£5m, the NCVO says", "the NCVO says £5m", and turned round: "says Stephen Bubb of ACEVO"
	const who = subject(body, items, index - 1, from);
	// "we reckon" is somebody's words, who may be named behind them
	if (who === nobody && /^(?:we|i)$/.test(items[index - 1]?.lower ?? '')) return null;
	if (who !== null) return who;
	const last = items[index - 1]?.lower ?? '';
	for (let next = index + 1; next < Math.min(to, index + 7) && items[next]?.is === 'word'; next += 1)
		if (elsewhere.has(items[next]?.lower ?? '')) return null;
	return /^[,”"’]$/.test(last) || index === from
		? (named(items, index + 1, to) ?? describedAt(body, items, index + 1, to))
		: named(items, index + 1, to);
}

/** "approved by Congress" in "of the £5m approved by Congress, £2m was spent" is said of the first sum alone. */
function isOfAnother(items: Item[], index: number, at: number): boolean {
	if (index > at) return false;
	for (let back = index - 1; back >= Math.max(0, index - 6); back -= 1)
		if (items[back]?.is === 'amount') return true;
	return false;
}

/** Whether a reporting verb belongs to an earlier sum that the sum at `at` is a part of: "of the £5m that he pledged, £3m". */
function isWithin(items: Item[], index: number, at: number): boolean {
	for (let back = index - 1; back >= Math.max(0, index - 6); back -= 1) {
		if (items[back]?.is === 'mark') return false;
		if (items[back]?.is !== 'amount') continue;
		let first = back - 1;
		if (items[first]?.lower === 'the') first -= 1;
		if (items[first]?.lower !== 'of') return false;
		for (let next = index + 1; next < at; next += 1) if (items[next]?.lower === ',') return true;
		return false;
	}
	return false;
}

/** Behind a reporting verb, none of these leads to who reports: "reported fraud throughout the EU". */
const elsewhere = wordSet(
	'in throughout for to on with at that about against than over or and into across between'
);
