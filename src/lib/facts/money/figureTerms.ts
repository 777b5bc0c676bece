import { wordSet } from '../../text/words/wordSet.ts';
import type { Item } from './sentenceItems.ts';
import { isCue, nounsAfter, smallWords } from './sumPhrases.ts';

const instruments = new Map<string, string>();
for (const [instrument, list] of [
	['grant', 'grant grants'],
	['loan', 'loan loans'],
	['donation', 'donation donations'],
	['investment', 'investment'],
	['tax', 'tax taxes levy'],
	['benefit', 'benefit benefits'],
	['bonus', 'bonus bonuses'],
	['fine', 'fine fines'],
	['subsidy', 'subsidy subsidies'],
	['fees', 'fee fees'],
	['debt', 'debt debts'],
	['contract', 'contract contracts']
] as const)
	for (const word of list.split(' ')) instruments.set(word, instrument);

/** What the money is, where the phrase of the sum names it: "£5m in grants", "a loan of £5m". Else null. */
export function instrumentOf(items: Item[], at: number, to: number): string | null {
	const nouns = nounsAfter(items, at, to);
	for (let index = nouns.from; index < nouns.to; index += 1) {
		const instrument = instruments.get(items[index]?.lower ?? '');
		if (instrument !== undefined) return instrument;
	}
	let index = at - 1;
	while (
		index > 0 &&
		/^(?:of|worth|totalling|up|to|about|over|more|than|a|an)$/.test(items[index]?.lower ?? '')
	)
		index -= 1;
	return index < at - 1 ? (instruments.get(items[index]?.lower ?? '') ?? null) : null;
}

/** Words after "to" that make it no receiver but a purpose: "£5m to help charities". */
const verbs = wordSet(`
	avoid back bail be boost build buy compensate cover create cut deal deliver develop do encourage ensure expand
	extend fight fill finance fix fund get give help improve invest keep make meet open pay plug promote prop protect
	provide reduce repair replace rescue restore run save set shore spend stop subsidise support tackle train
`);
const determiners = wordSet('the a an its their our his her this that those these all');

/**
 * Whom or what the money concerns, in the article's own words: "community organisations" in "£1 billion less for
 * community organisations across the country". Null where no such phrase follows.
 */
export function scopeOf(body: string, items: Item[], at: number, to: number): string | null {
	const nouns = nounsAfter(items, at, to);
	const preposition = items[nouns.to]?.lower ?? '';
	const named = isCue(items[nouns.to - 1]);
	if (preposition !== 'for' && preposition !== 'on' && !(preposition === 'to' && named)) return null;
	let from = nouns.to + 1;
	if (preposition !== 'for' && verbs.has(items[from]?.lower ?? '')) return null;
	while (determiners.has(items[from]?.lower ?? '')) from += 1;
	let end = from;
	while (end < to && end - from < 8) {
		const item = items[end];
		if (item === undefined || item.is === 'amount' || smallWords.has(item.lower)) break;
		if (item.is === 'mark' && !/^[‘’“”"']$|^'s$/.test(item.lower)) break;
		end += 1;
	}
	const first = items[from];
	const last = items[end - 1];
	if (first === undefined || last === undefined || end === from) return null;
	const scope = body.slice(first.start, last.end).replace(/\s+/g, ' ');
	return /\p{L}/u.test(scope) ? scope : null;
}
