import type { Document, Sentence, Span } from '../../text/document.ts';
import { negation } from '../../text/words/negation.ts';
import type { Amount } from './amounts/amounts.ts';
import type { NameMention } from '../fact.ts';

/** A word, a mark, a name or a sum of money in a sentence; `lower` is empty for names and sums. */
export interface Item extends Span {
	is: 'word' | 'mark' | 'person' | 'organisation' | 'place' | 'amount';
	lower: string;
	/** a word's dictionary form; empty where `lower` is */
	lemma: string;
	/** a name's canonical form; empty for everything else */
	name: string;
	/** a word in the scope of a negation */
	negated: boolean;
}

/** A sentence with the tokens of each name and each sum made one item. Names and sums come in reading order. */
export function sentenceItems(
	{ body, tokens }: Document,
	{ firstToken, endToken }: Sentence,
	names: NameMention[],
	amounts: Amount[]
): Item[] {
	const items: Item[] = [];
	const isNegated = negation(tokens, firstToken, endToken);
	let name = 0;
	let amount = 0;
	let covered = 0;
	for (let index = firstToken; index < endToken; index += 1) {
		const token = tokens[index];
		if (token === undefined) break;
		if (token.start < covered) continue;
		while ((names[name]?.end ?? Infinity) <= token.start) name += 1;
		while ((amounts[amount]?.end ?? Infinity) <= token.start) amount += 1;
		const sum = amounts[amount];
		const mention = names[name];
		if (sum !== undefined && sum.start < token.end) {
			items.push({
				is: 'amount',
				lower: '',
				lemma: '',
				name: '',
				negated: false,
				start: sum.start,
				end: sum.end
			});
			covered = sum.end;
		} else if (mention !== undefined && mention.start < token.end) {
			const { start, end } = mention;
			items.push({ is: mention.kind, lower: '', lemma: '', name: mention.name, negated: false, start, end });
			covered = end;
			if (/^['’]s/.test(body.slice(end, end + 2)))
				items.push({
					is: 'mark',
					lower: "'s",
					lemma: '',
					name: '',
					negated: false,
					start: end,
					end: end + 2
				});
		} else {
			const is = token.kind === 'punctuation' ? 'mark' : 'word';
			const { lower, lemma, start, end } = token;
			items.push({ is, lower, lemma, name: '', negated: isNegated[index - firstToken] === true, start, end });
		}
	}
	return items;
}

const breaks = new Set([';', ':', '–', '—', '…']);
const contrasts = new Set(['but', 'while', 'whereas', 'although', 'though', 'yet']);
const farthest = 60;

/** The clause `[from, to)` around an item: between semicolons, dashes and contrasts, 60 items each way at most. */
export function clauseAround(items: Item[], at: number): { from: number; to: number } {
	let from = at;
	while (from > 0 && at - from < farthest && !parts(items, from - 1)) from -= 1;
	let to = at + 1;
	while (to < items.length && to - at < farthest && !parts(items, to)) to += 1;
	return { from, to };
}

function parts(items: Item[], at: number): boolean {
	const item = items[at];
	if (item?.is === 'mark') return breaks.has(item.lower) && !isBetweenSums(items, at);
	return item?.is === 'word' && contrasts.has(item.lower) && items[at - 1]?.lower === ',';
}

/** The semicolon of "$14.5m (£7.7m; 12m euros)", which parts no clauses. */
export function isBetweenSums(items: Item[], at: number): boolean {
	return items[at]?.lower === ';' && items[at - 1]?.is === 'amount' && items[at + 1]?.is === 'amount';
}
