// long: a list of features, each with the words that make it
import type { Direction, Status } from '../../schema.ts';
import { verbKinds, nounKinds } from './moneyWords.ts';
import { verbAfter, verbBefore, type Governor } from './governor.ts';
import type { Item } from './sentenceItems.ts';
import { fillers, nounsAfter } from './sumPhrases.ts';

/** A sum among the items of its sentence, with what the rules make of it. */
export interface SumInSentence {
	items: Item[];
	at: number;
	/** its clause */
	from: number;
	to: number;
	value: number;
	qualifier: string;
	basis: string;
	direction: Direction;
	status: Status;
}

const near = 4;
const far = 12;
/** No word further away says anything of a sum. */
const reach = 60;
/** In a sentence of so few items the rules see all there is. */
const brief = 14;

/** What is seen of a sum, as names of features, each once. */
export function figureFeatures(sum: SumInSentence): string[] {
	const { items, at, from, to } = sum;
	const seen = new Set<string>(['all', `rule ${sum.direction}`, `rule ${sum.status}`]);
	const add = (feature: string): void => void seen.add(feature);
	add(`rules ${sum.direction} ${sum.status}`);
	if (items.length <= brief) {
		add('brief');
		add(`brief ${sum.direction}`);
		add(`brief ${sum.status}`);
	}
	add(sum.value < 1000 ? 'small' : sum.value < 1e6 ? 'middling' : 'large');
	if (sum.qualifier !== '') add(`q ${sum.qualifier}`);
	if (sum.basis !== '') add('basis');

	// the words just before it: "by", "to", "a loss of", "cut"
	const first = items[at - 1];
	const previous = first === undefined || at - 1 < from ? '^' : wordOf(first);
	add(`p1 ${previous}`);
	add(`p2 ${at - 2 < from ? '^' : wordOf(items[at - 2])} ${previous}`);
	let lead = at - 1;
	let preposition = '';
	while (lead >= from && fillers.has(items[lead]?.lower ?? '')) {
		const word = items[lead]?.lower ?? '';
		if (/^(?:by|to|from|at|of|in)$/.test(word)) preposition = word;
		lead -= 1;
	}
	const lower = items[lead]?.lower ?? '';
	if (lead >= from) {
		add(`lead ${items[lead]?.lemma || items[lead]?.is}`);
		for (const kind of nounKinds.get(lower) ?? []) {
			add(`lead noun ${kind}`);
			add(`lead noun ${kind} ${preposition}`);
		}
	}

	// the noun phrase that it opens: "£5m funding cut", "£5m in grants for …"
	const nouns = nounsAfter(items, at, to);
	for (let index = nouns.from; index < nouns.to; index += 1) {
		const last = index === nouns.to - 1;
		add(`noun ${items[index]?.lemma ?? ''}`);
		if (last) add(`head ${items[index]?.lemma || items[index]?.is}`);
		for (const kind of nounKinds.get(items[index]?.lower ?? '') ?? []) {
			add(`noun ${kind}`);
			if (last) add(`head kind ${kind}`);
		}
	}
	add(`next ${wordOf(items[at + 1])}`);
	add(`after ${nouns.to < to ? wordOf(items[nouns.to]) : '$'}`);

	// verbs before and behind
	const verb = verbBefore(items, at, from);
	addVerb(seen, 'v', verb, items, from);
	if (verb !== null) {
		add(`v ${verb.kind} ${preposition}`);
		add(`v ${verb.kind} ${at - verb.index < 4 ? 'near' : 'far'}`);
		const open = Math.max(0, verb.index - reach);
		const outer = verbBefore(items, verb.index, open);
		addVerb(seen, 'vv', outer, items, open);
		if (outer !== null) add(`vv ${outer.kind} v ${verb.kind}`);
	}
	const behind = verbAfter(items, at, Math.min(to, at + 10));
	addVerb(seen, 'w', behind, items, at + 1);

	// kinds of words at a distance, each side
	for (let index = Math.max(from, at - far); index < Math.min(to, at + far); index += 1) {
		if (index === at) continue;
		const item = items[index];
		if (item === undefined) continue;
		const side = index < at ? 'l' : 'r';
		const isNear = Math.abs(index - at) <= near;
		for (const kind of nounKinds.get(item.lower) ?? []) {
			add(`${side} ${kind}`);
			if (isNear) add(`${side} near ${kind}`);
		}
		const kind = verbKinds.get(item.lemma);
		if (kind !== undefined) add(`${side} does ${kind}`);
		if (item.is === 'word' && item.lemma.length > 2) add(`${side} ${isNear ? 'near' : 'word'} ${item.lemma}`);
	}
	addTense(seen, items, at, from);
	addSentence(seen, items, at);
	return [...seen];
}

