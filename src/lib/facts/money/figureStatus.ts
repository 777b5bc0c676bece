import type { Status } from '../../schema.ts';
import { wordSet } from '../../text/words/wordSet.ts';
import type { Item } from './sentenceItems.ts';
import { fillers } from './sumPhrases.ts';

const statusWords = new Map<string, Status>();
for (const [status, list] of [
	[
		'estimated',
		'estimate estimated estimates estimating estimation calculate calculated calculates calculation calculations reckon reckoned reckons'
	],
	[
		'forecast',
		'forecast forecasts forecasting predict predicted predicts prediction predictions projected projection projections expects anticipates anticipated'
	],
	[
		'announced',
		'announce announced announces announcing announcement pledge pledged pledges promise promised promises unveil unveiled unveils commit committed commitment plans planned planning proposed proposes proposal earmarked allocated confirmed'
	]
] as const)
	for (const word of list.split(' ')) statusWords.set(word, status);
/** With "to" behind them: "thought to be £5m". */
const statusBeforeTo = new Map<string, Status>([
	['thought', 'estimated'],
	['believed', 'estimated'],
	['expected', 'forecast'],
	['set', 'forecast'],
	['due', 'forecast'],
	['likely', 'forecast']
]);
const spentWords = wordSet('spent paid donated invested handed gave given awarded repaid');
const farthestStatus = 25;

/**
 * How a sum is known: estimated, forecast, announced or spent, by the nearest word of its clause that says so;
 * "spent" only by a word right beside it ("spent £5m", "£5m was paid").
 */
export function statusOf(items: Item[], at: number, { from, to }: { from: number; to: number }): Status {
	for (let away = 1; away <= farthestStatus; away += 1) {
		for (const index of [at - away, at + away]) {
			if (index < from || index >= to) continue;
			const word = items[index]?.lower ?? '';
			if (word === '') continue;
			const status = statusWords.get(word) ?? inPhrase(items, index, at);
			if (status !== undefined) return status;
		}
	}
	return isSpent(items, at, from) ? 'spent' : 'not stated';
}

/** "thought to be £5m", "it is thought that £5m", "put it at £5m", "set aside £5m". */
function inPhrase(items: Item[], index: number, at: number): Status | undefined {
	const word = items[index]?.lower ?? '';
	const next = items[index + 1]?.lower;
	if (next === 'to') return statusBeforeTo.get(word);
	if (next === 'that' && /^(?:is|was)$/.test(items[index - 1]?.lower ?? '')) return statusBeforeTo.get(word);
	if (next === 'aside' && word === 'set') return 'announced';
	const puts = /^puts?$/.test(word) && index < at && at - index < 7 && items[at - 1]?.lower === 'at';
	return puts ? 'estimated' : undefined;
}

function isSpent(items: Item[], at: number, from: number): boolean {
	let index = at - 1;
	while (index >= from && fillers.has(items[index]?.lower ?? '')) index -= 1;
	if (index >= from && spentWords.has(items[index]?.lower ?? '')) return !willBe(items, index);
	const past = /^(?:was|were|has|have|had|been)$/;
	let after = at + 1;
	while (past.test(items[after]?.lower ?? '')) after += 1;
	return after > at + 1 && spentWords.has(items[after]?.lower ?? '');
}

/** "to be spent", "will be paid", "would have given". */
function willBe(items: Item[], at: number): boolean {
	return [1, 2, 3].some((back) =>
		/^(?:will|would|be|could|should|may|might|to)$/.test(items[at - back]?.lower ?? '')
	);
}
