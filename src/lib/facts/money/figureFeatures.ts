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
	// "$10bn (£5bn)" says one thing twice
	if (items[at - 1]?.lower === '(') seen.add('in brackets');
}

function wordOf(item: Item | undefined): string {
	if (item === undefined) return '';
	return item.is === 'word' || item.is === 'mark' ? item.lower : item.is;
}