function addVerb(seen: Set<string>, where: string, verb: Governor | null, items: Item[], from: number): void {
	if (verb === null) {
		seen.add(`${where} none`);
		return;
	}
	seen.add(`${where} ${verb.kind}`);
	seen.add(`${where} mood ${verb.mood}`);
	seen.add(`${where} ${verb.kind} ${verb.mood}`);
	seen.add(`${where} is ${items[verb.index]?.lemma ?? ''}`);
	if (verb.control !== '') {
		seen.add(`${where} to ${verb.control}`);
		const kind = verbKinds.get(verb.control);
		if (kind !== undefined) seen.add(`${where} to ${kind}`);
	}
	if (items[verb.index]?.negated === true) seen.add(`${where} not`);
	const subject = verb.subjectEnd >= from ? items[verb.subjectEnd] : undefined;
	seen.add(
		`${where} subject ${subject === undefined ? '^' : subject.is === 'word' ? subject.lemma : subject.is}`
	);
	for (const kind of nounKinds.get(subject?.lower ?? '') ?? []) {
		seen.add(`${where} subject ${kind}`);
		seen.add(`${where} subject ${kind} ${verb.kind}`);
	}
}

const modals = new Map<string, string>(
	Object.entries({
		will: 'will',
		"'ll": 'will',
		shall: 'will',
		"won't": 'will',
		would: 'would',
		"wouldn't": 'would',
		could: 'could',
		may: 'could',
		might: 'could',
		can: 'can',
		should: 'should',
		must: 'should',
		has: 'has',
		have: 'has',
		had: 'had',
		is: 'is',
		are: 'is',
		was: 'was',
		were: 'was'
	})
);
const intents = new Map<string, string>(
	Object.entries({
		plans: 'plans',
		plan: 'plans',
		planning: 'plans',
		agreed: 'agreed',
		expected: 'expected',
		expects: 'expected',
		likely: 'expected',
		due: 'due',
		set: 'due',
		hopes: 'hopes',
		wants: 'hopes',
		aims: 'hopes',
		pledged: 'pledged',
		promised: 'pledged',
		proposed: 'pledged',
		offered: 'pledged'
	})
);

