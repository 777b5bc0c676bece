import { wordSet } from '../../text/wordSet.ts';
import { verbBefore } from './governor.ts';
import { verbKinds } from './moneyWords.ts';
import { isBetweenSums, type Item } from './sentenceItems.ts';
import { smallWords } from './sumPhrases.ts';

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
	predict reckon say suggest warn admitted added saying claiming posted offered offers recommends recommended argue
	report reveal show showed shows underlined highlighted earmarked derided compared anticipates anticipated hopes hoped
	authorised authorising approved plans planned promising dismissed announce launch launched launches confirm confirms posts highlights wants wanted asked asks
`);
const participles = wordSet(
	'announced approved authorised calculated claimed estimated fined forecast ordered pledged predicted projected promised proposed published reported revealed suggested unveiled set'
);
const statements = wordSet(
	'estimate estimates figure figures forecast forecasts calculation calculations analysis report research survey study data prediction pledge promise promises announcement plan plans bid offer claim claims proposals proposal'
);
/** Between a subject and its verb. */
const beforeVerbs = wordSet(
	'has have had also now recently yesterday today already further himself herself who even still'
);
const nobody: Attribution = { speaker: null, organisation: null };

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
	if (pledged !== null) return pledged;
	const planned = plannedBy(body, items, at, from);
	if (planned !== null) return planned;
	for (let index = at - 1; index >= from; index -= 1) {
		const who = statedAt(body, items, index, from, at);
		if (who !== null) return who;
	}
	for (let index = at + 1; index < to; index += 1) {
		const who = statedAt(body, items, index, at + 1, to);
		if (who !== null) return who;
	}
	return nobody;
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
	const who = subject(body, items, end, from);
	return who === null || who === nobody ? null : who;
}

/** Who states something at this word, looking no further than `[from, to)`; null where the word reports nothing. */
function statedAt(body: string, items: Item[], index: number, from: number, to: number): Attribution | null {
	const word = items[index]?.lower ?? '';
	if (word === '') return null;
	if (word === 'to' && items[index - 1]?.lower === 'according')
		return named(items, index + 1, to) ?? describedAt(body, items, index + 1, to);
	if (participles.has(word)) {
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
	if (who !== null) return who;
	const last = items[index - 1]?.lower ?? '';
	for (let next = index + 1; next < Math.min(to, index + 7) && items[next]?.is === 'word'; next += 1)
		if (elsewhere.has(items[next]?.lower ?? '')) return null;
	return /^[,”"’]$/.test(last) || index === from
		? (named(items, index + 1, to) ?? describedAt(body, items, index + 1, to))
		: named(items, index + 1, to);
}

/** Behind a reporting verb, none of these leads to who reports: "reported fraud throughout the EU". */
const elsewhere = wordSet(
	'in throughout for to on with at that about against than over or and into across between'
);

const roleNouns = wordSet(`
	chancellor minister ministers analyst analysts economist economists expert experts spokesman spokeswoman spokesperson
	trader traders secretary president mayor advisers observers critics opponents campaigners officials
`);
const bodyNouns = wordSet(`
	company firm airline bank charity government group council party ministry department watchdog regulator union
	executive administration carrier retailer manufacturer club commission agency trust insurer giant court authority
	body college university hospital society parliament congress brewer builder supermarket carmaker
`);
const pronouns = wordSet('he she it they we i you who which that this');

/** The words for somebody without a name that end at `end`: "the mining group", "the prime minister", "analysts". */
function described(
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
function voiceBefore(body: string, items: Item[], start: number, end: number, from: number): string | null {
	const of = items[start - 1]?.lower === 'the' ? start - 2 : start - 1;
	if (of - 1 < from || !/^(?:of|for)$/.test(items[of]?.lower ?? '')) return null;
	if (!voices.has(items[of - 1]?.lower ?? '')) return null;
	return body.slice(items[of - 1]?.start, items[end]?.end).replace(/\s+/g, ' ');
}

const determiners = wordSet('the a an this that its their his her our another one some many two several');

function isModifier(item: Item | undefined): boolean {
	if (item?.is === 'place' || item?.is === 'organisation') return true;
	return (
		item?.is === 'word' &&
		!determiners.has(item.lower) &&
		!small.has(item.lower) &&
		!pronouns.has(item.lower) &&
		!reportingVerbs.has(item.lower) &&
		/^\p{L}/u.test(item.lower)
	);
}

/** A name in capitals that nothing else is known of, ending at `end`: "the WHO", "Novartis". */
function unlisted(body: string, items: Item[], end: number, from: number): Attribution | null {
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

const calendar = wordSet(`
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
	october november december
`);

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
function describedAt(body: string, items: Item[], start: number, to: number): Attribution | null {
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

/** "the NCVO’s latest estimate". */
function ownerBefore(body: string, items: Item[], index: number, from: number): Attribution | null {
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

/** What is taken for a person but posts results, or is a thing: "Marsh posted", "Unilever, which owns". */
function isFirm(items: Item[], index: number): boolean {
	return (
		/^(?:posted|posts)$/.test(items[index + 1]?.lower ?? '') ||
		(items[index + 1]?.lower === ',' && items[index + 2]?.lower === 'which')
	);
}

/** The subject whose last item stands at `end`, before its verb. */
function subject(body: string, items: Item[], end: number, from: number): Attribution | null {
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
function ending(body: string, items: Item[], index: number, from: number): Attribution | null {
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
