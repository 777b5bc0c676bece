// long: one rule, with every word and weight that it knows
import type { Document, Sentence } from '../../text/document.ts';
import type { PolarWord } from '../sentiment/polarity.ts';
import type { Signal } from './signals.ts';
import type { TargetMention } from './targets.ts';

/** What is left of a word's weight across these marks and words, which part one clause from another. */
const breaks = new Map([
	[',', 0.8],
	[';', 0.4],
	[':', 0.6],
	['–', 0.5],
	['—', 0.5],
	['(', 0.7],
	[')', 0.7],
	['.', 0.4],
	['but', 0.5],
	['yet', 0.5],
	['whilst', 0.3],
	['while', 0.3],
	['whereas', 0.3],
	['although', 0.5],
	['though', 0.5],
	['because', 0.7],
	['if', 0.6],
	['when', 0.7],
	['which', 0.7],
	['who', 0.7],
	['that', 0.7],
	['others', 0.4]
]);
/** Behind these a target is told what to be, which is no praise of what it is. */
const wishes = new Set(['must', 'should', 'need', 'ought']);
/** What is behind one of these and a word is the one concerned by it, not the one it describes: "bad for X". */
const toward = new Set(['for', 'to', 'on', 'against', 'at', 'upon']);
/** Behind one of these stands no subject of the sentence: "the coalition's plans for X undermine". */
const prepositions = new Set([
	'for',
	'of',
	'on',
	'in',
	'to',
	'with',
	'about',
	'toward',
	'towards',
	'from',
	'by'
]);
const personal = new Set(['he', 'she', 'his']);
const impersonal = new Set(['it', 'they', 'its']);
/** "… but has now": a verb without a subject of its own goes on with the sentence's first. */
const conjunctions = new Set(['and', 'but', 'yet']);
const auxiliaries = new Set(
	'has have had is are was were will would did does can could now then also'.split(' ')
);
/** Too light to put a distance between two words. */
const light = new Set(['the', 'a', 'an', 'of']);

/** A word further than this from a target says nothing of it. */
const farthest = 40;
/** The distance, in words, at which half is left: of a word before the target, and of one behind it. */
const halfBefore = 4;
const halfBehind = 10;
/** What is left of a word's weight across another target: before this one, its subject, or a bystander. */
const acrossRival = 0.4;
const acrossSubject = 0.3;
const acrossBystander = 0.6;
/** What is left of a word where a nearer verb already governs the target. */
const acrossFrame = 0.1;
/** What is left of praise: inside what is attacked, and of what a target is told to be. */
const insideAttack = 0.3;
const insideWish = 0.2;
/** What is left of a word toward whom it only concerns, where a pronoun stands for the target, or by "doing". */
const concerning = 0.3;
const pronoun = 0.8;
const adjunct = 0.2;
/** A word that says less than this, on the raters' scale, is left out. */
const least = 0.02;
/** What is left of support or opposition that is somebody else's: "he welcomed the cuts". */
const anothers = 0.2;

/** The targets of one sentence: every mention, those of each target, and the pronouns that stand for each. */
interface Cast {
	/** the mention at each token, counted from the sentence's first */
	at: (TargetMention | undefined)[];
	own: Map<string, TargetMention[]>;
	pronouns: Map<string, number[]>;
	/** the target that each pronoun stands for, by token, counted from the sentence's first */
	standsFor: (string | undefined)[];
}

/** Read who is mentioned in a sentence, from its mentions in reading order. */
export function cast(
	{ tokens }: Document,
	{ firstToken, endToken }: Sentence,
	mentions: TargetMention[]
): Cast {
	const found: Cast = { at: [], own: new Map(), pronouns: new Map(), standsFor: [] };
	const put = <T>(map: Map<string, T[]>, key: string, value: T): void => {
		const values = map.get(key);
		if (values === undefined) map.set(key, [value]);
		else values.push(value);
	};
	for (const mention of mentions) {
		put(found.own, mention.target, mention);
		for (let at = mention.first; at <= mention.last; at++) found.at[at - firstToken] ??= mention;
	}
	let person: string | undefined;
	let thing: string | undefined;
	let next = 0;
	for (let at = mentions[0]?.first ?? endToken; at < endToken; at++) {
		for (
			let mention = mentions[next];
			mention !== undefined && mention.first <= at;
			mention = mentions[++next]
		) {
			if (mention.name === 'person') person = mention.target;
			else thing ??= mention.target;
		}
		const lower = tokens[at]?.lower ?? '';
		const target = personal.has(lower) ? person : impersonal.has(lower) ? thing : undefined;
		if (target === undefined) continue;
		put(found.pronouns, target, at);
		found.standsFor[at - firstToken] = target;
	}
	return found;
}

/**
 * What a sentence's signals say of one target, as words with their weighed valences in reading order: each
 * signal speaks of the mention it is nearest to, weaker with every word, mark, conjunction and other target
 * between them.
 *
 * @param signals the signals by each token that they hold, counted from the sentence's first
 */
