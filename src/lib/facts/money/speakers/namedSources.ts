/** Sources of a sum by name, with what stands beside: "Stephen Bubb, head of ACEVO", "ACEVO’s Stephen Bubb". */
import { wordSet } from '../../../text/words/wordSet.ts';
import { described, unlisted, voiceBefore, type Attribution } from './namelessSources.ts';
import type { Item } from '../sentenceItems.ts';
import {
	beforeVerbs,
	bodyNouns,
	calendar,
	firmNouns,
	partNouns,
	pronouns,
	reportingVerbs,
	small
} from './sourceWords.ts';

export const nobody: Attribution = { speaker: null, organisation: null };

/** "the NCVO’s latest estimate". */
export function ownerBefore(body: string, items: Item[], index: number, from: number): Attribution | null {
	for (let back = index - 1; back >= Math.max(from, index - 4); back -= 1) {
		const item = items[back];
		if (item === undefined || item.is === 'amount' || item.lower === ',') return null;
		if (item.is === 'organisation' && back === index - 1) return ending(body, items, back, from);
		if (/.'s$/.test(item.lower) && back === index - 1) return described(body, items, back, from);
		if (item.lower !== "'s") continue;
		return ending(body, items, back - 1, from) ?? described(body, items, back - 1, from);
	}
	const before = items[index - 1];
	return before?.lower === 'government' && index - 1 >= from
		? { speaker: null, organisation: body.slice(before.start, before.end) }
		: null;
}

/** The name that starts here, after "the" or a role, with what stands in apposition: "Stephen Bubb, head of ACEVO". */
export function named(items: Item[], start: number, to: number): Attribution | null {
	let index = start;
	while (
		index < to &&
		index - start < 7 &&
		items[index]?.is === 'word' &&
		!reportingVerbs.has(items[index]?.lower ?? '')
	)
		index += 1;
	if (items[index]?.lower === ',' && index - start > 2 && isName(items[index + 1])) index += 1;
	const item = items[index];
	if (item === undefined || index >= to) return null;
	const skipped = items.slice(start, index);
	if (item.is === 'person') {
		if (skipped.length > 5) return null;
		return { speaker: item.name, organisation: organisationAfter(items, index, to) };
	}
	if (item.is !== 'organisation') return null;
	if (skipped.some(({ lower }) => lower === 'that' || lower === 'and')) return null;
	const next = personAfter(items, index, to);
	return { speaker: next, organisation: item.name };
}

export function isName(item: Item | undefined): boolean {
	return item?.is === 'person' || item?.is === 'organisation';
}

/** After an organisation: "ACEVO chief executive Stephen Bubb", "ACEVO’s Stephen Bubb". */
function personAfter(items: Item[], index: number, to: number): string | null {
	for (let next = index + 1; next < Math.min(to, index + 5); next += 1) {
		const item = items[next];
		if (item?.is === 'person') return item.name;
		if (item === undefined || (item.is !== 'word' && item.lower !== "'s") || small.has(item.lower))
			return null;
	}
	return null;
}

/** After a person: ", the head of ACEVO", "of ACEVO", "(ACEVO)", "from ACEVO". */
function organisationAfter(items: Item[], index: number, to: number): string | null {
	const opening = items[index + 1]?.lower ?? '';
	if (!/^(?:,|\(|of|from|at)$/.test(opening)) return null;
	let role = opening !== ',';
	for (let next = index + 2; next < Math.min(to, index + 14); next += 1) {
		const item = items[next];
		if (item?.is === 'organisation')
			return role || roles.has(items[next + 1]?.lower ?? '') ? item.name : null;
		if (item === undefined || item.is === 'mark' || item.is === 'amount' || reportingVerbs.has(item.lower))
			return null;
		if (/^(?:of|at|for|from)$/.test(item.lower) || roles.has(item.lower)) role = true;
	}
	return null;
}
const roles = wordSet(
	'head chief director chair chairman chairwoman leader president spokesman spokeswoman spokesperson secretary executive boss founder economist minister'
);

/** What is taken for a person but posts results, or is a thing: "Marsh posted", "Unilever, which owns". */
function isFirm(items: Item[], index: number): boolean {
	return (
		/^(?:posted|posts)$/.test(items[index + 1]?.lower ?? '') ||
		(items[index + 1]?.lower === ',' && items[index + 2]?.lower === 'which')
	);
}

/** The subject whose last item stands at `end`, before its verb. */
export function subject(body: string, items: Item[], end: number, from: number): Attribution | null {
	let index = end;
	while (index >= from && beforeVerbs.has(items[index]?.lower ?? '')) index -= 1;
	if (calendar.has(items[index]?.lower ?? '') && items[index - 1]?.lower === 'on') index -= 2;
	// "is expected to say"
	if (items[index]?.lower === 'to' && /^(?:expected|due|set|going)$/.test(items[index - 1]?.lower ?? ''))
		index -= 3;
	const item = items[index];
	if (item === undefined || index < from) return null;
	if (item.is === 'person' && isFirm(items, index)) return { speaker: null, organisation: item.name };
	if (isName(item)) return ending(body, items, index, from);
	if (item.is === 'place') {
		// "Indonesia said", and not "the firm in Indonesia said"
		const before = items[index - 1]?.lower === 'the' ? items[index - 2] : items[index - 1];
		const voice = voiceBefore(body, items, index, index, from);
		if (voice !== null) return { speaker: voice, organisation: item.name };
		return /^(?:in|of|from|at|to|for|with|near)$/.test(before?.lower ?? '')
			? null
			: { speaker: null, organisation: item.name };
	}
	if (/^(?:he|she|it|they|we|i|you)$/.test(item.lower)) {
		// "the airline said it plans": it is the airline
		const before = items[index - 1]?.lower === 'that' ? index - 2 : index - 1;
		const isSaid = reportingVerbs.has(items[before]?.lower ?? '') && before > from;
		return isSaid ? subject(body, items, before - 1, from) : nobody;
	}
	if (pronouns.has(item.lower) && items[index - 1]?.lower !== 'the') return null;
	// "Norbrook Bank subsidiaries", "Norbrook’s managers"
	if (partNouns.has(item.lower)) {
		const owner = items[index - 1]?.lower === "'s" ? index - 2 : index - 1;
		if (items[owner]?.is === 'organisation' && owner >= from)
			return { speaker: null, organisation: items[owner]?.name ?? null };
	}
	const who = described(body, items, index, from) ?? unlisted(body, items, index, from);
	if (who !== null) return who;
	if (item.lower === ')') {
		const name = items[index - 1];
		if (!isName(name) || items[index - 2]?.lower !== '(') return null;
		const before = ending(body, items, index - 3, from);
		if (before === null) return null;
		return name?.is === 'organisation' && before.organisation === null
			? { ...before, organisation: name.name }
			: before;
	}
	if (item.lower !== ',') return null;
	// an apposition between commas: find the comma that opens it, and the name before that
	for (let back = index - 1; back >= Math.max(from, index - 16); back -= 1) {
		const mark = items[back];
		if (mark?.is === 'amount') return null;
		if (mark?.lower !== ',') continue;
		const before = items[back - 1];
		const inside = items.slice(back + 1, index);
		if (before?.is === 'person') {
			if (isFirm(items, back - 1)) return { speaker: null, organisation: before.name };
			const organisation =
				organisationAfter(items, back - 1, index) ?? ending(body, items, back - 1, from)?.organisation;
			return { speaker: before.name, organisation: organisation ?? null };
		}
		const [only] = inside;
		// "the brewer, Norbrook, says"
		if (inside.length === 1 && (isName(only) || only?.is === 'place') && bodyNouns.has(before?.lower ?? ''))
			return { speaker: null, organisation: only?.name ?? null };
		// "the head of ACEVO, Stephen Bubb, says"
		if (inside.length === 1 && only?.is === 'person')
			return { speaker: only.name, organisation: before?.is === 'organisation' ? before.name : null };
		// "the retailer, Smith Stores, has agreed"
		if (inside.length <= 3) {
			const inner =
				inside.length === 1 && only?.is === 'organisation'
					? { speaker: null, organisation: only.name }
					: unlisted(body, items, index - 1, back + 1);
			if (inner !== null) return inner;
		}
		return before?.is === 'organisation' ? { speaker: null, organisation: before.name } : null;
	}
	return null;
}

/** The name that ends at `index`, with an organisation just before a person: "ACEVO’s head, Stephen Bubb". */
export function ending(body: string, items: Item[], index: number, from: number): Attribution | null {
	const item = items[index];
	if (item === undefined || index < from) return null;
	if (item.is === 'organisation') {
		// "Stephen Bubb of ACEVO"
		const of = items[index - 1]?.lower === 'the' ? index - 2 : index - 1;
		const person = items[of - 1];
		const voice = voiceBefore(body, items, index, index, from);
		if (voice !== null) return { speaker: voice, organisation: item.name };
		const joined =
			/^(?:of|from|at)$/.test(items[of]?.lower ?? '') && person?.is === 'person' && of - 1 >= from;
		return { speaker: joined ? person.name : null, organisation: item.name };
	}
	if (item.is !== 'person') return null;
	// "the building group Norman Reed", "Mary Poole of Norman Reed"
	const whose = items[index - 2];
	if (firmNouns.has(items[index - 1]?.lower ?? '') && index - 1 >= from)
		return { speaker: null, organisation: item.name };
	if (items[index - 1]?.lower === 'of' && whose?.is === 'person' && index - 2 >= from)
		return { speaker: whose.name, organisation: item.name };
	// who has a spokesman is no person
	const voice = voiceBefore(body, items, index, index, from);
	if (voice !== null) return { speaker: voice, organisation: item.name };
	for (let back = index - 1; back >= Math.max(from, index - 6); back -= 1) {
		const before = items[back];
		if (before?.is === 'organisation') return { speaker: item.name, organisation: before.name };
		const passes =
			before?.is === 'word'
				? !small.has(before.lower)
				: before?.lower === "'s" || (before?.lower === ',' && back === index - 1);
		if (!passes) break;
	}
	return { speaker: item.name, organisation: null };
}
