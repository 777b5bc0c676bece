/** Sources of a sum that have no known name: "the mining group", "ministers", "a spokesman for the club", "Novartis". */
import { wordSet } from '../../../text/words/wordSet.ts';
import { verbKinds } from '../moneyWords.ts';
import type { Item } from '../sentenceItems.ts';
import {
	beforeVerbs,
	bodyNouns,
	calendar,
	determiners,
	pronouns,
	reportingVerbs,
	small
} from './sourceWords.ts';
import { smallWords } from '../sumPhrases.ts';

/** Who states a sum: a person, an organisation, both or neither. */
export interface Attribution {
	speaker: string | null;
	organisation: string | null;
}

const roleNouns = wordSet(`
	chancellor minister ministers analyst analysts economist economists expert experts spokesman spokeswoman spokesperson
	trader traders secretary president mayor advisers observers critics opponents campaigners officials
`);

/** The words for somebody without a name that end at `end`: "the mining group", "the prime minister", "analysts". */
export function described(
	body: string,
	items: Item[],
	end: number,
	from: number,
	isLed = false
): Attribution | null {
	const head = (items[end]?.lower ?? '').replace(/'s$/, '');
	const isRole = roleNouns.has(head);
	if (!isRole && !bodyNouns.has(head)) return null;
	let start = end;
	while (start - 1 >= from && end - start < 3 && isModifier(items[start - 1])) start -= 1;
	const marker = items[start - 1];
	// "the watchdog" and "ministers" speak, "party said" and "of the company" do not
	const opens =
		marker === undefined ||
		start - 1 < from ||
		marker.is === 'mark' ||
		/^(?:that|which|as|but|and|what)$/.test(marker.lower);
	if (!determiners.has(marker?.lower ?? '') && marker?.lower !== "'s" && !(opens && (isRole || end > start)))
		return null;
	const words = body
		.slice(items[start]?.start, items[end]?.end)
		.replace(/['’]s$/, '')
		.replace(/\s+/g, ' ');
	const voice = voiceBefore(body, items, start, end, from);
	if (voice !== null) return { speaker: voice, organisation: words };
	if (!isLed && /^(?:of|in|for|to|by|at|on|with|from|against)$/.test(items[start - 2]?.lower ?? ''))
		return null;
	return isRole ? { speaker: words, organisation: null } : { speaker: null, organisation: words };
}
const voices = wordSet('spokesman spokeswoman spokesperson lawyer adviser');

/** "a spokesman for the club", whose last words are at `[start, end]`; null where nobody speaks for it. */
export function voiceBefore(
	body: string,
	items: Item[],
	start: number,
	end: number,
	from: number
): string | null {
	const of = items[start - 1]?.lower === 'the' ? start - 2 : start - 1;
	if (of - 1 < from || !/^(?:of|for)$/.test(items[of]?.lower ?? '')) return null;
	if (!voices.has(items[of - 1]?.lower ?? '')) return null;
	return body.slice(items[of - 1]?.start, items[end]?.end).replace(/\s+/g, ' ');
}

function isModifier(item: Item | undefined): boolean {
	if (item?.is === 'place' || item?.is === 'organisation') return true;
	return (
		item?.is === 'word' &&
		!determiners.has(item.lower) &&
		!small.has(item.lower) &&
		!smallWords.has(item.lower) &&
		!pronouns.has(item.lower) &&
		!reportingVerbs.has(item.lower) &&
		/^\p{L}/u.test(item.lower)
	);
}

/** A name in capitals that nothing else is known of, ending at `end`: "the WHO", "Novartis". */
export function unlisted(body: string, items: Item[], end: number, from: number): Attribution | null {
	let start = end;
	const last = items[end];
	if (last === undefined || !isCapital(body, last)) return null;
	// "the WHO"
	if (/^\p{Lu}{3,}$/u.test(body.slice(last.start, last.end)))
		return { speaker: null, organisation: body.slice(last.start, last.end) };
	while (start - 1 >= from && isCapital(body, items[start - 1]) && !isCommon(items[start - 1])) start -= 1;
	if (isCommon(items[start])) return null;
	const words = body.slice(items[start]?.start, items[end]?.end).replace(/\s+/g, ' ');
	// a sentence's first word has a capital whatever it is
	const isFirst = start === end && (start === 0 || items[start - 1]?.is === 'mark');
	if (isFirst && items[end]?.lower !== items[end]?.lemma && !/^\p{Lu}{2,}$/u.test(words)) return null;
	return { speaker: null, organisation: words };
}

function isCapital(body: string, item: Item | undefined): boolean {
	return item?.is === 'word' && /^\p{Lu}\p{L}/u.test(body.slice(item.start, item.start + 3));
}

function isCommon(item: Item | undefined): boolean {
	return (
		item === undefined ||
		calendar.has(item.lower) ||
		determiners.has(item.lower) ||
		small.has(item.lower) ||
		pronouns.has(item.lower) ||
		reportingVerbs.has(item.lower) ||
		smallWords.has(item.lower) ||
		verbKinds.has(item.lemma) ||
		beforeVerbs.has(item.lower)
	);
}

/** Such words that start here: "according to the airline", "said one trader". */
export function describedAt(body: string, items: Item[], start: number, to: number): Attribution | null {
	for (let index = start; index < Math.min(to, start + 5); index += 1) {
		if (items[index]?.is !== 'word') return null;
		const who = described(body, items, index, Math.max(0, start - 1), true);
		if (who !== null) return who;
		if (isCapital(body, items[index]) && !isCapital(body, items[index + 1])) {
			const unknown = unlisted(body, items, index, start);
			if (unknown !== null) return unknown;
		}
	}
	return null;
}