/** When the sum is: the nearest helping verb before it and its subject, the nearest verb in the past, years. */
function addTense(seen: Set<string>, items: Item[], at: number, from: number): void {
	let modal = '';
	let past = '';
	let intent = '';
	for (let index = at - 1; index >= from && at - index < reach; index -= 1) {
		const item = items[index];
		if (item?.is !== 'word') continue;
		const near = at - index < 7 ? 'near' : 'far';
		const kind = modals.get(item.lower);
		if (kind !== undefined && modal === '') {
			modal = kind;
			const subject = items[index - 1];
			const who =
				subject === undefined || index === from
					? '^'
					: /^(?:we|i|he|she|it|they|you|that|this|which)$/.test(subject.lower)
						? subject.lower
						: subject.is;
			seen.add(`m ${kind}`);
			seen.add(`m ${kind} ${near}`);
			seen.add(`m ${kind} ${who}`);
		}
		const wants = intents.get(item.lower);
		if (wants !== undefined && intent === '') {
			intent = wants;
			seen.add(`i ${wants}`);
			if (items[index + 1]?.lower === 'to') seen.add(`i ${wants} to`);
		}
		if (
			past === '' &&
			item.lemma !== item.lower &&
			!/(?:s|ing|er|est)$/.test(item.lower) &&
			!modals.has(item.lower)
		) {
			past = item.lemma;
			seen.add(`past ${near}`);
			seen.add(`past ${near} ${modal}`);
			seen.add(`past is ${item.lemma}`);
		}
	}
	if (modal === '') seen.add('m none');
	if (past === '') seen.add(`past none`);
	seen.add(`tense ${modal} ${past === '' ? 'no' : 'past'} ${intent}`);
	for (let index = Math.max(0, at - reach); index < Math.min(items.length, at + reach); index += 1) {
		const lower = items[index]?.lower ?? '';
		const side = index < at ? 'l' : 'r';
		if (
			/^(?:next|last|this)$/.test(lower) &&
			/^(?:year|month|week|quarter|parliament|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
				items[index + 1]?.lower ?? ''
			)
		)
			seen.add(`when ${lower} ${side}`);
		if (/^(?:19|20)\d\d/.test(lower)) {
			seen.add(`when ${side} ${items[index - 1]?.lower ?? ''} year`);
			seen.add('when year');
		}
		if (/^["“”]$/.test(lower)) seen.add('quoted');
	}
}

/** What the sentence says as a whole: who speaks, in what tense, how it opens. */
function addSentence(seen: Set<string>, items: Item[], at: number): void {
	let opening = 0;
	while (opening < near && items[opening]?.is === 'mark') opening += 1;
	const first = items[opening];
	if (first !== undefined) {
		seen.add(`opens ${first.is === 'word' ? first.lower : first.is}`);
		if (verbKinds.has(first.lower) && first.lower === first.lemma) seen.add('opens with a verb');
	}
	for (let index = Math.max(0, at - reach); index < Math.min(items.length, at + reach); index += 1) {
		const item = items[index];
		if (item?.is !== 'word') continue;
		if (
			/^(?:we|will|would|could|may|plan|plans|expected|if|said|says|according|estimated|reported)$/.test(
				item.lower
			)
		)
			seen.add(`has ${item.lower}`);
		if (
			index > at &&
			index - at < 20 &&
			/^(?:said|says|claimed|claims|announced|argued|warned)$/.test(item.lower)
		)
			seen.add('said behind');
	}
	if (!hasFinite(items, Math.max(0, at - reach), Math.min(items.length, at + reach))) {
		seen.add('no verb');
		seen.add(
			`no verb, opens ${/^(?:a|an|no|new|more|extra|free)$/.test(first?.lower ?? '') ? 'as a thing' : ''}`
		);
	}
	// "$10bn (£5bn)" says one thing twice
	if (items[at - 1]?.lower === '(') seen.add('in brackets');
}

/** Whether a sentence has a verb that says when: a list's "A new grant of £5m" has none. */
function hasFinite(items: Item[], from: number, to: number): boolean {
	for (let index = from; index < to; index += 1) {
		const item = items[index];
		if (item?.is !== 'word') continue;
		if (modals.has(item.lower) || /^(?:do|does|did)$/.test(item.lower)) return true;
		if (!verbKinds.has(item.lemma)) continue;
		const before = items[index - 1]?.lower ?? '';
		if (/^(?:we|they|you|i|he|she|it|who|which)$/.test(before)) return true;
		if (
			item.lower !== item.lemma &&
			!/(?:ing|s)$/.test(item.lower) &&
			!/^(?:,|of|worth)$/.test(before) &&
			!/^(?:by|for|in)$/.test(items[index + 1]?.lower ?? '')
		)
			return true;
	}
	return false;
}

function wordOf(item: Item | undefined): string {
	if (item === undefined) return '';
	return item.is === 'word' || item.is === 'mark' ? item.lower : item.is;
}