export function influences(
	{ tokens }: Document,
	{ firstToken, endToken }: Sentence,
	signals: readonly (Signal | undefined)[],
	{ at: mentionAt, own, pronouns, standsFor }: Cast,
	target: string
): PolarWord[] {
	if (signals.length === 0) return [];
	const strongest = new Map<Signal, { weight: number; valence: number }>();
	const meet = (signal: Signal, weight: number, valence: number): void => {
		if (weight > (strongest.get(signal)?.weight ?? 0))
			strongest.set(signal, { weight, valence: weight * valence });
	};
	const rivalAt = (at: number): TargetMention | undefined => {
		const mention = mentionAt[at - firstToken];
		return mention?.target === target ? undefined : mention;
	};
	const firstMention = own.values().next().value?.[0];

	/** From just before a mention to the start of the sentence. */
	function walkBack(from: number, start: number, inside: Signal | undefined): void {
		let gap = 0;
		let kept = start;
		let passed = inside;
		let rival: TargetMention | undefined;
		let isJoined = false;
		let isConcerned = false;
		for (let at = from; at >= firstToken && from - at < farthest; at--) {
			const token = tokens[at];
			if (token === undefined) continue;
			const other = rivalAt(at);
			if (other !== undefined && other !== rival) kept *= acrossRival;
			rival = other ?? rival;
			const signal = signals[at - firstToken];
			if (signal !== undefined && signal !== passed) {
				if (passed?.isFrame === true && !isJoined) kept *= acrossFrame;
				let weight = (kept * halfBefore) / (halfBefore + gap);
				if (isConcerned && !signal.isFrame) weight *= concerning;
				if (signal.isView && isAnothers(signal.first)) weight *= anothers;
				meet(signal, weight, signal.behind);
				passed = signal;
				isJoined = false;
			}
			if (gap < 3 && toward.has(token.lower)) isConcerned = true;
			if (token.lower === 'and' || token.lower === 'or') isJoined = true;
			if (token.kind !== 'punctuation' && !light.has(token.lower)) gap++;
			kept *= breakAt(at);
		}
	}

	/** From just behind a mention to the end of the sentence. */
	function walkOn(from: number, start: number, inside: Signal | undefined, isSubject: boolean): void {
		let gap = 0;
		let kept = start;
		let keptPraise = 1;
		let passed = inside;
		let rival: TargetMention | undefined;
		for (let at = from; at < endToken && at - from < farthest; at++) {
			const token = tokens[at];
			if (token === undefined) continue;
			const other = rivalAt(at);
			const signal = signals[at - firstToken];
			const isDeed = signal?.first === at && signal.isFrame;
			if (other !== undefined && other !== rival && !isDeed) {
				kept *= isBystander(at) ? acrossBystander : acrossSubject;
			}
			if (!isDeed) rival = other ?? rival;
			if ((standsFor[at - firstToken] ?? target) !== target) kept *= acrossSubject;
			if (!isSubject && conjunctions.has(token.lower) && auxiliaries.has(tokens[at + 1]?.lower ?? ''))
				kept *= acrossSubject;
			if (signal !== undefined && signal !== passed) {
				if (passed?.isAttack === true) keptPraise *= insideAttack;
				let weight = (kept * halfBehind) / (halfBehind + gap);
				if (!isSubject && isAdjunct(signal.first)) weight *= adjunct;
				meet(signal, weight, signal.before * (signal.before > 0 ? keptPraise : 1));
				passed = signal;
			}
			if (token.kind !== 'punctuation' && !light.has(token.lower)) gap++;
			kept *= breakAt(at);
			if (gap < 4 && wishes.has(token.lemma)) keptPraise *= insideWish;
		}
	}

	const breakAt = (at: number): number => {
		const lower = tokens[at]?.lower ?? '';
		if (lower === 'well' && tokens[at - 1]?.lower === 'as' && tokens[at + 1]?.lower === 'as') return 0.2;
		return breaks.get(lower) ?? 1;
	};
	/** "the big society" of "plans for the big society", which is not what does anything. */
	function isBystander(at: number): boolean {
		for (let before = at - 1; before >= Math.max(firstToken, at - 4); before--) {
			const token = tokens[before];
			if (token === undefined || token.kind === 'punctuation') continue;
			if (prepositions.has(token.lower)) return true;
			if (!light.has(token.lower)) return false;
		}
		return false;
	}
	/** "their co-operative credentials" of "after talking up their co-operative credentials". */
	function isGoverned(at: number): boolean {
		for (let before = at - 1; before >= Math.max(firstToken, at - 2); before--) {
			if (signals[before - firstToken]?.isFrame === true) return true;
		}
		return false;
	}
	/** ", reducing …": what the sentence's subject does, not what stands last before it. */
	function isAdjunct(at: number): boolean {
		const before = tokens[at - 1]?.lower;
		return (
			tokens[at]?.lower.endsWith('ing') === true && (before === ',' || before === 'by' || before === 'for')
		);
	}
	/** "he welcomed", "George Osborne supports": whose support it is. */
	function isAnothers(at: number): boolean {
		for (let before = at - 1; before >= Math.max(firstToken, at - 3); before--) {
			const lower = tokens[before]?.lower ?? '';
			if (lower === 'he' || lower === 'she' || mentionAt[before - firstToken]?.name === 'person') return true;
			if (breaks.has(lower)) return false;
		}
		return false;
	}

	for (const mention of own.get(target) ?? []) {
		const { first, last } = mention;
		let inside: Signal | undefined;
		for (let at = first; at <= last; at++) {
			const signal = signals[at - firstToken];
			if (signal?.isFrame !== true) continue;
			inside = signal;
			const isAround = signal.first < first && signal.last > last;
			meet(signal, 1, isAround ? signal.behind : Math.min(signal.behind, signal.before, 0));
		}
		const isNested = mentionAt[first - firstToken] !== mention;
		walkBack(first - 1, isNested ? concerning : 1, inside);
		const isSubject = mention === firstMention;
		const isObject = !isSubject && (isBystander(first) || isGoverned(first));
		walkOn(last + 1, isObject ? acrossBystander : 1, inside, isSubject);
	}
	for (const at of pronouns.get(target) ?? []) walkOn(at + 1, pronoun, signals[at - firstToken], true);
	const words: PolarWord[] = [];
	for (const [{ first, last }, { valence }] of strongest) {
		if (Math.abs(valence) >= least) words.push({ first, last, valence });
	}
	return words.sort((a, b) => a.first - b.first);
}
