import { wordSet } from '../text/wordSet.ts';
import type { Item } from './sentenceItems.ts';

/** Who states a sum: a person, an organisation, both or neither. */
export interface Attribution {
	speaker: string | null;
	organisation: string | null;
}

const reportingVerbs = wordSet(`
	admits admitted announced announces argued argues believes called calls calculated calculates claimed claims concluded concludes
	confirmed declared declares estimated estimates expects fear feared fears forecast forecasts found insisted noted notes put pledged pledges predicted
	predicts projected projects promised promises proposed puts reckoned reckons reported reports revealed reveals said says stated states
	suggested suggests thinks told unveiled warned warns wrote writes believe calculate claim estimate expect insist
	predict reckon say suggest warn
`);
const participles = wordSet(
	'announced calculated claimed estimated forecast pledged predicted projected promised published reported revealed suggested unveiled'
);
const statements = wordSet(
	'estimate estimates figure figures forecast forecasts calculation calculations analysis report research survey prediction pledge promise announcement'
);
/** Between a subject and its verb. */
const beforeVerbs = wordSet(
	'has have had also now recently yesterday today already further himself herself who even still'
);
const nobody: Attribution = { speaker: null, organisation: null };

/**
 * Find who states the sum at `at`, within its clause `[from, to)`: the subject of the reporting verb before it
 * ("Stephen Bubb, the head of ACEVO, estimates that …"), or who is named after it ("as estimated by the NCVO",
 * "according to ACEVO", "says Stephen Bubb"), or the owner of the estimate ("ACEVO’s estimate of …").
 */
export function attributionOf(
	items: Item[],
	at: number,
	{ from, to }: { from: number; to: number }
): Attribution {
	for (let index = at - 1; index >= from; index -= 1) {
		const who = statedAt(items, index, from, at);
		if (who !== null) return who;
	}
	for (let index = at + 1; index < to; index += 1) {
		const who = statedAt(items, index, at + 1, to);
		if (who !== null) return who;
	}
	return nobody;
}

/** Who states something at this word, looking no further than `[from, to)`; null where the word reports nothing. */
function statedAt(items: Item[], index: number, from: number, to: number): Attribution | null {
	const word = items[index]?.lower ?? '';
	if (word === '') return null;
	if (word === 'to' && items[index - 1]?.lower === 'according') return named(items, index + 1, to);
	if (participles.has(word) && items[index + 1]?.lower === 'by') return named(items, index + 2, to);
	if (statements.has(word)) {
		const owner = ownerBefore(items, index, from);
		if (owner !== null) return owner;
		if (/^(?:by|from)$/.test(items[index + 1]?.lower ?? '')) return named(items, index + 2, to);
	}
	if (!reportingVerbs.has(word)) return null;
	// "£5m, the NCVO says", "the NCVO says £5m", and turned round: "says Stephen Bubb of ACEVO"
	return subject(items, index - 1, from) ?? named(items, index + 1, to);
}

/** "the NCVO’s latest estimate". */
function ownerBefore(items: Item[], index: number, from: number): Attribution | null {
	for (let back = index - 1; back >= Math.max(from, index - 4); back -= 1) {
		const item = items[back];
		if (item === undefined || item.is === 'amount' || item.lower === ',') return null;
		if (item.is === 'organisation' && back === index - 1) return ending(items, back, from);
		if (item.lower !== "'s") continue;
		return ending(items, back - 1, from);
	}
	return null;
}

/** The name that starts here, after "the" or a role, with what stands in apposition: "Stephen Bubb, head of ACEVO". */
function named(items: Item[], start: number, to: number): Attribution | null {
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

function isName(item: Item | undefined): boolean {
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
const small = wordSet(
	'that this will would has have is are was were and or but as in at by to from said says for who which'
);

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

/** The subject whose last item stands at `end`, before its verb. */
function subject(items: Item[], end: number, from: number): Attribution | null {
	let index = end;
	while (index >= from && beforeVerbs.has(items[index]?.lower ?? '')) index -= 1;
	const item = items[index];
	if (item === undefined || index < from) return null;
	if (isName(item)) return ending(items, index, from);
	if (item.lower === ')') {
		const name = items[index - 1];
		if (!isName(name) || items[index - 2]?.lower !== '(') return null;
		const before = ending(items, index - 3, from);
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
			const organisation =
				organisationAfter(items, back - 1, index) ?? ending(items, back - 1, from)?.organisation;
			return { speaker: before.name, organisation: organisation ?? null };
		}
		const [only] = inside;
		// "the head of ACEVO, Stephen Bubb, says"
		if (inside.length === 1 && only?.is === 'person')
			return { speaker: only.name, organisation: before?.is === 'organisation' ? before.name : null };
		return before?.is === 'organisation' ? { speaker: null, organisation: before.name } : null;
	}
	return null;
}

/** The name that ends at `index`, with an organisation just before a person: "ACEVO’s head, Stephen Bubb". */
function ending(items: Item[], index: number, from: number): Attribution | null {
	const item = items[index];
	if (item === undefined || index < from) return null;
	if (item.is === 'organisation') {
		// "Stephen Bubb of ACEVO"
		const of = items[index - 1]?.lower === 'the' ? index - 2 : index - 1;
		const person = items[of - 1];
		const joined =
			/^(?:of|from|at)$/.test(items[of]?.lower ?? '') && person?.is === 'person' && of - 1 >= from;
		return { speaker: joined ? person.name : null, organisation: item.name };
	}
	if (item.is !== 'person') return null;
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
