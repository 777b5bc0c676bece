/** What is most likely wrong in a corpus, and what a person may say of it. */
import type { Row } from '#lib/schema.ts';
import type { Item } from './item.ts';
import { merges, names } from './nameItems.ts';
import { stanceItem, sumItem, themeItem } from './readingItems.ts';
import type { ReviewData } from './reviewData.ts';

/** How many of each group are asked about at a time. */
const most = { merges: 8, stances: 12, sums: 12, names: 12, themes: 8 } as const;

/**
 * The readings that are least certain and nobody looked at, those of a group together and the least certain of each
 * first.
 *
 * @param isAnswered whether an item was answered since the data were made, by its id
 */
export async function reviewItems(data: ReviewData, isAnswered: (id: string) => boolean): Promise<Item[]> {
	const items: Item[] = [];
	for (const [group, candidates] of [
		['merges', merges(data)],
		['stances', stances(data)],
		['sums', sums(data)],
		['names', names(data)],
		['themes', themes(data)]
	] as const) {
		let count = 0;
		for await (const item of candidates) {
			if (item === null || isAnswered(item.id)) continue;
			items.push(item);
			if (++count === most[group]) break;
		}
	}
	return items;
}

/** Sides that are claimed, the least sure first. */
async function* stances(data: ReviewData): AsyncGenerator<Item | null> {
	const claimed = data.stance
		.filter(({ state, correction }) => state !== 'neutral' && correction === undefined)
		.sort((a, b) => a.confidence - b.confidence);
	for (const row of claimed) yield await stanceItem(data, row);
}

/** Sums, first those in sentences of several, that are said to be lost or gained. */
async function* sums(data: ReviewData): AsyncGenerator<Item | null> {
	const inSentenceOf = Map.groupBy(data.figures, ({ article, sentence }) => `${article} ${sentence}`);
	const doubt = ({ article, sentence, direction, status }: Row<'figures'>): number =>
		(inSentenceOf.get(`${article} ${sentence}`)?.length ?? 0) * 2 +
		(direction === 'none' ? 0 : 2) +
		(status === 'not stated' ? 1 : 0);
	const unchecked = data.figures
		.filter(({ correction }) => correction === undefined)
		.sort((a, b) => doubt(b) - doubt(a));
	for (const row of unchecked) yield await sumItem(data, row);
}

/** Mentions of themes by words that count once for their theme. */
async function* themes(data: ReviewData): AsyncGenerator<Item | null> {
	const times = Map.groupBy(data.themeMentions, ({ theme, text }) => `${theme} ${text.toLowerCase()}`);
	const rare = data.themeMentions.filter(
		({ theme, text, correction }) =>
			correction === undefined && times.get(`${theme} ${text.toLowerCase()}`)?.length === 1
	);
	for (const row of rare) yield await themeItem(data, row, ', which stand once');
}
