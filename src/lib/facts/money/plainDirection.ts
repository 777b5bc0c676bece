import type { Direction } from '../../schema.ts';
import { wordSet } from '../../text/wordSet.ts';
import type { Item } from './sentenceItems.ts';
import { fillers, lossWords, nounsAfter } from './sumPhrases.ts';

const losing = wordSet('lose loses losing lost forfeit forfeits forfeited');
const bereft = wordSet('stripped robbed deprived starved mugged');
const lossNouns = wordSet('loss losses hit hole shortfall shortfalls gap blow');
const giftNouns = wordSet(
	'grant grants donation donations gift gifts boost rebate windfall subsidy award injection bonus uplift'
);
/** What is had of "£5m in grants". */
const givenIn = wordSet('grants donations aid gifts subsidies awards');
/** What is done with a gift that makes it none. */
const undone = wordSet(
	'no without repay repaid repays return returned returns back refuse refused reject rejected deny denied seek seeks sought want wants request requested need needs'
);

/**
 * The direction that the words which hold a sum itself give it: "lose £5m", "a loss of £5m", "a £5m shortfall", "£5m
 * less for", "a £5m boost". Null where they give none, or are denied.
 */
export function plainDirection(
	items: Item[],
	at: number,
	{ from, to }: { from: number; to: number }
): Exclude<Direction, 'none'> | null {
	let lead = at - 1;
	while (lead >= from && fillers.has(items[lead]?.lower ?? '')) lead -= 1;
	const before = lead < from ? undefined : items[lead];
	const word = before?.lower ?? '';
	const isOf = lead >= from && lead + 1 < at && items[lead + 1]?.lower === 'of';
	if (before?.negated === true || items[at - 1]?.negated === true) return null;
	if (losing.has(word) && !isOf) return 'loss';
	if (isOf && (bereft.has(word) || lossNouns.has(word))) return 'loss';
	const nouns = nounsAfter(items, at, to);
	const first = items[nouns.from]?.lower ?? '';
	const last = items[nouns.to - 1]?.lower ?? '';
	if (nouns.to > nouns.from && lossNouns.has(last)) return 'loss';
	if (first === 'less' && /^(?:for|in)$/.test(items[nouns.from + 1]?.lower ?? '')) return 'loss';
	if (lossWords.has(word) || undone.has(word) || undone.has(items[lead - 1]?.lower ?? '')) return null;
	if (isOf && giftNouns.has(word)) return 'gain';
	// "the grant (£3m) was welcome"
	if (items[at - 1]?.lower === '(' && giftNouns.has(items[at - 2]?.lower ?? '')) return 'gain';
	if (nouns.to === nouns.from) return null;
	return giftNouns.has(last) || (givenIn.has(first) && items[nouns.from - 1]?.lower === 'in') ? 'gain' : null;
}
